"""What is told of the comments of a sheet: which of them were left, and which were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from ita_dash.domain.messages import msg
from ita_dash.imports.problems import Problem, row_shown
from ita_dash.imports.tables.made_table import Table

_LEFT = "ไม่ได้นำเข้าข้อความในความคิดเห็นของ {n} เซลล์ ({cells})"
_NAMED = 10

Cell = tuple[int, str]


def comment_notices(sheet: str, cells: Sequence[str]) -> Iterator[Problem]:
    """A notice for the cells of a sheet whose comments are not read; nothing without any."""
    if cells:
        listed = ", ".join(cells[:_NAMED]) + (" …" if len(cells) > _NAMED else "")
        message = msg(
            "ไม่ได้นำเข้าข้อความในความคิดเห็นของ {n} เซลล์ ({cells})", n=len(cells), cells=listed
        )
        yield Problem("notice", None, None, None, message, sheet)


def with_comments_read(table: Table, read: AbstractSet[Cell]) -> Table:
    """The table whose notices name only the comments that were not read.

    ``read`` are the cells by row and letter.
    """
    if not read:
        return table
    notices: list[Problem] = []
    for notice in table.notices:
        if notice.message.msgid == _LEFT:
            left = [cell for cell in _cells_of(notice.sheet, table) if cell not in read]
            notices += comment_notices(notice.sheet or "", [_name(cell, table) for cell in left])
        else:
            notices.append(notice)
    found = msg("อ่านแผนสะสมรายเดือนจากความคิดเห็นของ {n} เซลล์", n=len(read))
    return replace(table, notices=(*notices, Problem("notice", min(read)[0], None, None, found)))


def _cells_of(sheet: str | None, table: Table) -> Iterator[Cell]:
    """The cells with comments of one sheet, in their order."""
    for row, letter in table.comments:
        part = table.part_of(row)
        if part is None or part.sheet == sheet:
            yield row, letter


def _name(cell: Cell, table: Table) -> str:
    """The cell as its own sheet names it."""
    part = table.part_of(cell[0])
    letter = part.letters.get(cell[1], cell[1]) if part else cell[1]
    return f"{letter}{row_shown(cell[0])}"
