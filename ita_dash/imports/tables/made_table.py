"""A table in memory: text cells, headers, and rows numbered as the user sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain

import pandas as pd

from ita_dash.csv_text import restore
from ita_dash.imports.files.column_letters import column_letters
from ita_dash.imports.files.limits import MAX_CELLS, too_large_table
from ita_dash.imports.problems import ROWS_A_SHEET, Problem, quoted
from ita_dash.imports.tables.account import NO_ACCOUNT, FileAccount
from ita_dash.imports.tables.file_note import without_note
from ita_dash.imports.tables.header_row import HeaderRow, Rows


@dataclass(frozen=True)
class Table:
    """The rows below a header.

    ``frame``: text cells, blank is "", columns named by spreadsheet letters, index = row number
    in the file (the header is not a row; blank rows are left out, others keep their number).
    What our own CSV exports neutralised is restored.
    ``headers``: letter → header text, whitespace tidied; unnamed columns are "".
    ``header_row``: the row of the header, its lower one when two stand above each other.
    ``overfull_rows``: rows of a text file with more cells than the header; what was beyond
    stands joined in the last column, but cells before it may have slipped.
    ``literals``: the texts that an export of ours kept from being read as formulas.
    ``account``: the sheets of the file; ``notices``: what is to be said of what was not read.
    ``broken``: row and letter of the cells whose formula has no result or shows an error.
    ``comments``: row and letter → the text of the cell's comment.
    ``above``: letter → what a group header says above the header. ``titles``: for each part what
    stands above its header, and its sheet's name.
    ``parts``: the sheets that the rows are from, where the file has any; the rows of a second
    one are numbered on from ROWS_A_SHEET. ``is_turned`` where rows and columns of the file were
    exchanged: rows are then the file's columns.
    """

    frame: pd.DataFrame
    headers: Mapping[str, str]
    header_row: int
    overfull_rows: tuple[int, ...]
    literals: frozenset[str] = frozenset()
    account: FileAccount = NO_ACCOUNT
    notices: tuple[Problem, ...] = ()
    broken: Mapping[tuple[int, str], str] = field(default_factory=dict)
    comments: Mapping[tuple[int, str], str] = field(default_factory=dict)
    above: Mapping[str, str] = field(default_factory=dict)
    titles: tuple[tuple[str, ...], ...] = ((),)
    parts: tuple[TablePart, ...] = ()
    is_turned: bool = False

    def column_label(self, letter: str) -> str:
        """A column as a problem names it: letter and header."""
        return f"{letter} {quoted(self.headers[letter])}".strip()

    def part_of(self, row: int) -> TablePart | None:
        """The sheet that a row is from; None where the file has no sheets."""
        place = part_number(row)
        return self.parts[place] if place < len(self.parts) else None


def part_number(row: int) -> int:
    """Which of the sheets that were read together a row is from, the first is 0."""
    return (row - 1) // ROWS_A_SHEET


@dataclass(frozen=True)
class TablePart:
    """A sheet of the table: its name, and its own letters of the table's columns."""

    sheet: str
    letters: Mapping[str, str]


def restored(rows: Rows) -> tuple[Rows, frozenset[str]]:
    """The rows as they were before an export of ours, and the texts that it had changed."""
    restored = [[restore(cell) for cell in row] for row in rows]
    pairs = zip(chain.from_iterable(rows), chain.from_iterable(restored), strict=True)
    return restored, frozenset(after for before, after in pairs if after != before)


def body_rows(header: HeaderRow, rows: Rows) -> dict[int, list[str]]:
    """The rows below the header by their numbers, without what is none of the table's.

    That are blank rows, repeated headers, and the note that our own exports end with.
    """
    return without_note(
        {
            number: row
            for number, row in enumerate(rows[header.bottom + 1 :], start=header.bottom + 2)
            if any(map(str.strip, row)) and row != rows[header.bottom]
        }
    )


def made_table(
    name: str, header: HeaderRow, body: Mapping[int, list[str]], overfull: tuple[int, ...] = ()
) -> Table:
    """The table of a header and the rows below it; UnreadableFile when it is too large."""
    width = max(len(header.cells), *map(len, body.values()), 0)
    if len(body) * width > MAX_CELLS:
        raise too_large_table(name)
    letters = [column_letters(number) for number in range(1, width + 1)]
    titles = header.cells + [""] * (width - len(header.cells))
    cells = [row + [""] * (width - len(row)) for row in body.values()]
    frame = pd.DataFrame(cells, columns=letters, index=list(body), dtype="str")
    headers = dict(zip(letters, titles, strict=True))
    above = dict(zip(letters, header.above, strict=False))
    return Table(frame, headers, header.bottom + 1, overfull, above=above)


def title_texts(header: HeaderRow, rows: Rows) -> tuple[str, ...]:
    """What stands above the header."""
    return tuple(cell for row in rows[: header.top] for cell in row if cell.strip())
