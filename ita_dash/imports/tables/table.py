"""A table from a CSV or Excel file: text cells, headers, and rows numbered as the user sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

import pandas as pd

from ita_dash.csv_text import restore
from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.imports.files.column_letters import column_letters
from ita_dash.imports.files.limits import MAX_CELLS, too_large_table
from ita_dash.imports.files.text import decode_text
from ita_dash.imports.files.text_rows import (
    SEPARATORS,
    first_rows,
    surplus_joined,
    text_rows,
)
from ita_dash.imports.files.uploads import FileKind, Upload, check_upload
from ita_dash.imports.files.workbook_rows import workbook_rows
from ita_dash.imports.problems import quoted
from ita_dash.imports.tables.file_note import has_note, without_note
from ita_dash.imports.tables.header_row import HEADER_WITHIN, HeaderRow, Knows, Rows, find_header

_MOST_ASKED = 10_000
"""Different texts in which headers are looked for; 20 rows of 30 columns have 600."""


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
    """

    frame: pd.DataFrame
    headers: Mapping[str, str]
    header_row: int
    overfull_rows: tuple[int, ...]
    literals: frozenset[str] = frozenset()

    def column_label(self, letter: str) -> str:
        """A column as a problem names it: letter and header."""
        return f"{letter} {quoted(self.headers[letter])}".strip()


def read_table(upload: Upload, max_mb: int, knows: Knows) -> Table:
    """The table whose header row holds most headers that ``knows`` recognises.

    The header is looked for in the first 20 rows of every sheet. Raises UnreadableFile when
    the file is none of CSV, XLSX or a text table, or when no row has two recognised headers.
    """
    kind = check_upload(upload, max_mb)
    asked = _asked_once(knows)
    if kind is FileKind.XLSX:
        table = _from_workbook(upload, asked)
    elif kind in (FileKind.CSV, FileKind.TXT, FileKind.MD):
        table = _from_text(upload, asked)
    else:
        raise UnreadableFile(
            msg("ไฟล์ {name} เป็นเอกสาร ไม่ใช่ตาราง", name=upload.name),
            msg("โปรดนำเข้าเป็นรายงาน หรือบันทึกตารางเป็น CSV หรือ Excel (.xlsx)"),
        )
    if table is None:
        raise UnreadableFile(
            msg("ไม่พบแถวหัวตารางที่รู้จักใน 20 แถวแรกของไฟล์ {name}", name=upload.name),
            msg("โปรดใช้หัวตารางตามแม่แบบที่ดาวน์โหลดได้จากหน้านำเข้า"),
        )
    return table


def _asked_once(knows: Knows) -> Knows:
    """What is known of the first different texts; near spellings of many take long to look for."""
    answers: dict[str, bool] = {}

    def known(text: str) -> bool:
        if text not in answers:
            answers[text] = len(answers) < _MOST_ASKED and knows(text)
        return answers[text]

    return known


def _from_workbook(upload: Upload, knows: Knows) -> Table | None:
    best: tuple[HeaderRow, Rows] | None = None
    for rows in workbook_rows(upload.name, upload.content):
        header = find_header(rows, knows)
        if header and (best is None or header.known > best[0].known):
            best = header, rows
    if best is None:
        return None
    header, rows = best
    # Our CSV saved again as a workbook keeps the apostrophes that kept texts from calculating.
    rows, literals = _restored(rows) if has_note(rows) else (rows, frozenset())
    return replace(_table(upload.name, header, _body(header, rows)), literals=literals)


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
    rows, literals = _restored(rows) if "'" in text else (rows, frozenset())
    body = surplus_joined(_body(header, rows), width, separator)
    return replace(_table(upload.name, header, *body), literals=literals)


def _restored(rows: Rows) -> tuple[Rows, frozenset[str]]:
    """The rows as they were before an export of ours, and the texts that it had changed."""
    restored = [[restore(cell) for cell in row] for row in rows]
    pairs = zip(chain.from_iterable(rows), chain.from_iterable(restored), strict=True)
    return restored, frozenset(after for before, after in pairs if after != before)


def _body(header: HeaderRow, rows: Rows) -> dict[int, list[str]]:
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


def _table(
    name: str, header: HeaderRow, body: Mapping[int, list[str]], overfull: tuple[int, ...] = ()
) -> Table:
    width = max(len(header.cells), *map(len, body.values()), 0)
    if len(body) * width > MAX_CELLS:
        raise too_large_table(name)
    letters = [column_letters(number) for number in range(1, width + 1)]
    titles = header.cells + [""] * (width - len(header.cells))
    cells = [row + [""] * (width - len(row)) for row in body.values()]
    frame = pd.DataFrame(cells, columns=letters, index=list(body), dtype="str")
    headers = dict(zip(letters, titles, strict=True))
    return Table(frame, headers, header.bottom + 1, overfull)
