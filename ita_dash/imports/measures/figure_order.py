"""Whether a table's dates in figures are day first or month first: told by all of them together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial

from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import arabic_digits
from ita_dash.imports.tables.row_cells import RowCells

_FIGURES = re.compile(
    r"(?<![\d./])(\d{1,2})([/.])(\d{1,2})([/.])(?=(?:\d{4}|\d\d)(?!\d))"
    r"|(?<![\d-])(\d{1,2})(-)(\d{1,2})(-)(?=(?:\d{4}|\d\d)(?!\d))"
)
_FIELDS = ("period_start", "period_end", "period")
_MONTHS = 12


class FigureOrder(StrEnum):
    """How "10/01/2024" is to be read; uncertain where cells speak for both."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNCERTAIN = "uncertain"


def figure_order(rows: Sequence[RowCells]) -> FigureOrder:
    """The order of day and month in the figures of all dates; other than day first is told.

    One cell that can only be month first, as 09/30/2025, shows how its writer or program wrote
    all of them, so that none is read as day first.
    """
    proofs: dict[FigureOrder, tuple[RowCells, str]] = {}
    dated = 0
    for cells, field, first, second in _figures(rows):
        dated += 1
        if second > _MONTHS >= first:
            proofs.setdefault(FigureOrder.MONTH_FIRST, (cells, field))
        elif first > _MONTHS >= second:
            proofs.setdefault(FigureOrder.DAY_FIRST, (cells, field))
    if FigureOrder.MONTH_FIRST not in proofs:
        return FigureOrder.DAY_FIRST
    cells, field = proofs[FigureOrder.MONTH_FIRST]
    if FigureOrder.DAY_FIRST in proofs:
        message = msg("บางเซลล์เขียนวันก่อนเดือน บางเซลล์เขียนเดือนก่อนวัน จึงอ่านเฉพาะวันที่ที่อ่านได้แบบเดียว")
        cells.add("warning", field, message)
        return FigureOrder.UNCERTAIN
    message = msg("วันที่นี้เขียนเดือนก่อนวัน จึงอ่านวันที่ที่เป็นตัวเลขทั้ง {n} แห่งเป็นเดือน/วัน/ปี", n=dated)
    cells.add("notice", field, message)
    return FigureOrder.MONTH_FIRST


def day_first(text: str, order: FigureOrder) -> str:
    """The text with its dates in figures turned to day first.

    Raises ValueError where the order is uncertain and a date can be read in both.
    """
    digits = arabic_digits(text)
    return (
        digits if order is FigureOrder.DAY_FIRST else _FIGURES.sub(partial(_turned, order), digits)
    )


def _figures(rows: Sequence[RowCells]) -> Iterator[tuple[RowCells, str, int, int]]:
    for cells in rows:
        for field in _FIELDS:
            for found in _FIGURES.finditer(arabic_digits(cells.text(field))):
                yield cells, field, int(found[1] or found[5]), int(found[3] or found[7])


def _turned(order: FigureOrder, found: re.Match[str]) -> str:
    first, second = found[1] or found[5], found[3] or found[7]
    mark = found[2] or found[6]
    if order is FigureOrder.UNCERTAIN:
        if int(first) != int(second) and max(int(first), int(second)) <= _MONTHS:
            raise ValueError(found[0])
        if int(first) > _MONTHS:
            return found[0]
    return f"{second}{mark}{first}{mark}"
