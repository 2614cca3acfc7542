"""Excel workbooks: typed sheets, native charts, and a sheet that says where all comes from."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pandas as pd
import xlsxwriter

from ita_dash.domain.file_note import NOTE_HEAD
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.exports.contents import Contents
from ita_dash.exports.file_names import TABLE_NAMES
from ita_dash.exports.provenance import Provenance, provenance_rows
from ita_dash.exports.readable import Headers, headings, readable
from ita_dash.exports.summary import summary_table
from ita_dash.exports.tables import TABLES
from ita_dash.exports.workbook_charts import add_charts
from ita_dash.exports.workbook_sheet import FONT, LINE_HEIGHT, add_sheet, formats
from ita_dash.i18n import Translator

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_row_height": LINE_HEIGHT,
}


def workbook_xlsx(
    contents: Contents, provenance: Provenance, books: RuleBooks, tr: Translator
) -> bytes:
    """The meeting summary, all tables, the charts and the provenance, each on a sheet."""
    with _workbook(provenance, tr) as (buffer, book):
        looks = formats(book)
        _add_table(book, looks, "summary", summary_table(contents, provenance, books, tr), tr)
        add_charts(
            book,
            looks,
            tr("กราฟ"),
            contents,
            fiscal_year=provenance.fiscal_year,
            books=books,
            tr=tr,
        )
        for what, table in TABLES.items():
            _add_table(book, looks, what, table(contents), tr)
    return buffer.getvalue()


def table_xlsx(
    what: str,
    frame: pd.DataFrame,
    provenance: Provenance,
    tr: Translator,
    headers: Headers = "words",
) -> bytes:
    """One table (a key of TABLE_NAMES) and the provenance, each on a sheet."""
    with _workbook(provenance, tr) as (buffer, book):
        if headers == "words":
            _add_table(book, formats(book), what, frame, tr)
        else:
            add_sheet(book, formats(book), what, frame)
    return buffer.getvalue()


@contextmanager
def _workbook(provenance: Provenance, tr: Translator) -> Iterator[tuple[io.BytesIO, Any]]:
    """An open workbook; on leaving, the provenance is its last sheet and it is written out."""
    buffer = io.BytesIO()
    # xlsxwriter writes into the properties it is given, so every workbook gets its own.
    options = {**_OPTIONS, "default_format_properties": dict(FONT)}
    with xlsxwriter.Workbook(buffer, options) as book:
        # The moment of making, not of writing: the same contents give the same bytes.
        book.set_properties({"author": provenance.made_by, "created": provenance.made_at})
        yield buffer, book
        rows = provenance_rows(provenance, tr)
        about = pd.DataFrame(rows, columns=[tr("รายการ"), tr("ค่า")], dtype=object)
        add_sheet(book, formats(book), tr(NOTE_HEAD), about)


def _add_table(
    book: Any, looks: dict[str, Any], what: str, frame: pd.DataFrame, tr: Translator
) -> None:
    shown = readable(frame, tr)
    add_sheet(book, looks, tr(TABLE_NAMES[what]), shown, headings(shown, tr))
