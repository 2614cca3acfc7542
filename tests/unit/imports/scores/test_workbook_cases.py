"""Score workbooks as offices leave them: hidden parts, percentages, formulas never calculated."""

from __future__ import annotations

import pytest

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.scores.table import read_scores
from tests.unit.imports.case_files import case
from tests.unit.imports.made_files import BOOKS, MAX_MB, errors, said, values


def test_visible_rows_of_the_visible_sheet_are_read_and_the_rest_is_named() -> None:
    found = read_scores(case("U16_hidden_rows_and_sheet.xlsx"), BOOKS, MAX_MB)
    assert {key: value for key, value in values(found).items() if key[2] == "total"} == {
        ("อบต.บ้านตัวอย่าง", 2568, "total"): 93.15,
        ("อบต.ทดลอง", 2568, "total"): 88.1,
    }
    assert "(4, 5)" in str(said(found.problems, "แถวที่ซ่อนไว้ 2")[0].message)
    assert said(found.problems, "ซ่อนไว้และมีข้อมูล")[0].sheet == "ปี 2567 (ร่าง)"


def test_totals_that_are_formatted_as_percentages() -> None:
    found = values(read_scores(case("U31_one_percent_column.xlsx"), BOOKS, MAX_MB))
    assert [found["อบต.บ้านตัวอย่าง", year, "total"] for year in (2567, 2568)] == [92.76, 95.27]


def test_formulas_without_results_are_errors_at_their_cells() -> None:
    found = errors(read_scores(case("U18_formulas_without_results.xlsx"), BOOKS, MAX_MB))
    assert [(each.row, str(each.column)[0]) for each in found] == [(2, letter) for letter in "MNOP"]


def test_a_page_named_as_a_workbook_is_refused_in_words() -> None:
    with pytest.raises(UnreadableFile, match="หน้าเว็บ"):
        read_scores(case("U26_html_named_xls.xls"), BOOKS, MAX_MB)
