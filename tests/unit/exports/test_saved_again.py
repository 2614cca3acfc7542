"""A table that was saved again by another program imports back unchanged."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from ita_dash.exports.tables import measures_table
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.table import read_measures
from tests.unit.exports.exported import measures
from tests.unit.exports.forms import Form


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_csv_saved_again_as_a_workbook_imports_back_unchanged(language: str) -> None:
    measures_csv = Form(language, "words", "csv").upload("measures", measures_table(measures()[0]))
    book, content = openpyxl.Workbook(), io.BytesIO()
    for row in csv.reader(io.StringIO(measures_csv.content.decode("utf-8-sig"), newline="")):
        book.active.append(row)
    book.save(content)
    again = Upload("measures.xlsx", content.getvalue())
    known = ["สำนักปลัด", "กองคลัง", "กองช่าง"]
    before, after = (read_measures(upload, known, 5) for upload in (measures_csv, again))
    assert [each.draft for each in after.drafts] == [each.draft for each in before.drafts]
    assert after.drafts[0].draft.result.startswith("- จัดทำประกาศ")
