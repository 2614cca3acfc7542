"""Finds the header of a table below titles, in one row or in up to three above each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ita_dash.domain.thai.text import squeeze

HEADER_WITHIN = 20
"""Rows at the top of a sheet in which the header is looked for."""
_LEAST_KNOWN = 2
_DEEPEST = 3
"""Rows of a header: a group, a month, and the plan or the result of it."""

Rows = list[list[str]]
Knows = Callable[[str], bool]


@dataclass(frozen=True)
class HeaderRow:
    """A header: its upper and lower row (from 0), its cells, and how many of them are known.

    ``above`` is what a group header says above each cell, "" where nothing stands above it.
    """

    top: int
    bottom: int
    cells: list[str]
    known: int
    above: tuple[str, ...] = ()


def find_header(rows: Rows, knows: Knows) -> HeaderRow | None:
    """The header with most known cells, the upper one of equals; None below two known cells.

    Under a merged group header the lower row's cells count, and the upper one's where the
    lower is blank.
    """
    tops = range(min(len(rows), HEADER_WITHIN))
    headers = [_header(rows, top, 1, knows) for top in tops]
    for depth in range(2, _DEEPEST + 1):
        headers += [
            _header(rows, single.top, depth, knows)
            for single in headers[: len(tops)]
            if single.known and single.top + depth <= len(rows)
        ]
    best = max(headers, key=lambda header: header.known, default=None)
    return _reaching_up(rows, best, knows) if best and best.known >= _LEAST_KNOWN else None


def _reaching_up(rows: Rows, header: HeaderRow, knows: Knows) -> HeaderRow:
    """The header with the group headers above it; cells merged downwards stand in its own row."""
    for top in reversed(range(max(header.bottom - _DEEPEST + 1, 0), header.top)):
        if sum(knows(squeeze(cell)) for cell in rows[top] if cell) < _LEAST_KNOWN:
            break
        taller = _header(rows, top, header.bottom - top + 1, knows)
        if taller.known < header.known:
            break
        header = taller
    return header


def _header(rows: Rows, top: int, depth: int, knows: Knows) -> HeaderRow:
    lines = [[squeeze(cell) for cell in row] for row in rows[top : top + depth]]
    cells, above = lines[0], [""] * len(lines[0])
    for line in lines[1:]:
        above = _groups(cells, above, line)
        cells = [below or upper for upper, below in zip_longest(cells, line, fillvalue="")]
    known = sum(knows(cell) for cell in cells if cell)
    return HeaderRow(top, top + depth - 1, cells, known, tuple(above))


def _groups(cells: Sequence[str], above: Sequence[str], line: Sequence[str]) -> list[str]:
    """What stands above each cell of a line; a group stands above all cells till the next one."""
    groups: list[str] = []
    group = ""
    for upper, before, below in zip_longest(cells, above, line, fillvalue=""):
        group = upper or group
        groups.append(group if below and group != below else before)
    return groups
