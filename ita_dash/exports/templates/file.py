"""Writes an empty table to fill in: a CSV header, or a workbook with typed columns and a guide."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import xlsxwriter

from ita_dash.domain.sensible_years import FIRST_RESULT
from ita_dash.i18n.translator import Translator

ColumnKind = Literal["text", "score", "percent", "number", "fiscal_year"]
ROWS_PREPARED = 2_000
"""Rows in which a workbook checks what is typed."""


@dataclass(frozen=True)
class TemplateColumn:
    """A column to fill in; ``example`` stands only in the guide, never in the table."""

    header: str
    meaning: str
    example: str
    kind: ColumnKind = "text"
    choices: tuple[str, ...] = ()
    width: int = 16


_NUMBER_FORMATS = {
    "score": "0.00",
    "percent": "0",
    "number": "0",
    "fiscal_year": "0",
    "text": "@",
}
_LIMITS = {
    "score": (0, 100),
    "percent": (0, 100),
    "number": (1, 999),
    "fiscal_year": (FIRST_RESULT, 2599),
}


Rows = Sequence[Sequence[str]]
"""What stands in the first columns of each row beforehand: the questions of a year."""


def template_csv(columns: Sequence[TemplateColumn], rows: Rows = ()) -> bytes:
    """The header, and what stands below it beforehand; UTF-8 marked so that Thai Excel reads it."""
    text = io.StringIO(newline="")
    blank = [""] * len(columns)
    lines = [[*row, *blank[len(row) :]] for row in rows]
    csv.writer(text).writerows([[column.header for column in columns], *lines])
    return text.getvalue().encode("utf-8-sig")


def template_xlsx(
    title: str,
    columns: Sequence[TemplateColumn],
    notes: Sequence[str],
    tr: Translator,
    rows: Rows = (),
) -> bytes:
    """A sheet ``title`` with frozen header, typed columns and ``rows``, and a guide beside it.

    The guide explains each column with an example marked as such, below ``notes``.
    """
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        wrapped = {"text_wrap": True, "valign": "top"}
        head = workbook.add_format({**wrapped, "bold": True, "bg_color": "#DCE6F1", "border": 1})
        _write_table(workbook, title, columns, head, tr, rows)
        _write_guide(workbook, columns, notes, head, workbook.add_format(wrapped), tr)
    return content.getvalue()


def _write_table(
    workbook: Any,
    title: str,
    columns: Sequence[TemplateColumn],
    head: Any,
    tr: Translator,
    rows: Rows,
) -> None:
    sheet = workbook.add_worksheet(title)
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(columns):
        cells = workbook.add_format({"num_format": _NUMBER_FORMATS[column.kind]})
        sheet.set_column(at, at, column.width, cells)
        sheet.write_string(0, at, column.header, head)
        rule = _rule(column, tr)
        if rule:
            sheet.data_validation(1, at, ROWS_PREPARED, at, rule)
    for number, row in enumerate(rows, start=1):
        for at, text in enumerate(row):
            is_year = columns[at].kind == "fiscal_year"
            sheet.write(number, at, int(text) if is_year else text)


def _rule(column: TemplateColumn, tr: Translator) -> dict[str, object] | None:
    if column.choices:
        # Only a hint: the import understands more words than the list holds.
        return {"validate": "list", "source": list(column.choices), "error_type": "warning"}
    if column.kind not in _LIMITS:
        return None
    least, most = _LIMITS[column.kind]
    return {
        "validate": "decimal" if column.kind == "score" else "integer",
        "criteria": "between",
        "minimum": least,
        "maximum": most,
        "error_title": column.header[:32],
        "error_message": tr("ต้องเป็นตัวเลข {least} ถึง {most}", least=least, most=most),
        "error_type": "warning",
    }


def _write_guide(
    workbook: Any,
    columns: Sequence[TemplateColumn],
    notes: Sequence[str],
    head: Any,
    wrapped: Any,
    tr: Translator,
) -> None:
    sheet = workbook.add_worksheet(tr("คำแนะนำ"))
    for at, width in enumerate((36, 72, 36)):
        sheet.set_column(at, at, width)
    for row, note in enumerate(notes):
        sheet.merge_range(row, 0, row, 2, note, wrapped)
    top = len(notes) + 1
    for at, text in enumerate((tr("หัวตาราง"), tr("วิธีกรอก"), tr("ตัวอย่าง (ไม่ใช่ข้อมูลจริง)"))):
        sheet.write_string(top, at, text, head)
    for row, column in enumerate(columns, start=top + 1):
        for at, text in enumerate((column.header, column.meaning, column.example)):
            sheet.write_string(row, at, text, wrapped)
