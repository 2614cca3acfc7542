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


def let_tall_rows_break(body: Any) -> None:
    """Rows that may not fit on a page may go on on the next one; all others stay whole."""
    for row in body.iter(qn("w:tr")):
        marks = row.findall(f"{qn('w:trPr')}/{qn('w:cantSplit')}")
        if marks and max(map(_lines, row.findall(qn("w:tc"))), default=0) > _MOST_LINES:
            for mark in marks:
                mark.getparent().remove(mark)


def _lines(cell: Any) -> int:
    """About how many lines the words of a cell take."""
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    room = int(width.get(qn("w:w"))) / _TWIPS - _MARGINS if width is not None else math.inf
    texts = (_letters(paragraph) for paragraph in cell.findall(qn("w:p")))
    return sum(max(1, math.ceil(letters * _LETTER / room)) for letters in texts)


def _letters(paragraph: Any) -> int:
    return columns("".join(each.text or "" for each in paragraph.iter(qn("w:t"))))
