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
_MOST_LINES, _LONG_PROSE, _STEP = 15, 250, 4
"""Lines that fit the highest row, and how wide a column may become for more, in what steps."""
_PADDING, _CUSHION = 3, 4
_FILLED = 0.85
"""How much of a line is filled where Thai breaks between words."""


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
    wanted = max(
        (width for value in values for width in lines_of(value)),
        default=0,
    )
    wanted = max(wanted, min(max(lines_of(header), default=0), _HEADER))
    width = max(_NARROWEST, min(widest, wanted + _PADDING))
    long = [value for value in values if _may_wrap(value, width)]
    # A spreadsheet cuts what is higher than its highest row, so long prose gets a wider column.
    while width < _LONG_PROSE and any(
        _height_in_lines(value, width) > _MOST_LINES for value in long
    ):
        width += _STEP
    return width


def row_height(values: Sequence[object], widths: Sequence[int]) -> int:
    """Pixels for the cell with most lines."""
    most = max((_height_in_lines(*each) for each in zip(values, widths, strict=True)), default=1)
    return min(_HIGHEST, most * LINE_HEIGHT + _CUSHION)


def _height_in_lines(value: object, width: int) -> int:
    # Only long text can take more than one line; a national table has millions of cells.
    if not _may_wrap(value, width):
        return 1
    room = max(1, width - _PADDING)
    wrapped = (
        1 if line <= room else math.ceil(line / (room * _FILLED)) for line in lines_of(value)
    )
    return max(1, sum(wrapped))


def _may_wrap(value: object, width: int) -> bool:
    return isinstance(value, str) and (len(value) > width - _PADDING or "\n" in value)
