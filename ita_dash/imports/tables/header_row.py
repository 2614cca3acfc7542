"""Finds the header of a table below titles, in one row or in two that stand above each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ita_dash.domain.thai.text import squeeze

HEADER_WITHIN = 20
"""Rows at the top of a sheet in which the header is looked for."""
_LEAST_KNOWN = 2

Rows = list[list[str]]
Knows = Callable[[str], bool]


@dataclass(frozen=True)
class HeaderRow:
    """A header: its upper and lower row (from 0), its cells, and how many of them are known."""

    top: int
    bottom: int
    cells: list[str]
    known: int


def find_header(rows: Rows, knows: Knows) -> HeaderRow | None:
    """The header with most known cells, the upper one of equals; None below two known cells.

    Under a merged group header the lower row's cells count, and the upper one's where the
    lower is blank.
    """
    tops = range(min(len(rows), HEADER_WITHIN))
    single = [_counted(top, top, [squeeze(cell) for cell in rows[top]], knows) for top in tops]
    pairs = [
        _counted(top, top + 1, _stacked(single[top].cells, rows[top + 1]), knows)
        for top in tops
        if single[top].known and top + 1 < len(rows)
    ]
    best = max((*single, *pairs), key=lambda header: header.known, default=None)
    return best if best and best.known >= _LEAST_KNOWN else None


def _counted(top: int, bottom: int, cells: list[str], knows: Knows) -> HeaderRow:
    return HeaderRow(top, bottom, cells, sum(knows(cell) for cell in cells if cell))


def _stacked(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    pairs = zip_longest(upper, lower, fillvalue="")
    return [squeeze(below) or above for above, below in pairs]
