"""One table of the form: hidden keys, a head, rows of locked and of open cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ita_dash.exports.workbook.sheet import print_on_a4
from ita_dash.exports.workbook.sizes import LINE_HEIGHT, row_height

_TITLE, _LINE = 38, 30
_ABOVE = 3
"""Lines above the table, and the rules of filling in beside them."""


@dataclass(frozen=True)
class FormColumn:
    """A column by its key and its head; an open one may be filled in, under ``rule``."""

    key: str
    head: str
    width: int
    look: str = "locked"
    is_open: bool = False
    rule: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class FormRow:
    """A row about a measure: its cells by key; ``is_open`` where the division fills it in."""

    measure_id: int
    cells: Mapping[str, str | float]
    is_open: bool = True


@dataclass(frozen=True)
class FormTable:
    """A sheet of the form; ``above`` is its title with two lines, ``rules`` stand beside them."""

    name: str
    above: Sequence[str]
    rules: Sequence[str]
    footer: str
    columns: Sequence[FormColumn]
    rows: Sequence[FormRow]
    lines_to_fill: int
    frozen: int


def add_form_table(book: Any, looks: Mapping[str, Any], table: FormTable, key: str) -> None:
    """A protected sheet; its first column and the row of keys above the head are hidden."""
    sheet = book.add_worksheet(table.name)
    sheet.hide_gridlines(2)
    _write_above(sheet, looks, table)
    head = _ABOVE + 1
    sheet.set_row(head - 1, None, None, {"hidden": True})
    sheet.set_column(0, 0, None, None, {"hidden": True})
    sheet.write_string(head - 1, 0, key)
    sheet.set_row_pixels(head, _height([each.head for each in table.columns], table))
    for at, column in enumerate(table.columns, start=1):
        sheet.set_column(at, at, column.width)
        sheet.write_string(head - 1, at, column.key)
        sheet.write_string(head, at, column.head, looks["head_open" if column.is_open else "head"])
    for number, row in enumerate(table.rows, start=head + 1):
        _write_row(sheet, looks, number, row, table)
    _set_rules(sheet, head, table)
    sheet.freeze_panes(head + 1, table.frozen)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    print_on_a4(sheet, table.footer, is_upright=False)
    sheet.repeat_rows(head)


def _set_rules(sheet: Any, head: int, table: FormTable) -> None:
    for at, column in enumerate(table.columns, start=1):
        if column.rule and table.rows:
            sheet.data_validation(head + 1, at, head + len(table.rows), at, dict(column.rule))


def _write_above(sheet: Any, looks: Mapping[str, Any], table: FormTable) -> None:
    beside = 1 + next(at for at, column in enumerate(table.columns) if column.is_open)
    for row, (line, rule) in enumerate(zip(table.above, table.rules, strict=True)):
        sheet.set_row_pixels(row, _LINE if row else _TITLE)
        sheet.write_string(row, 1, line, looks["line" if row else "title"])
        sheet.write_string(row, beside, rule, looks["line"])


def _write_row(
    sheet: Any, looks: Mapping[str, Any], number: int, row: FormRow, table: FormTable
) -> None:
    sheet.write_number(number, 0, row.measure_id)
    texts = [str(row.cells[column.key]) for column in table.columns]
    least = table.lines_to_fill * LINE_HEIGHT if row.is_open else 0
    sheet.set_row_pixels(number, max(_height(texts, table), least))
    for at, column in enumerate(table.columns, start=1):
        look = column.look if row.is_open else column.look.replace("open", "other")
        value = row.cells[column.key]
        if isinstance(value, str) and value:
            sheet.write_string(number, at, value, looks[look])
        else:
            sheet.write(number, at, value, looks[look])


def _height(texts: Sequence[str], table: FormTable) -> int:
    return row_height(texts, [column.width for column in table.columns])
