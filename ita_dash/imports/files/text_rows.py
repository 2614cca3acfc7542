"""The records of a CSV text, read with each separator it may have been written with."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from contextlib import suppress
from itertools import islice

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.imports.files.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large_table

SEPARATORS = (",", ";", "\t", "|")
_LAST_ROW = 1_048_576
"""As many rows as a spreadsheet shows, blank ones too."""
_CELL_TOO_LONG = "field larger than field limit"
"""How Python's reader says that a cell is longer than ``csv.field_size_limit()``."""


def text_rows(name: str, text: str, separator: str) -> list[list[str]]:
    """All records; record n is row n in a spreadsheet, blank ones included, which have no cells.

    Raises UnreadableFile when a quotation mark is never closed, or the table is too large.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    records: list[list[str]] = []
    rows = cells = 0
    try:
        for record in reader:
            is_filled = any(record)
            records.append(record if is_filled else [])
            rows += is_filled
            cells += is_filled and len(record)
            if rows > MAX_ROWS or cells > MAX_CELLS or len(records) > _LAST_ROW:
                raise too_large_table(name)
            if len(record) > MAX_COLUMNS:
                raise _too_wide(name, len(records))
    except csv.Error as error:
        too_long = _CELL_TOO_LONG in str(error)
        raise (_cell_too_long if too_long else _broken)(name, len(records)) from error
    return records


def first_rows(text: str, separator: str, rows: int) -> list[list[str]]:
    """At most the first records, as far as they can be read with this separator.

    Of a record no more cells are given than a table may have columns.
    """
    records: list[list[str]] = []
    with suppress(csv.Error):
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        records.extend(record[:MAX_COLUMNS] for record in islice(reader, rows))
    return records


def surplus_joined(
    rows: Mapping[int, list[str]], width: int, separator: str
) -> tuple[dict[int, list[str]], tuple[int, ...]]:
    """The rows cut to ``width`` cells, what lies beyond put back into the last; and their numbers.

    A text that holds the separator without quotation marks falls apart into such cells.
    """
    overfull = tuple(number for number, row in rows.items() if any(map(str.strip, row[width:])))
    joined = {number: row[:width] for number, row in rows.items()}
    for number in overfull:
        joined[number][-1] = separator.join(rows[number][width - 1 :])
    return joined, overfull


def _broken(name: str, rows_read: int) -> UnreadableFile:
    return UnreadableFile(
        msg(
            "อ่านไฟล์ {name} ได้ถึงแถวที่ {row} เท่านั้น เครื่องหมายคำพูดอาจไม่ครบคู่",
            name=name,
            row=rows_read,
        ),
        msg("โปรดแก้เครื่องหมายคำพูดในแถวถัดไป หรือบันทึกเป็น Excel (.xlsx) แล้วนำเข้าใหม่"),
    )


def _cell_too_long(name: str, rows_read: int) -> UnreadableFile:
    return UnreadableFile(
        msg(
            "แถวที่ {row} ของไฟล์ {name} มีเซลล์ที่ยาวเกิน {limit} ตัวอักษร",
            row=rows_read + 1,
            name=name,
            limit=f"{csv.field_size_limit():,}",
        ),
        msg("โปรดตรวจว่าเครื่องหมายคำพูดครบคู่ หรือตัดข้อความในเซลล์นั้นให้สั้นลง"),
    )


def _too_wide(name: str, row: int) -> UnreadableFile:
    return UnreadableFile(
        msg("แถวที่ {row} ของไฟล์ {name} มีเกิน {limit:,} คอลัมน์", row=row, name=name, limit=MAX_COLUMNS),
        msg("โปรดลบแถวและคอลัมน์ที่ไม่ใช้ หรือคัดลอกเฉพาะตารางไปยังไฟล์ใหม่"),
    )
