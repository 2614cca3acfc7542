"""How the cells of a worksheet look, in xlsxwriter's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_dash.i18n.translator import Translator

FONT = {"font_name": "TH SarabunPSK", "font_size": 16}
"""The font of official papers; a machine without it falls back to its own Thai font."""

_HEADER: Mapping[str, Any] = {
    "bold": True,
    "bg_color": "#1F5FA8",
    "font_color": "#FFFFFF",
    "text_wrap": True,
    "valign": "vcenter",
}
_CELL: Mapping[str, Any] = {"valign": "top", "bottom": 1, "bottom_color": "#D5DDE6"}
_LEFT: Mapping[str, Any] = {"align": "left", "indent": 1}
_RIGHT: Mapping[str, Any] = {"align": "right", "indent": 1}
_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "header": {**_HEADER, **_LEFT},
    "header_right": {**_HEADER, **_RIGHT},
    "title": {"bold": True, "font_size": 22, "valign": "top"},
    "about": {"font_color": "#4A5866", "font_size": 14, "valign": "top"},
    "finding": {"bold": True, "valign": "top"},
    "text": {**_CELL, **_LEFT, "text_wrap": True},
    "score": {**_CELL, **_RIGHT, "num_format": "0.00"},
    "difference": {**_CELL, **_RIGHT, "num_format": "+0.00;-0.00;0.00"},
    "whole": {**_CELL, **_RIGHT, "num_format": "0"},
}
_DAYS = {"th": "[$-107041E]d mmm yyyy;@", "en": '[$-1070409]d mmm yyyy" BE";@'}
"""107: Arabic digits, Buddhist calendar; the day reads 30 ก.ย. 2568 or 30 Sep 2568 BE."""


def formats(book: Any, tr: Translator) -> dict[str, Any]:
    """The looks as formats of an xlsxwriter workbook; days are in the language of ``tr``."""
    day = {**_CELL, **_LEFT, "num_format": _DAYS[tr.language]}
    return {name: book.add_format(dict(look)) for name, look in {**_LOOKS, "day": day}.items()}
