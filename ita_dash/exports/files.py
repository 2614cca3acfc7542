"""One export: what, in which format, as the bytes of a file and its name."""

from __future__ import annotations

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.exports.contents import Contents
from ita_dash.exports.csv_file import csv_bytes, readable_csv
from ita_dash.exports.formats import Format, What
from ita_dash.exports.json_file import json_bytes
from ita_dash.exports.provenance import Provenance
from ita_dash.exports.readable import Headers
from ita_dash.exports.summary import summary_table
from ita_dash.exports.tables import TABLES
from ita_dash.i18n.translator import Translator


def export_bytes(
    what: What,
    file_format: Format,
    contents: Contents,
    provenance: Provenance,
    rulebooks: RuleBooks,
    tr: Translator,
    headers: Headers = "words",
) -> bytes:
    """A table or the meeting summary as a file; the same input gives the same bytes.

    Its words are in the language of ``tr``. With ``headers`` "codes" it is for programs: fixed
    column names, codes and numbers in full, and no note of where it comes from. JSON always is,
    with its provenance beside the records.
    """
    if what == "summary":
        frame = summary_table(contents, provenance, rulebooks, tr)
    else:
        frame = TABLES[what](contents)
    if file_format == "csv" and headers == "codes":
        return csv_bytes(frame)
    if file_format == "csv":
        return readable_csv(frame, tr, None if what == "summary" else provenance)
    if file_format == "json":
        return json_bytes(frame, provenance)
    # A page that offers only CSV need not load the library for workbooks.
    from ita_dash.exports.workbook.book import table_xlsx, workbook_xlsx

    if what == "summary" and headers == "words":
        return workbook_xlsx(contents, provenance, rulebooks, tr)
    return table_xlsx(what, frame, provenance, tr, headers)
