"""A table from a CSV or Excel file, found by the headers that its reader knows."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import search_key
from ita_dash.imports.damage import refuse_damaged
from ita_dash.imports.files.limits import MAX_COLUMNS
from ita_dash.imports.files.text import decode_text
from ita_dash.imports.files.text_rows import (
    SEPARATORS,
    first_rows,
    surplus_joined,
    text_rows,
)
from ita_dash.imports.files.uploads import FileKind, Upload, check_upload
from ita_dash.imports.files.workbook_rows import workbook_sheets
from ita_dash.imports.progress.refused import refuse_form
from ita_dash.imports.tables.header_row import HEADER_WITHIN, HeaderRow, Knows, Rows, find_header
from ita_dash.imports.tables.made_table import Table, body_rows, made_table, restored, title_texts
from ita_dash.imports.tables.sheets import BEST_SHEET, IsTable, SheetChoice
from ita_dash.imports.tables.turned import turned_rows
from ita_dash.imports.tables.workbook_table import Meaning, workbook_table

_MOST_ASKED = 10_000
"""Different texts in which headers are looked for; 20 rows of 30 columns have 600."""


def read_table(
    upload: Upload,
    max_mb: int,
    knows: Knows,
    *,
    sheets: SheetChoice = BEST_SHEET,
    is_table: IsTable = bool,
    meaning: Meaning = search_key,
    turned: bool = False,
) -> Table:
    """The table whose header row holds most headers that ``knows`` recognises.

    ``turned`` looks for a column of headers instead, and gives the table upright.
    The header is looked for in the first 20 rows of every sheet; ``sheets`` says which are read
    where several hold data, ``is_table`` which headers are those of data, ``meaning`` which
    columns of two sheets are the same. Raises UnreadableFile when the file is none of CSV, XLSX,
    PDF or a text table, when no row has two recognised headers, or a chosen sheet is not there.
    """
    kind = check_upload(upload, max_mb)
    asked = _asked_once(knows)
    if kind is FileKind.XLSX:
        refuse_form(upload)
    if kind in (FileKind.XLSX, FileKind.PDF):
        table = workbook_table(upload, asked, sheets, is_table, meaning, turned=turned)
    elif kind in (FileKind.CSV, FileKind.TXT, FileKind.MD):
        table = _from_turned_text(upload, asked) if turned else _from_text(upload, asked)
    else:
        raise UnreadableFile(
            msg("ไฟล์ {name} เป็นเอกสาร ไม่ใช่ตาราง", name=upload.name),
            msg("โปรดนำเข้าเป็นรายงาน หรือบันทึกตารางเป็น CSV หรือ Excel (.xlsx)"),
        )
    if table is None:
        refuse_damaged(upload.name, _texts(upload, kind))
        raise UnreadableFile(
            msg("ไม่พบแถวหัวตารางที่รู้จักใน 20 แถวแรกของไฟล์ {name}", name=upload.name),
            msg("โปรดใช้หัวตารางตามแม่แบบที่ดาวน์โหลดได้จากหน้านำเข้า"),
        )
    return replace(table, is_turned=turned)


def _texts(upload: Upload, kind: FileKind) -> Iterable[str]:
    """The cells of a workbook, or the lines of a text, in which no header was known."""
    if kind is not FileKind.XLSX:
        return decode_text(upload.name, upload.content).splitlines()
    sheets = workbook_sheets(upload.name, upload.content)
    return (cell for sheet in sheets for row in sheet.rows for cell in row)


def _asked_once(knows: Knows) -> Knows:
    """What is known of the first different texts; near spellings of many take long to look for."""
    answers: dict[str, bool] = {}

    def known(text: str) -> bool:
        if text not in answers:
            answers[text] = len(answers) < _MOST_ASKED and knows(text)
        return answers[text]

    return known


def _from_text(upload: Upload, knows: Knows) -> Table | None:
    text = decode_text(upload.name, upload.content)
    headers = {
        separator: header
        for separator in SEPARATORS
        if (header := find_header(first_rows(text, separator, HEADER_WITHIN + 1), knows))
    }
    if not headers:
        return None
    separator = max(headers, key=lambda each: headers[each].known)
    header = headers[separator]
    width = max(at for at, cell in enumerate(header.cells, start=1) if cell)
    header = replace(header, cells=header.cells[:width])
    rows = text_rows(upload.name, text, separator)
    rows, literals = restored(rows) if "'" in text else (rows, frozenset())
    titles = (title_texts(header, rows),)
    body = surplus_joined(body_rows(header, rows), width, separator)
    return replace(made_table(upload.name, header, *body), literals=literals, titles=titles)


def _from_turned_text(upload: Upload, knows: Knows) -> Table | None:
    text = decode_text(upload.name, upload.content)
    readings: list[tuple[HeaderRow, Rows]] = []
    for separator in SEPARATORS if text.count("\n") <= MAX_COLUMNS else ():
        with suppress(UnreadableFile):
            rows = turned_rows(text_rows(upload.name, text, separator))
            header = find_header(rows, knows)
            readings += [(header, rows)] if header else []
    if not readings:
        return None
    header, rows = max(readings, key=lambda each: each[0].known)
    rows, literals = restored(rows) if "'" in text else (rows, frozenset())
    return replace(made_table(upload.name, header, body_rows(header, rows)), literals=literals)
