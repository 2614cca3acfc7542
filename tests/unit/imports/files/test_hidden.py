"""What cannot be seen of a workbook is never taken in silence; what is shown is what is read."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.files.column_letters import column_letters
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.scores.table import ParsedScores, ScoreOptions, read_scores
from ita_dash.imports.tables.sheets import SheetChoice
from tests.unit.imports.made_files import BOOKS, MAX_MB, said
from tests.unit.imports.made_files import values as scores_of

HEAD = ["ปีงบประมาณ", "หน่วยงาน", "คะแนนรวม"]


def book(**sheets: Sequence[Any]) -> openpyxl.Workbook:
    """A workbook with these sheets by their names."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return made


def scores(made: openpyxl.Workbook, *names: str, every: bool = False) -> ParsedScores:
    """The scores of a workbook, of the sheets named."""
    content = io.BytesIO()
    made.save(content)
    upload = Upload("scores.xlsx", content.getvalue())
    return read_scores(upload, BOOKS, MAX_MB, ScoreOptions(sheets=SheetChoice(names, every)))


def totals(found: ParsedScores) -> dict[str, float | str]:
    """The total of each agency."""
    return {agency: value for (agency, _, code), value in scores_of(found).items()}


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_with_a_better_head_is_left_out_and_named(state: str) -> None:
    draft = [[*HEAD, "จังหวัด"], [2567, "ก", 12.34, "ตราด"]]
    made = book(ร่าง=draft, คะแนน=[HEAD, [2568, "ก", 93.15]])
    made["ร่าง"].sheet_state = state
    found = scores(made)
    assert scores_of(found) == {("ก", 2568, "total"): 93.15}
    (told,) = said(found.problems, "ซ่อนไว้")
    assert (told.severity, told.sheet) == ("warning", "ร่าง")
    assert [(str(t.name), t.is_taken) for t in found.account.tables] == [
        ("ร่าง", False),
        ("คะแนน", True),
    ]


def test_a_hidden_sheet_is_read_with_a_warning_where_nothing_else_holds_data() -> None:
    made = book(หน้าแรก=[["คำชี้แจง"]], คะแนน=[HEAD, [2568, "ก", 93.15]])
    made["คะแนน"].sheet_state = "hidden"
    found = scores(made)
    assert totals(found) == {"ก": 93.15}
    assert [p.sheet for p in said(found.problems, "อ่านแผ่นงานที่ซ่อนไว้")] == ["คะแนน"]


def test_hidden_rows_and_columns_are_left_out_and_named() -> None:
    rows = [["ผล"], [*HEAD, "IIT"], *([2568, name, 90, 80] for name in "กขคง")]
    made = book(คะแนน=rows)
    for row in (4, 5):
        made["คะแนน"].row_dimensions[row].hidden = True
    made["คะแนน"].column_dimensions["D"].hidden = True
    found = scores(made)
    assert totals(found) == {"ก": 90.0, "ง": 90.0}
    assert "(4, 5)" in str(said(found.problems, "แถวที่ซ่อนไว้")[0].message)
    assert "D IIT" in str(said(found.problems, "คอลัมน์ที่ซ่อนไว้")[0].message)
    (table,) = found.account.tables
    assert [group.rows for group in table.skipped] == [(4, 5)]
    assert [(column.letter, column.header) for column in table.unused] == [("D", "IIT")]


def test_comments_are_named_by_their_cells() -> None:
    made = book(คะแนน=[HEAD, [2568, "ก", 90]], ว่าง=[["-"]])
    made["คะแนน"]["C2"].comment = Comment("ปรับแล้ว", "ผู้กรอก")
    made["ว่าง"]["A1"].comment = Comment("ไม่เกี่ยว", "ผู้กรอก")
    (told,) = said(scores(made).problems, "ความคิดเห็น")
    assert (told.severity, told.sheet) == ("notice", "คะแนน")
    assert "(C2)" in str(told.message)


def test_a_table_whose_head_is_hidden_is_read_whole_with_a_warning() -> None:
    made = book(คะแนน=[HEAD, [2568, "ก", 90]])
    made["คะแนน"].row_dimensions[1].hidden = True
    found = scores(made)
    assert totals(found) == {"ก": 90.0}
    assert said(found.problems, "หัวตารางอยู่ในส่วนที่ซ่อน")


@pytest.mark.parametrize(
    ("style", "value", "read"),
    [
        ("0.00%", 0.9276, 92.76),
        ("0%", 1, 100.0),
        ('0.0"%"', 92.7, 92.7),
        ("0.00\\%", 92.76, 92.76),
        ("[Red]0.0%;-0.0%", 0.5, 50.0),
        ("General", "92.76%", 92.76),
    ],
)
def test_a_percentage_means_what_it_shows(style: str, value: float | str, read: float) -> None:
    made = book(คะแนน=[HEAD, [2568, "ก", value]])
    made["คะแนน"]["C2"].number_format = style
    assert totals(scores(made)) == {"ก": read}


def test_sheets_with_the_same_columns_in_another_order_are_read_together() -> None:
    second: list[list[object]] = [["ผล"], ["คะแนนรวม", "ชื่อหน่วยงาน", "ปีงบประมาณ"]]
    second += [[91, "ข", 2568], ["x", "ค", 2568]]
    made = book(ก=[HEAD, [2567, "ก", 90]], ข=second)
    left = scores(made)
    assert totals(left) == {"ก": 90.0}
    assert [p.sheet for p in left.problems if p.severity == "warning"] == ["ข"]
    for found in (scores(made, every=True), scores(made, "ก", "ข")):
        assert totals(found) == {"ก": 90.0, "ข": 91.0}
        (wrong,) = said(found.problems, "ไม่ใช่ตัวเลข")
        assert (wrong.sheet, wrong.row_shown, wrong.column) == ("ข", 4, "A คะแนนรวม")
        assert [table.rows_taken for table in found.account.taken] == [1, 1]


@pytest.mark.parametrize("name", ["ไม่มี", "ว่าง"])
def test_a_sheet_that_cannot_be_chosen_is_told(name: str) -> None:
    with pytest.raises(UnreadableFile, match=name):
        scores(book(ก=[HEAD, [2567, "ก", 90]], ว่าง=[["-"]]), name)


def test_formulas_of_a_sheet_that_is_not_read_stop_nothing() -> None:
    formulas = [[f"=A{row}"] for row in range(1, 150)]
    assert totals(scores(book(สรุป=formulas, ก=[HEAD, [2567, "ก", 90]]))) == {"ก": 90.0}


def test_a_name_by_a_formula_without_a_result_is_an_error_at_its_cell() -> None:
    found = scores(book(ก=[HEAD, [2567, '="อบต."&"ก"', 90]]))
    (told,) = said(found.problems, "สูตรที่ไม่มีผลลัพธ์")
    assert (told.severity, told.row, told.column) == ("error", 2, "B หน่วยงาน")


def test_sheets_by_year_tell_the_year_in_their_names_or_titles() -> None:
    head = HEAD[1:]
    made = book(**{"2567": [head, ["ก", 90]], "ข": [["ผล ITA ปี 2568"], head, ["ก", 91]]})
    found = scores(made, every=True)
    assert scores_of(found) == {("ก", 2567, "total"): 90.0, ("ก", 2568, "total"): 91.0}
    assert [p.sheet for p in said(found.problems, "ตามหัวเรื่อง")] == ["2567", "ข"]


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_only_what_is_seen_is_read(data: st.DataObject) -> None:
    names = [f"หน่วยงาน {number}" for number in range(data.draw(st.integers(1, 6)))]
    columns = data.draw(st.permutations([*HEAD, "IIT"]))
    cells = {"ปีงบประมาณ": 2568, "คะแนนรวม": 90, "IIT": 80}
    rows = [[{**cells, "หน่วยงาน": name}[column] for column in columns] for name in names]
    above = data.draw(st.integers(0, 2))
    made = book(ก=[["ผลการประเมิน"]] * above + [columns, *rows])
    hidden = data.draw(st.sets(st.sampled_from(range(len(names)))))
    for place in hidden:
        made["ก"].row_dimensions[above + 2 + place].hidden = True
    hides_iit = data.draw(st.booleans())
    made["ก"].column_dimensions[column_letters(columns.index("IIT") + 1)].hidden = hides_iit
    found = scores(made)
    seen = {name for place, name in enumerate(names) if place not in hidden}
    assert {agency for agency, _, _ in scores_of(found)} == seen
    assert ("iit" in {code for _, _, code in scores_of(found)}) == (bool(seen) and not hides_iit)
    assert bool(said(found.problems, "แถวที่ซ่อนไว้")) == bool(hidden)
    assert bool(said(found.problems, "คอลัมน์ที่ซ่อนไว้")) == hides_iit
