"""Signs of symbol fonts as letters: ticks, boxes and bullets that Word keeps by their codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docx.oxml.ns import qn

from ita_dash.imports.reports.word.elements import child

TICKED, EMPTY = "☑", "☐"
_BULLET = "•"
_BOXES = dict.fromkeys((0x6F, 0x70, 0x71, 0x72, 0xA8, 0xA1), EMPTY)
_SIGNS: Mapping[str, Mapping[int, str]] = {
    "wingdings": {
        **_BOXES,
        **{0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: TICKED, 0x78: "☒", 0xA4: "◉", 0xE0: "→"},
    },
    "wingdings 2": {
        **{0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: TICKED, 0x53: "☒", 0x54: "☒"},
        **dict.fromkeys((0x2A, 0x30, 0x81, 0xA3, 0xA4, 0xA5), EMPTY),
    },
    "webdings": {0x61: "✓", 0x72: "✗", 0x63: EMPTY, 0x67: "■"},
    "symbol": {0xD6: "✓", 0xB7: _BULLET, 0xAE: "→"},
}


def sign(font: str | None, code: str | None) -> str:
    """A sign by its font and its code in hexadecimal; a bullet where nothing better is known."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    return shown(chr(number), font) if number else ""


def shown(text: str, font: str | None) -> str:
    """A text as a symbol font shows it; as it stands in any other font."""
    signs = _SIGNS.get((font or "").casefold().strip())
    if signs is None:
        return text
    return "".join(letter if letter.isspace() else _shown(letter, signs) for letter in text)


def _shown(letter: str, signs: Mapping[int, str]) -> str:
    code = ord(letter)
    is_private = 0xF000 <= code <= 0xF0FF
    if code > 0xFF and not is_private:
        return letter
    return signs.get(code & 0xFF, _BULLET)


def font_of(run: Any) -> str | None:
    """The font that a run is set in, where the run itself says so."""
    fonts = child(run, "w:rPr", "w:rFonts")
    if fonts is None:
        return None
    font: str | None = fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi"))
    return font
