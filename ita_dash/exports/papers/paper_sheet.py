"""A paper as a worksheet that prints on one upright A4 page."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import singledispatchmethod
from typing import Any

from ita_dash.exports.papers.content import (
    Blanks,
    Figures,
    Heading,
    Items,
    Paper,
    Part,
    Table,
    Text,
)
from ita_dash.exports.workbook.looks import FONT
from ita_dash.exports.workbook.sizes import lines_of

_COLUMNS = 24
_COLUMN_PIXELS = 27
"""So many of them are what an A4 page holds between its margins."""
_LETTERS = 3.0
"""Letters of the body's size in a column, so that also a wider Thai font is not cut."""
_WRITING = 44
"""Pixels of a line to write on."""
_BODY = 16
_INK, _LINE, _FILL, _GREY = "#1B2733", "#1F5FA8", "#EEF3F9", "#4A5866"
_MARGINS = {"left": 0.9, "right": 0.7, "top": 0.7, "bottom": 0.8}
"""Inches."""

_CELL = {"border": 1, "border_color": "#9AA7B4", "align": "left", "indent": 1}
_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "title": {"font_size": 22, "bold": True, "align": "center", "valign": "vcenter"},
    "under": {"align": "center", "valign": "vcenter"},
    "label": {"font_size": 14, "align": "center", "bg_color": _FILL, "font_color": _GREY},
    "value": {"font_size": 26, "bold": True, "align": "center", "bg_color": _FILL},
    "note": {"font_size": 13, "align": "center", "bg_color": _FILL, "valign": "top"},
    "heading": {"font_size": 18, "bold": True, "bottom": 1, "bottom_color": _LINE},
    "text": {"valign": "top"},
    "number": {"valign": "top", "align": "left"},
    "head": {"font_size": 14, "bold": True, "bg_color": _FILL, **_CELL, "valign": "vcenter"},
    "cell": {"font_size": 14, **_CELL, "valign": "top"},
    "blank": {"bottom": 4, "bottom_color": _GREY},
    "foot": {"font_size": 12, "font_color": _GREY, "valign": "top"},
}


def add_paper(book: Any, name: str, paper: Paper, footer: str) -> None:
    """A sheet with the paper; ``footer`` as xlsxwriter takes it."""
    sheet = book.add_worksheet(name)
    sheet.set_column_pixels(0, _COLUMNS - 1, _COLUMN_PIXELS)
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 1)
    sheet.center_horizontally()
    sheet.set_margins(**_MARGINS)
    sheet.set_footer(footer)
    writer = _Writer(book, sheet)
    writer.line(paper.title, "title")
    for line in paper.under:
        writer.line(line, "under")
    for part in paper.parts:
        writer.add(part)
    writer.gap()
    for line in paper.foot:
        writer.line(line, "foot")
    sheet.freeze_panes(1, 0)
    sheet.print_area(0, 0, writer.row - 1, _COLUMNS - 1)


class _Writer:
    """Writes part below part on a grid of twelve columns."""

    def __init__(self, book: Any, sheet: Any) -> None:
        self.row = 0
        self._sheet = sheet
        usual = {**FONT, "font_color": _INK, "text_wrap": True, "valign": "vcenter"}
        self._looks = {name: book.add_format({**usual, **look}) for name, look in _LOOKS.items()}

    def line(self, text: str, look: str) -> None:
        """A text over the whole width."""
        self._cells([(text, _COLUMNS, look)])

    def gap(self) -> None:
        """A little room before what follows."""
        self._sheet.set_row_pixels(self.row, 10)
        self.row += 1

    @singledispatchmethod
    def add(self, part: Part) -> None:
        """Write one part below what stands there."""
        raise TypeError(part)

    @add.register
    def _(self, part: Heading) -> None:
        self.gap()
        self.line(part.text, "heading")

    @add.register
    def _(self, part: Text) -> None:
        self.line(part.text, "text")

    @add.register
    def _(self, part: Figures) -> None:
        self.gap()
        self._cells([(each.label, each.share, "label") for each in part.figures])
        self._cells([(each.value, each.share, "value") for each in part.figures])
        self._cells([(each.note, each.share, "note") for each in part.figures])

    @add.register
    def _(self, part: Items) -> None:
        for number, item in enumerate(part.items, start=1):
            self._cells([(f"{number}.", 1, "number"), (item, _COLUMNS - 1, "text")])

    @add.register
    def _(self, part: Table) -> None:
        self._cells([(*each, "head") for each in zip(part.heads, part.shares, strict=True)])
        for row in part.rows:
            self._cells([(*each, "cell") for each in zip(row, part.shares, strict=True)])

    @add.register
    def _(self, part: Blanks) -> None:
        for _ in range(part.lines):
            self.line("", "blank")
            self._sheet.set_row_pixels(self.row - 1, _WRITING)

    def _cells(self, cells: Sequence[tuple[str, int, str]]) -> None:
        """Texts side by side, each over so many columns, in a row as high as the highest."""
        start = 0
        for text, share, look in cells:
            self._cell(start, share, text, self._looks[look])
            start += share
        self._sheet.set_row_pixels(self.row, max(_height(*cell) for cell in cells))
        self.row += 1

    def _cell(self, start: int, share: int, text: str, look: Any) -> None:
        if share > 1:
            self._sheet.merge_range(self.row, start, self.row, start + share - 1, "", look)
        # A string by all means: no text of the data becomes a formula or a link.
        self._sheet.write_string(self.row, start, text, look)


def _height(text: str, share: int, look: str) -> int:
    """Pixels for all lines of a text over so many columns."""
    size = int(_LOOKS[look].get("font_size", _BODY))
    room = (share - (look in ("head", "cell"))) * _LETTERS * _BODY / size
    lines = sum(max(1, math.ceil(width / room)) for width in lines_of(text)) or 1
    return round((lines * 1.55 + 0.35) * size * 96 / 72)
