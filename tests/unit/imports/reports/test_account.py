"""The account of a report: what became of every table, column and row of it."""

from __future__ import annotations

from ita_dash.imports.reports.document import read_report
from ita_dash.imports.tables.account import TableAccount
from tests.unit.imports.case_files import case
from tests.unit.imports.reports.word_file import HEADS, measure, parsed, row, table


def tables(name: str) -> tuple[TableAccount, ...]:
    return read_report(case(name), (), 5).account.tables


def used(found: TableAccount) -> dict[str, str]:
    return {column.header: str(column.used_as) for column in found.columns if column.used_as}


def test_a_table_of_scores_is_left_out_and_every_column_of_the_other_is_used() -> None:
    scores, measures = tables("U03_analysis_and_measures.docx")
    assert not scores.is_taken
    assert str(scores.reason) == "เป็นตารางคะแนน ไม่ใช่มาตรการ"
    assert (str(measures.name), measures.rows_taken, measures.unused) == ("ตารางที่ 2", 2, ())
    assert used(measures)["แนวทางการพัฒนา"] == "มาตรการ/แนวทาง"
    assert used(measures)["การกำกับติดตาม"] == "การกำกับติดตาม (ภายใน)"


def test_a_row_that_goes_on_with_the_measure_above_is_named() -> None:
    (only,) = tables("U22_grid_before.docx")
    assert (only.rows_taken, [group.rows for group in only.merged]) == (2, [(3,)])


def test_columns_of_statuses_are_used_as_the_status() -> None:
    first, second = tables("U23_ticked_status.docx")
    assert used(first)["อยู่ระหว่างดำเนินการ"] == used(second)["สถานะ"] == "สถานะ"


def test_rows_and_columns_that_are_not_taken_are_named() -> None:
    heads = row(*HEADS[:5], "ผู้ประเมินภายนอก")
    numbers = row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
    heading = row("ด้านที่ 1 การป้องกัน")
    found = parsed(table(heads, numbers, heading, measure(1), measure(2)))
    (only,) = found.account.tables
    assert [column.header for column in only.unused] == ["ผู้ประเมินภายนอก"]
    assert only.rows_taken == 2
    assert {str(group.reason): group.rows for group in only.skipped} == {
        "มีแต่หมายเลขคอลัมน์": (2,),
        "ไม่มีชื่อหรือเนื้อหาของมาตรการ": (3,),
    }
