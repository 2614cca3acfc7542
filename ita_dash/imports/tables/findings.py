"""Collects findings about the cells of one table, each named as the user sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.damage import DAMAGE_SEVERITY, DAMAGE_WORDS
from ita_dash.imports.problems import MAX_LISTED, Cell, Problem, Severity, cell_problems, quoted
from ita_dash.imports.tables.damaged_cells import damaged_cells
from ita_dash.imports.tables.made_table import Table, TablePart

_ROWS_NAMED = 10


class Findings:
    """The problems of a table, gathered while it is read."""

    def __init__(self, table: Table, *, lost: Severity = "error") -> None:
        """Begin with what is wrong with the whole table, and with damaged Thai letters.

        ``lost`` is how severe it is that letters became others or question marks: a name that
        is lost is nobody's, a note that is lost is only a note.
        """
        self.problems: list[Problem] = list(table.notices)
        self._table = table
        for kind, cells in damaged_cells(table.frame):
            severity = DAMAGE_SEVERITY[kind]
            self.add(lost if severity == "error" else severity, cells, DAMAGE_WORDS[kind])
        if table.overfull_rows:
            self.add_file("warning", _overfull(table.overfull_rows))

    def add(
        self, severity: Severity, cells: pd.DataFrame, message: Message | Callable[[Cell], Message]
    ) -> None:
        """A finding for each cell (columns ``row``, ``letter``, ``text``, and more)."""
        if cells.empty:
            return
        labels = {letter: self._table.column_label(letter) for letter in self._table.headers}
        shown = cells.head(MAX_LISTED + 1)
        named = shown.assign(column=shown["letter"].map(labels), value=shown["text"].map(quoted))
        self.problems += cell_problems(severity, named, message, total=len(cells))

    def add_rows(self, severity: Severity, rows: pd.Index, letter: str, message: Message) -> None:
        """A finding for one column's cell in each of these rows of the table."""
        texts = self._table.frame.loc[rows, letter]
        cells = pd.DataFrame({"row": rows, "letter": letter, "text": texts.to_numpy()})
        self.add(severity, cells, message)

    def add_file(self, severity: Severity, message: Message) -> None:
        """A finding about the whole file."""
        self.problems.append(Problem(severity, None, None, None, message))


def placed(problems: Iterable[Problem], table: Table) -> Iterator[Problem]:
    """The problems of a workbook's table with the sheet, and its own letter of the column."""
    for problem in problems:
        part = table.part_of(problem.row) if problem.row is not None else None
        if part is None or problem.sheet is not None:
            yield problem
        else:
            column = _own_column(problem.column, part)
            yield replace(problem, sheet=part.sheet, column=column)


def _own_column(column: str | None, part: TablePart) -> str | None:
    letter, gap, header = (column or "").partition(" ")
    return f"{part.letters.get(letter, letter)}{gap}{header}" if column else column


def broken_cells(table: Table, letters: Iterable[str | None]) -> Iterator[Problem]:
    """An error for each cell of these columns whose formula has no result or went wrong."""
    used = set(letters)
    cells = [(*place, text) for place, text in table.broken.items() if place[1] in used]
    findings = Findings(replace(table, frame=table.frame.iloc[:0], notices=(), overfull_rows=()))
    frame = pd.DataFrame(sorted(cells), columns=["row", "letter", "text"])
    findings.add("error", frame, broken_formula)
    yield from findings.problems


def broken_formula(cell: Cell) -> Message:
    """Why a cell with a formula holds no value."""
    if str(cell["text"]).startswith("="):
        return msg("เซลล์นี้เป็นสูตรที่ไม่มีผลลัพธ์ โปรดเปิดไฟล์ใน Excel แล้วบันทึกใหม่")
    return msg("สูตรในเซลล์นี้ผิดพลาด")


def _overfull(rows: tuple[int, ...]) -> Message:
    listed = ", ".join(map(str, rows[:_ROWS_NAMED])) + (" …" if len(rows) > _ROWS_NAMED else "")
    return msg(
        "มี {n} แถวที่มีช่องมากกว่าหัวตาราง (แถวที่ {rows}) โปรดตรวจว่าค่าไม่เลื่อนคอลัมน์",
        n=len(rows),
        rows=listed,
    )
