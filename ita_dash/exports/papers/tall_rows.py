"""Rows of a filled Word table that are taller than a page, which some programs would cut off."""

from __future__ import annotations

import math
from typing import Any

from docx.oxml.ns import qn

from ita_dash.domain.thai.text import columns

_LETTER, _MARGINS = 0.26, 0.38
"""Centimetres of a letter, rather too wide than too narrow, and beside the words of a cell."""
_TWIPS = 567
"""In a centimetre."""
_MOST_LINES = 21
"""Lines that fit below the head of a table on a broad page, rather too few."""
_MOST_BELOW_TITLE = 12
"""The same where the title of the report stands over the table: more than half of such a page."""


def let_tall_rows_break(body: Any) -> None:
    """Rows that may not fit on a page may go on on the next one; all others stay whole.

    The first row below the head of a table begins on the page of the title, unless it is short.
    """
    for table in body.iter(qn("w:tbl")):
        for place, row in enumerate(table.findall(qn("w:tr"))):
            most = _MOST_BELOW_TITLE if place == 1 else _MOST_LINES
            if max(map(_lines, row.findall(qn("w:tc"))), default=0) > most:
                _let_break(row)


def _let_break(row: Any) -> None:
    for mark in row.findall(f"{qn('w:trPr')}/{qn('w:cantSplit')}"):
        mark.getparent().remove(mark)


def _lines(cell: Any) -> int:
    """About how many lines the words of a cell take."""
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    room = int(width.get(qn("w:w"))) / _TWIPS - _MARGINS if width is not None else math.inf
    texts = (_letters(paragraph) for paragraph in cell.findall(qn("w:p")))
    return sum(max(1, math.ceil(letters * _LETTER / room)) for letters in texts)


def _letters(paragraph: Any) -> int:
    return columns("".join(each.text or "" for each in paragraph.iter(qn("w:t"))))
