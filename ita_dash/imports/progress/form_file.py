"""A division's form as it came back: whose it is, and the cells of its rows with their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.measures.division_form.cells import (
    FILLED_CELLS,
    MEASURE_KEY,
    OFFICIAL_CELLS,
    STEP_CELLS,
    STEP_MARKS,
)
from ita_dash.domain.measures.division_form.mark import FORM_SHEET, FormMark, is_form, read_mark
from ita_dash.domain.messages import msg
from ita_dash.imports.files.column_letters import column_letters
from ita_dash.imports.files.limits import MAX_MEASURES, too_large_table
from ita_dash.imports.files.uploads import FileFacts, FileKind, Upload, check_upload
from ita_dash.imports.files.workbook_rows import WorkbookSheet, workbook_sheets

_KEYS_WITHIN = 20
"""Rows in which the keys of a table are looked for."""
MAX_STEPS = 20_000
"""Steps of a form; a division has some hundred."""
_TODO = msg("โปรดใช้ไฟล์ที่ดาวน์โหลดจากหน้าส่วนราชการภายใน กรอก แล้วบันทึกเป็น Excel (.xlsx)")


@dataclass(frozen=True)
class FilledRow:
    """A row as it came back: the texts of its cells and the names of their columns, by key.

    ``measure_id`` is None where the row names none. ``broken`` are keys of cells whose formula
    has no result, ``surplus`` the letters of columns that the form does not have and that hold
    something in this row.
    """

    sheet: str
    row: int
    measure_id: int | None
    cells: Mapping[str, str]
    columns: Mapping[str, str]
    broken: frozenset[str] = frozenset()
    surplus: tuple[str, ...] = ()


@dataclass(frozen=True)
class FilledForm:
    """A form with what was filled in; nothing of it is compared or stored yet."""

    file: FileFacts
    mark: FormMark
    measures: tuple[FilledRow, ...]
    steps: tuple[FilledRow, ...]


def read_form(upload: Upload, max_mb: int) -> FilledForm:
    """Read a division's form, whatever the file is called.

    Raises UnreadableFile for what is none, is of another version of the program or lost its keys.
    """
    if check_upload(upload, max_mb) is not FileKind.XLSX:
        raise _no_form(upload.name)
    sheets = list(workbook_sheets(upload.name, upload.content))
    mark = _mark(upload.name, sheets)
    measures = _table(sheets, {MEASURE_KEY, *OFFICIAL_CELLS, *FILLED_CELLS})
    steps = _table(sheets, {MEASURE_KEY, *STEP_CELLS, *STEP_MARKS})
    if len(measures or ()) > MAX_MEASURES or len(steps or ()) > MAX_STEPS:
        raise too_large_table(upload.name)
    if measures is None:
        raise UnreadableFile(
            msg("แบบในไฟล์ {name} เสียหาย: แถวหรือคอลัมน์ที่ซ่อนไว้หายไป", name=upload.name), _TODO
        )
    return FilledForm(upload.facts, mark, measures, steps or ())


def filled_text(text: str) -> str:
    """A cell's text without blanks at its ends and at those of its lines."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _mark(name: str, sheets: Sequence[WorkbookSheet]) -> FormMark:
    lines = next((_lines(each) for each in sheets if each.name == FORM_SHEET), {})
    if not is_form(lines):
        raise _no_form(name)
    mark = read_mark(lines)
    if mark is None:
        raise UnreadableFile(
            msg("แบบในไฟล์ {name} เป็นของโปรแกรมรุ่นอื่น หรือข้อมูลที่ซ่อนไว้ถูกแก้", name=name), _TODO
        )
    return mark


def _no_form(name: str) -> UnreadableFile:
    return UnreadableFile(msg("ไฟล์ {name} ไม่ใช่แบบรายงานของส่วนราชการ", name=name), _TODO)


def _lines(sheet: WorkbookSheet) -> dict[str, str]:
    return {row[0]: row[1] for row in sheet.rows if len(row) > 1}


def _table(sheets: Sequence[WorkbookSheet], keys: set[str]) -> tuple[FilledRow, ...] | None:
    """The rows of the sheet that has these keys; None where none has them all."""
    for sheet in sheets:
        for place, row in enumerate(sheet.rows[:_KEYS_WITHIN]):
            if keys <= set(row):
                return tuple(_rows(sheet, place, keys))
    return None


def _rows(sheet: WorkbookSheet, place: int, keys: set[str]) -> Iterator[FilledRow]:
    at = {key: column for column, key in enumerate(sheet.rows[place]) if key in keys}
    heads = sheet.rows[place + 1] if place + 1 < len(sheet.rows) else []
    columns = {
        key: f"{column_letters(column + 1)} {_cell(heads, column)}".strip()
        for key, column in at.items()
    }
    for number, row in enumerate(sheet.rows[place + 2 :], start=place + 3):
        cells = {key: filled_text(_cell(row, column)) for key, column in at.items()}
        surplus = tuple(
            column_letters(column + 1)
            for column, text in enumerate(row)
            if column not in at.values() and text.strip()
        )
        if surplus or any(cells.values()):
            broken = {key for key, column in at.items() if (number, column + 1) in sheet.broken}
            key = _whole(cells.pop(MEASURE_KEY))
            yield FilledRow(sheet.name, number, key, cells, columns, frozenset(broken), surplus)


def _cell(row: Sequence[str], column: int) -> str:
    return row[column] if column < len(row) else ""


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
