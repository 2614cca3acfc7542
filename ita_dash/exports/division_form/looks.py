"""How the cells of a division's form look, and what may be typed into them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ita_dash.domain.measures.division_form.cells import DONE
from ita_dash.domain.measures.status import STATUS_LABELS
from ita_dash.exports.workbook.looks import FONT
from ita_dash.i18n.translator import Translator

FORM_FONT = {**FONT, "font_size": 14}
_BORDER: Mapping[str, Any] = {"border": 1, "border_color": "#9AA7B4", "valign": "top"}
_CELL: Mapping[str, Any] = {**_BORDER, "text_wrap": True}
_LEFT: Mapping[str, Any] = {"align": "left", "indent": 1}
# As text, a day stays as it was typed, and no program turns its year into one of another era.
_OPEN: Mapping[str, Any] = {**_CELL, "locked": False, "bg_color": "#FFF6D6", "num_format": "@"}
_OTHER: Mapping[str, Any] = {**_CELL, "bg_color": "#EEF1F4", "font_color": "#4A5866"}
_CENTRE: Mapping[str, Any] = {"align": "center"}
_HEAD: Mapping[str, Any] = {**_BORDER, "bold": True, "text_wrap": True, "valign": "vcenter"}
_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 18, "valign": "vcenter"},
    "line": {"valign": "vcenter"},
    "head": {**_HEAD, **_CENTRE, "bg_color": "#DCE6F1"},
    "head_open": {**_HEAD, **_CENTRE, "bg_color": "#F2D98B"},
    "locked": {**_CELL, **_LEFT},
    "locked_centre": {**_CELL, **_CENTRE},
    "other": {**_OTHER, **_LEFT},
    "other_centre": {**_OTHER, **_CENTRE},
    "other_number": {**_OTHER, **_CENTRE},
    "open": {**_OPEN, **_LEFT},
    "open_centre": {**_OPEN, **_CENTRE},
    "open_number": {**_OPEN, **_CENTRE, "num_format": "General"},
}


def form_looks(book: Any) -> dict[str, Any]:
    """The looks as formats of an xlsxwriter workbook."""
    return {name: book.add_format(dict(look)) for name, look in _LOOKS.items()}


def status_rule(tr: Translator) -> dict[str, Any]:
    """A list of the official words."""
    return _list([tr(label) for label in STATUS_LABELS.values()], tr("เลือกสถานะจากรายการ"))


def done_rule(tr: Translator) -> dict[str, Any]:
    """A list of the one word that ticks a step."""
    return _list([tr(DONE)], tr("เลือกเมื่อทำเสร็จแล้ว หรือลบเพื่อให้เป็นยังไม่เสร็จ"))


def percent_rule(tr: Translator) -> dict[str, Any]:
    """A whole number from 0 to 100."""
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": 100,
        "error_title": tr("ความคืบหน้า (%)"),
        "error_message": tr("ต้องเป็นจำนวนเต็ม 0 ถึง 100"),
    }


def figure_rule(tr: Translator) -> dict[str, Any]:
    """A number from 0 up."""
    return {
        "validate": "decimal",
        "criteria": ">=",
        "value": 0,
        "error_title": tr("ค่าที่ทำได้"),
        "error_message": tr("ต้องเป็นตัวเลขตั้งแต่ 0 ขึ้นไป ไม่ต้องใส่หน่วย"),
    }


def hint(text: str) -> dict[str, Any]:
    """Anything may be typed; what is meant is told beside the cell."""
    return {"validate": "any", "input_message": text}


def _list(words: Sequence[str], told: str) -> dict[str, Any]:
    return {"validate": "list", "source": list(words), "error_message": told}
