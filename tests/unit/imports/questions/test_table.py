"""Tables of questions and items, wide, long and by year, in the words offices use."""

from __future__ import annotations

from typing import Any

import pytest

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.questions.table import ParsedQuestions, read_questions
from tests.unit.imports.made_files import BOOKS, MAX_MB, csv_upload, said, xlsx_upload


def read(*rows: list[Any], year: int | None = None) -> ParsedQuestions:
    return read_questions(csv_upload(rows), BOOKS, MAX_MB, fiscal_year=year)


def scores(parsed: ParsedQuestions) -> dict[str, float]:
    """Code, with its part behind a slash, → score."""
    names = [
        f"{code}/{part}" if part else code
        for code, part in zip(parsed.details["code"], parsed.details["part"], strict=True)
    ]
    return dict(zip(names, parsed.details["score"].tolist(), strict=True))


def errors(parsed: ParsedQuestions) -> list[str]:
    return [str(each.message) for each in parsed.problems if each.severity == "error"]


def warnings(parsed: ParsedQuestions) -> list[str]:
    return [str(each.message) for each in parsed.problems if each.severity == "warning"]


def test_a_wide_table_has_a_column_per_question() -> None:
    parsed = read(
        ["ปีงบประมาณ", "ข้อ i1", "i 2", "I-3", "e1 ส่วนที่ 1", "e1_part_2", "O12", "o13 รายงานผล"],
        ["๒๕๖๘", "๘๕.๕๐", "ร้อยละ 90", "100", "80", "70", "✓", "ไม่ผ่าน"],
    )
    assert not parsed.problems
    assert scores(parsed) == {
        **{"i1": 85.5, "i2": 90.0, "i3": 100.0, "e1/1": 80.0, "e1/2": 70.0},
        **{"o12": 100.0, "o13": 0.0},
    }
    assert set(parsed.details["fiscal_year"]) == {2568}
    assert set(parsed.details["source"]) == {"scores.csv"}


def test_a_long_table_tells_elements_remarks_and_sources() -> None:
    parsed = read(
        ["ข้อ", "ผลการตรวจ", "องค์ประกอบที่ครบ", "หมายเหตุ", "แหล่งข้อมูล"],
        ["ข้อ O12", "ไม่ผ่าน", "๒ จาก ๔", "ขาดผู้ชนะ", "ระบบ ITAS"],
        ["o13", "มี", "3/3", "", ""],
        ["o14", "", "1/2", "รอตรวจ", ""],
        year=2568,
    )
    assert not parsed.problems
    first = parsed.details.iloc[0]
    assert (first["elements_met"], first["elements_total"]) == (2, 4)
    assert (first["remark"], first["source"]) == ("ขาดผู้ชนะ", "ระบบ ITAS")
    assert parsed.details["score"].isna().tolist() == [False, False, True]


def test_bare_numbers_count_where_a_column_says_of_which_instrument() -> None:
    parsed = read(
        ["ข้อที่", "เครื่องมือ", "คะแนน"], ["๑", "แบบ IIT", "92"], ["1", "OIT", "100"], year=2568
    )
    assert scores(parsed) == {"i1": 92.0, "o1": 100.0}
    assert errors(read(["ข้อที่", "คะแนน"], ["1", "92"], year=2568))


def test_a_table_of_everything_leaves_blank_what_an_item_does_not_have() -> None:
    head = ["ข้อ", "คะแนน", "ส่วนที่ 1", "ส่วนที่ 2", "องค์ประกอบ", "หมายเหตุ"]
    rows = (["o1", "0", "", "", "2/4", "ขาดแผนที่"], ["e1", "", "80", "90", "", "ดูใหม่"])
    parsed = read(head, *rows, year=2568)
    assert not parsed.problems
    assert scores(parsed)["o1"] == 0.0
    assert scores(parsed)["e1/2"] == 90.0
    assert warnings(read(head, ["i1", "80", "", "", "2/4", ""], year=2568))


def test_a_column_per_year_is_read_as_that() -> None:
    parsed = read(["ข้อ", "2567", "คะแนนปี 2568"], ["i1", "90", "91"])
    assert parsed.details[["fiscal_year", "score"]].to_numpy().tolist() == [[2567, 90], [2568, 91]]
    assert "2575" in errors(read(["ข้อ", "2575"], ["i1", "90"]))[0]


def test_parts_of_the_eit_stand_beside_each_other_or_below_their_question() -> None:
    beside = read(["ข้อ", "ส่วนที่ 1", "ส่วนที่ 2"], ["e3", "80", "90"], year=2568)
    below = read(["ข้อ", "ส่วนที่", "คะแนน"], ["e3", "1", "80"], ["e3", "ส่วนที่ 2", "90"], year=2568)
    assert scores(beside) == scores(below) == {"e3/1": 80.0, "e3/2": 90.0}
    assert errors(read(["ข้อ", "ส่วนที่", "คะแนน"], ["i3", "1", "80"], year=2568))


@pytest.mark.parametrize("text", ["ผ่าน", "มี", "ครบถ้วน", "✓", "✔", "Yes", "100", "100%"])
def test_an_item_that_counts_has_all(text: str) -> None:
    assert scores(read(["ข้อ", "ผล"], ["o1", text], year=2568)) == {"o1": 100.0}


@pytest.mark.parametrize("text", ["ไม่ผ่าน", "ไม่ครบ", "✗", "No", "0", "๐"])
def test_an_item_that_does_not_count_has_nothing(text: str) -> None:
    assert scores(read(["ข้อ", "ผล"], ["o1", text], year=2568)) == {"o1": 0.0}


def test_no_such_thing_is_read_as_nothing_of_an_item_and_told() -> None:
    parsed = read(["ข้อ", "ผล"], ["o1", "ไม่มี"], ["i3", "ไม่มี"], ["i4", "80"], year=2568)
    assert scores(parsed) == {"o1": 0.0, "i4": 80.0}
    assert [each.severity for each in parsed.problems] == ["notice"]


def test_what_an_item_cannot_have_is_told() -> None:
    parsed = read(["ข้อ", "ผล"], ["o1", "50"], ["o2", "1"], ["i3", "มี"], ["i1", "101"], year=2568)
    assert len(warnings(parsed)) == 1
    assert len(errors(parsed)) == 3
    assert scores(parsed) == {"o1": 50.0}


def test_elements_that_do_not_fit_are_told() -> None:
    head = ["ข้อ", "ผล", "องค์ประกอบ"]
    assert len(errors(read(head, ["o1", "ผ่าน", "5/4"], year=2568))) == 1
    assert len(warnings(read(head, ["o1", "ผ่าน", "2/4"], year=2568))) == 1
    assert len(warnings(read(head, ["o1", "ไม่ผ่าน", "4/4"], year=2568))) == 1
    dated = read(head, ["o1", "ไม่ผ่าน", "2026-04-02"], year=2568)
    assert "วันที่" in warnings(dated)[0]
    assert dated.details["elements_met"].isna().all()


def test_a_code_that_the_year_does_not_have_is_told_and_never_guessed() -> None:
    head = ["ข้อ", "คะแนน", "ตัวชี้วัด", "ชื่อข้อ"]
    assert "o35" in errors(read(head, ["o35", "100", "", ""], year=2568))[0]
    placed = read(head, ["o35", "100", "9.3", "ข้อใหม่"], year=2568)
    assert not errors(placed)
    assert "จึงใช้ตามไฟล์" in warnings(placed)[0]
    assert placed.details[["indicator", "name"]].iloc[0].tolist() == [9, "ข้อใหม่"]
    assert errors(read(head, ["i1", "90", "", ""], year=2566))


def test_an_item_called_as_one_of_another_year_is_doubted() -> None:
    other = BOOKS.of(2567).oit_items[11].name
    parsed = read(["ข้อ", "ชื่อข้อ", "ผล"], ["o12", other, "ผ่าน"], year=2568)
    assert "โปรดตรวจว่าเป็นข้อของปีนี้" in warnings(parsed)[0]
    own = BOOKS.of(2568).oit_items[11].name
    assert not read(["ข้อ", "ชื่อข้อ", "ผล"], ["o12", own, "ผ่าน"], year=2568).problems


def test_another_indicator_than_the_list_says_is_taken_and_told() -> None:
    parsed = read(["ข้อ", "คะแนน", "ตัวชี้วัด"], ["i1", "90", "ตัวชี้วัดที่ 2"], year=2568)
    assert parsed.details["indicator"].tolist() == [2]
    assert len(warnings(parsed)) == 1
    wrong = read(["ข้อ", "คะแนน", "ตัวชี้วัด"], ["i1", "90", "9"], year=2568)
    assert wrong.details["indicator"].isna().all()
    assert len(warnings(wrong)) == 1


def test_rows_that_head_or_sum_up_are_left_out_and_other_rows_are_errors() -> None:
    parsed = read(
        ["ข้อ", "คะแนน"],
        ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "90"],
        ["i1", "90"],
        ["คะแนนเฉลี่ย", "90"],
        ["ข้ออื่น ๆ", "90"],
        year=2568,
    )
    assert scores(parsed) == {"i1": 90.0}
    assert len(errors(parsed)) == 1
    (skipped, *_) = parsed.account.taken[0].skipped
    assert skipped.rows == (2, 4)


def test_two_values_for_one_question_are_an_error() -> None:
    assert errors(read(["ข้อ", "คะแนน"], ["i1", "90"], ["ข้อ i1", "91"], year=2568))
    same = read(["ข้อ", "คะแนน"], ["i1", "90"], ["ข้อ i1", "90.0"], year=2568)
    assert not errors(same)
    assert len(same.details) == 1


def test_a_file_that_tells_no_year_leaves_it_open() -> None:
    parsed = read(["ข้อ", "คะแนน"], ["i1", "90"])
    assert parsed.details["fiscal_year"].tolist() == [0]
    assert len(errors(parsed)) == 1


def test_the_year_of_a_title_counts() -> None:
    parsed = read(["ผลการประเมินรายข้อ ปีงบประมาณ พ.ศ. ๒๕๖๘", ""], ["ข้อ", "คะแนน"], ["i1", "90"])
    assert parsed.details["fiscal_year"].tolist() == [2568]
    assert [each.severity for each in parsed.problems] == ["notice"]


def test_columns_that_are_not_used_are_told() -> None:
    parsed = read(["ข้อ", "คะแนน", "สีที่ชอบ"], ["i1", "90", "ฟ้า"], year=2568)
    assert "C สีที่ชอบ" in [each.column for each in parsed.problems]


def test_a_workbook_is_read_with_its_sheet() -> None:
    upload = xlsx_upload([["ข้อ", "คะแนน"], ["o1", "ผ่าน"], ["o2", 101]])
    parsed = read_questions(upload, BOOKS, MAX_MB, fiscal_year=2568)
    assert scores(parsed) == {"o1": 100.0}
    assert said(parsed.problems, "คะแนนต้องอยู่ระหว่าง 0 ถึง 100")
    assert parsed.account.taken[0].rows_taken == 1


def test_a_table_of_something_else_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        read(["ชื่อ", "อายุ"], ["ก", "1"])
    with pytest.raises(UnreadableFile):
        read_questions(Upload("a.csv", "ข้อ,หมายเหตุ\ni1,ดี\n".encode()), BOOKS, MAX_MB)
