"""The measures of a table, each with the texts of its cells by field."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import Message, msg
from ita_dash.imports.measures.account import other_rows, unused_columns
from ita_dash.imports.measures.activity_rows import Activity, activity_rows, own_numbers
from ita_dash.imports.measures.cells import cell_words
from ita_dash.imports.measures.columns import table_field
from ita_dash.imports.measures.month_columns import (
    MonthSeries,
    is_actual,
    is_plan,
    kind_column,
    month_head,
    month_letters,
    month_series,
)
from ita_dash.imports.measures.month_values import MonthValue
from ita_dash.imports.measures.monthly import MonthlyReader, repeated_heads
from ita_dash.imports.problems import Problem
from ita_dash.imports.tables.account import RowsAccount
from ita_dash.imports.tables.findings import broken_cells
from ita_dash.imports.tables.made_table import Table
from ita_dash.imports.tables.row_cells import RowCells
from ita_dash.wording.columns import column_label

_RENUMBERED = 8
_SHORT = 12
"""Letters of a header that says no more than "plan" or "result"."""


@dataclass(frozen=True)
class MeasureRows:
    """The measures of a table; ``used`` says what each column was taken for.

    ``months`` is what is told of each one's months, by its row; ``comments`` are the cells, by row
    and letter, whose comments were read for it.
    """

    rows: list[RowCells]
    months: Mapping[int, Sequence[MonthValue]]
    comments: AbstractSet[tuple[int, str]]
    problems: list[Problem]
    used: Mapping[str, Message]
    skipped: Sequence[RowsAccount]
    merged: Sequence[RowsAccount]


def knows_header(text: str) -> bool:
    """Whether a text speaks for a header row of measures: a field, a month, a plan or a result."""
    is_part = len(text) <= _SHORT and (is_plan(text) or is_actual(text))
    return table_field(text) is not None or month_head(text) is not None or is_part


def header_meaning(header: str) -> Hashable:
    """What tells the same columns of two sheets: the month and the words, or the field."""
    return month_head(header) or table_field(header)


def measure_rows(table: Table, name: str) -> MeasureRows:
    """The measures of a table, in its order; UnreadableFile when no column names them."""
    series = month_series(table)
    letters = _letters(table, name, series)
    taken = {*letters.values(), *month_letters(series)}
    paired = kind_column(table, [each for each in table.headers if each not in taken])
    rows_by_use = activity_rows(table, letters, paired[1] if paired else None)
    months = MonthlyReader(table, series)
    rows = list(_rows(table, letters, rows_by_use.activities, months))
    problems_of = {cells.row: cells.problems for cells in rows}
    told = {
        each.row: months.values.of(each, problems_of[each.row]) for each in rows_by_use.activities
    }
    used = {letter: column_label(field) for field, letter in letters.items()} | months.used
    used |= {paired[0]: msg("บอกว่าเป็นเป้าหมายหรือผล")} if paired else {}
    problems = [
        *broken_cells(table, used),
        *months.problems(),
        *repeated_heads(table, series),
        *unused_columns(table, used),
        *other_rows((*rows_by_use.skipped, *rows_by_use.merged)),
        *_renumber(rows),
    ]
    read = frozenset(months.values.comments_read)
    return MeasureRows(rows, told, read, problems, used, rows_by_use.skipped, rows_by_use.merged)


def _letters(table: Table, name: str, series: Sequence[MonthSeries]) -> dict[str, str]:
    """The letter of each field's column; a column of one month among many is no field."""
    monthly = set(month_letters(series))
    letters: dict[str, str] = {}
    for letter, header in table.headers.items():
        field = table_field(header)
        if field and letter not in monthly:
            letters.setdefault(field, letter)
    if "title" not in letters:
        raise UnreadableFile(
            msg("ไม่พบคอลัมน์ชื่อมาตรการ (title) ในไฟล์ {name}", name=name),
            msg("โปรดใช้หัวตารางตามแม่แบบที่ดาวน์โหลดได้จากหน้านำเข้า"),
        )
    return letters


def _rows(
    table: Table,
    letters: Mapping[str, str],
    activities: Sequence[Activity],
    months: MonthlyReader,
) -> Iterator[RowCells]:
    labels = {field: table.column_label(letter) for field, letter in letters.items()}
    columns = table.frame.loc[[each.row for each in activities], list(letters.values())]
    for activity, texts in zip(activities, columns.to_numpy().tolist(), strict=True):
        words = dict(zip(letters, map(cell_words, letters, texts), strict=True))
        read = months.read(activity.value_rows)
        monthly = {field: table.column_label(letter) for field, letter in read.letters.items()}
        filled = {field: text for field, text in words.items() if text}
        texts_by_field = {**words, **read.texts, **filled}
        yield RowCells(activity.row, texts_by_field, {**monthly, **labels}, read.problems)


def _renumber(rows: list[RowCells]) -> Iterator[Problem]:
    """Leave out numbers that are no number of their own, and say so; new ones are given later."""
    numbers = [cells.text("number") for cells in rows]
    kept = dict(own_numbers([cells.row for cells in rows], numbers))
    changed = [cells for cells in rows if cells.text("number") != kept[cells.row]]
    if not changed:
        return
    for place, cells in enumerate(rows):
        texts = {**cells.texts, "number": kept[cells.row]}
        rows[place] = RowCells(cells.row, texts, cells.labels, cells.problems)
    listed = ", ".join(cells.text("number") for cells in changed[:_RENUMBERED])
    message = msg(
        "ให้ลำดับใหม่แก่ {n} รายการ เพราะลำดับไม่ใช่จำนวนเต็มหรือซ้ำกับแผ่นงานอื่น: {numbers}",
        n=len(changed),
        numbers=listed + (" …" if len(changed) > _RENUMBERED else ""),
    )
    yield Problem("notice", None, None, None, message)
