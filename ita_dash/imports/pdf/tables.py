"""The ruled tables of a page, joined with those of the page before where they go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pdfplumber.page import Page
from pdfplumber.table import Table

from ita_dash.imports.pdf.letters import Box, Letter, by_place, lines_of
from ita_dash.imports.pdf.wrapped import continued, paragraphs

_FIGURE = re.compile(r"[0-9๐-๙][0-9๐-๙.,]*[.)%]?")
_NEAR = 4.0
"""Points by which the same column may stand elsewhere on the next page."""


@dataclass(frozen=True)
class DrawnTable:
    """A table: its rows of texts, the pages it stands on, and the left edges of its columns.

    ``box``: where it stands on its first page; ``torn``: the pages whose first row went on with
    the row before.
    """

    rows: list[list[str]]
    pages: tuple[int, ...]
    edges: tuple[float, ...]
    box: Box
    torn: tuple[int, ...] = ()


def page_tables(page: Page, number: int, letters: Sequence[Letter]) -> list[DrawnTable]:
    """The tables of one page, from the top down, in which any letter stands."""
    tables = [_table(each, number, letters) for each in page.find_tables()]
    return [table for table in tables if len(table.edges) > 1 and any(map(any, table.rows))]


def joined(
    tables: Sequence[DrawnTable], following: Sequence[DrawnTable], *, is_direct: bool
) -> list[DrawnTable]:
    """The tables so far with those of the next page; the first of them goes on with the last one.

    That is so where both have the same columns and ``is_direct``: no words stand between them.
    A head that is repeated is left out, and a row that seems to have begun on the page before is
    put together: most of its cells are blank, and where it speaks the row before does too.
    """
    if not (is_direct and tables and following and _same_columns(tables[-1], following[0])):
        return [*tables, *following]
    last, first = tables[-1], following[0]
    rows = first.rows[1:] if first.rows[0] == last.rows[0] else first.rows
    begun, torn = list(last.rows), last.torn
    if rows and len(begun) > 1 and _is_rest(begun[-1], rows[0]):
        begun[-1] = list(map(continued, begun[-1], rows[0]))
        rows, torn = rows[1:], (*torn, first.pages[0])
    whole = replace(last, rows=[*begun, *rows], pages=(*last.pages, *first.pages), torn=torn)
    return [*tables[:-1], whole, *following[1:]]


def _is_rest(row: Sequence[str], following: Sequence[str]) -> bool:
    said = [place for place, text in enumerate(following) if text]
    is_rest = 2 * len(said) <= len(following) and all(row[place] for place in said)
    # A figure is never torn, so a row with another one below it is a row of its own.
    return is_rest and not any(_are_figures(row[place], following[place]) for place in said)


def _are_figures(*texts: str) -> bool:
    return all(map(_FIGURE.fullmatch, texts))


def _same_columns(one: DrawnTable, other: DrawnTable) -> bool:
    return len(one.edges) == len(other.edges) and all(
        abs(a - b) <= _NEAR for a, b in zip(one.edges, other.edges, strict=True)
    )


def _table(table: Table, number: int, letters: Sequence[Letter]) -> DrawnTable:
    edges = _edges(table)
    parts = by_place(by_place(letters, [table.bbox])[table.bbox], table.cells)
    texts = {cell: paragraphs(lines_of(parts[cell]), cell[0], cell[2]) for cell in table.cells}
    rows = [_row([cell for cell in row.cells if cell], texts, edges) for row in table.rows]
    return DrawnTable(
        _repeated_down(rows, table, edges, texts), (number,), tuple(edges), table.bbox
    )


def _edges(table: Table) -> list[float]:
    """The left edges of the columns; cells that begin nearly at one place are of one column."""
    lefts = sorted({round(cell[0], 1) for cell in table.cells})
    pairs = pairwise([-2 * _NEAR, *lefts])
    return [left for before, left in pairs if left - before > _NEAR]


def _row(cells: Sequence[Box], texts: dict[Box, str], edges: Sequence[float]) -> list[str]:
    row = [""] * len(edges)
    for cell in cells:
        row[_column(cell, edges)] = texts[cell]
    return row


def _repeated_down(
    rows: list[list[str]], table: Table, edges: Sequence[float], texts: dict[Box, str]
) -> list[list[str]]:
    """A cell over several rows stands in each of them, as it does in a workbook."""
    tops = [row.bbox[1] for row in table.rows]
    for cell in table.cells:
        for place, top in enumerate(tops):
            if cell[1] + _NEAR < top < cell[3] - _NEAR:
                rows[place][_column(cell, edges)] = texts[cell]
    return rows


def _column(cell: Box, edges: Sequence[float]) -> int:
    return min(range(len(edges)), key=lambda place: abs(edges[place] - cell[0]))
