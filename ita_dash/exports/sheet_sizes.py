"""How wide the columns and how high the rows of a worksheet must be for Thai text."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence

from ita_dash.exports.cells import plain_value

LINE_HEIGHT = 34
"""Pixels of one line of text, with room for Thai marks above and below."""
_HIGHEST = 540
"""Pixels; a spreadsheet has no higher row."""
_WIDEST, _WIDEST_OF_MANY, _NARROWEST, _HEADER = 34, 22, 7, 10
"""Letters: no column is wider or narrower, and no header widens one further than this.

Where there are many columns they are narrower, so that a page across can still be read.
"""
_MANY_COLUMNS = 10
_MOST_LINES, _LONG_PROSE = 12, 250
"""Lines of a cell that surely fit the highest row, and how wide a column may become for it."""
_PADDING, _CUSHION = 3, 4


def lines_of(value: object) -> list[int]:
    """How many letters wide each line of a cell is; Thai marks take no width."""
    if not isinstance(value, str):
        return [len(str(plain_value(value) or ""))]
    return [sum(unicodedata.category(c) != "Mn" for c in line) for line in value.splitlines()]


def column_widths(headers: Sequence[str], columns: Sequence[Sequence[object]]) -> list[int]:
    """Letters for the longest line of each column, within limits; more for long prose."""
    widest = _WIDEST if len(columns) < _MANY_COLUMNS else _WIDEST_OF_MANY
    return [_width(*each, widest) for each in zip(headers, columns, strict=True)]


def _width(header: str, values: Sequence[object], widest: int) -> int:
    lines = [width for value in values for width in lines_of(value)]
    wanted = max(max(lines, default=0), min(max(lines_of(header), default=0), _HEADER))
    usual = max(_NARROWEST, min(widest, wanted + _PADDING))
    # A spreadsheet cuts what is higher than its highest row, so long prose gets a wider column.
    longest = max((sum(lines_of(value)) for value in values if isinstance(value, str)), default=0)
    return max(usual, min(_LONG_PROSE, math.ceil(longest / _MOST_LINES) + _PADDING))


def row_height(values: Sequence[object], widths: Sequence[int]) -> int:
    """Pixels for the cell with most lines; Thai breaks between words, so lines are not full."""
    most = 1
    for value, width in zip(values, widths, strict=True):
        room = width - _PADDING
        # Only long text can take more than one line; a national table has millions of cells.
        if isinstance(value, str) and (len(value) > room or "\n" in value):
            most = max(most, sum(max(1, math.ceil(line / room)) for line in lines_of(value)))
    return min(_HIGHEST, most * LINE_HEIGHT + _CUSHION)
