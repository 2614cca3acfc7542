"""Every error and doubt in a score table is told by its row, its column and what was found."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.imports.made_files import errors, parsed, said, values

AGENCY = "อบต.ทดสอบ"


@pytest.mark.parametrize(
    ("header", "cell", "column", "words"),
    [
        ("total", "100.01", "B total", "0 ถึง 100"),
        ("indicator_1", "-1", "B indicator_1", "0 ถึง 100"),
        ("total", "ดีมาก", "B total", "ไม่ใช่ตัวเลข"),
        ("total", "=A1+1", "B total", "สูตร"),
        ("indicator_11", "90", "B indicator_11", "ไม่รู้จักตัวชี้วัด"),
        ("ตัวชี้วัดที่ ๑๒", "90", "B ตัวชี้วัดที่ 12", "ไม่รู้จักตัวชี้วัด"),
    ],
)
def test_errors_name_their_cell(header: str, cell: str, column: str, words: str) -> None:
    rows = [["fiscal_year", header, "iit"], [2567, cell, 90], [2566, 85, 86]]
    (error,) = errors(parsed(rows))
    assert words in str(error.message)
    assert error.column == column
    is_about_header = "ไม่รู้จัก" in words
    assert error.row == (1 if is_about_header else 2)
    assert is_about_header or error.value == cell


@pytest.mark.parametrize("year", ["67", "2667", "ปีที่แล้ว", ""])
def test_a_wrong_year_is_an_error(year: str) -> None:
    (error,) = errors(parsed([["fiscal_year", "total"], [2566, 90], [year, 91]]))
    assert (error.row, error.column, error.value) == (3, "A fiscal_year", year)


JUNE = date(2026, 6, 15)
"""In fiscal year 2569."""


@pytest.mark.parametrize(
    ("year", "meant"),
    [("69", "2569"), ("2597", "2567"), ("๒๕๙๗", "2567"), ("2570", "ปีของมาตรการ"), ("2560", "2561")],
)
def test_a_year_that_cannot_be_is_an_error_with_the_likely_reason(year: str, meant: str) -> None:
    scores = parsed([["fiscal_year", "total"], [2566, 90], [year, 91]], today=JUNE)
    (error,) = errors(scores)
    assert (error.row, error.column, error.value) == (3, "A fiscal_year", year)
    assert meant in str(error.message)
    assert values(scores) == {("", 2566, "total"): 90.0}


def test_a_column_of_a_year_that_cannot_be_is_one_error_at_its_head() -> None:
    rows = [["ตัวชี้วัด", "2567", "2597"], ["คะแนนรวม", 90, 91], ["IIT", 92, 93]]
    (error,) = errors(parsed(rows, today=JUNE, scale="percent"))
    assert (error.row, error.column, error.value) == (1, "C 2597", "2597")
    assert "2567" in str(error.message)


def test_a_year_given_for_a_file_without_years_is_checked_too() -> None:
    (error,) = errors(parsed([["total", "rating"], [90, "A"]], today=JUNE, fiscal_year=2575))
    assert (error.row, error.column) == (None, None)
    assert not errors(parsed([["total", "rating"], [90, "A"]], today=JUNE, fiscal_year=2569))


def test_an_unknown_code_in_a_long_table_is_an_error() -> None:
    (error,) = errors(
        parsed([["ปี", "รหัส", "คะแนน"], [2567, "indicator_99", 90], [2567, "iit", 91]])
    )
    assert (error.row, error.column, error.value) == (2, "B รหัส", "indicator_99")


def test_two_values_for_one_cell_are_an_error_and_equal_ones_a_notice() -> None:
    scores = parsed([["ปี", "คะแนนรวม"], [2567, 90], [2567, 91], [2567, "90.00"]])
    (error,) = errors(scores)
    assert (error.row, error.value) == (3, "91")
    (notice,) = said(scores.problems, "ซ้ำกับแถวที่ 2")
    assert (notice.severity, notice.row) == ("notice", 4)
    assert values(scores) == {("", 2567, "total"): 90.0}


def test_cells_formatted_as_per_cent_are_not_taken_for_scores() -> None:
    assert said(errors(parsed([["ปี", "คะแนนรวม"], [2567, 0.9115], [2568, 1]])), "เปอร์เซ็นต์")


def test_a_rating_that_does_not_follow_from_the_scores_is_told_and_kept() -> None:
    scores = parsed(
        [
            ["fiscal_year", "agency", "iit", "eit", "oit", "total", "rating", "instrument_scale"],
            [2567, AGENCY, 95, 90, 80, 87.5, "ผ่านดี", "percent"],
            [2568, AGENCY, 95, 90, 90, 91.5, "ผ่าน", "percent"],
        ]
    )
    (told,) = said(scores.problems, "ระดับที่ประกาศไม่ตรงกับที่ได้จากเกณฑ์ คือ ผ่าน ")
    assert (told.severity, told.row, told.value) == ("warning", 2, "ผ่านดี")
    assert "ตามที่ประกาศ" in str(told.message)
    labels = scores.figures.loc[scores.figures["code"] == "rating", "label"]
    assert labels.tolist() == ["ผ่านดี", "ผ่าน"]


@pytest.mark.parametrize(
    "headers",
    [
        ("eit_part_1", "eit_part_2"),
        ("EIT ส่วนที่ 1", "EIT ส่วนที่ ๒"),
        ("EIT (Part 1)", "EIT Part 2"),
    ],
)
def test_the_parts_of_the_eit_are_read_on_the_scale_of_their_row(headers: tuple[str, str]) -> None:
    rows = [
        ["fiscal_year", "iit", "eit", *headers, "oit", "instrument_scale"],
        [2567, 27, 27, 26.4, 27.6, 36, "points"],
        [2568, 90, 90, 88, 92, 90, "percent"],
    ]
    figures = parsed(rows).figures
    parts = figures[figures["code"].isin(["eit_part_1", "eit_part_2"])]
    parts = parts.sort_values(["fiscal_year", "code"])
    assert parts["value"].tolist() == [26.4, 27.6, 88, 92]
    assert parts["scale"].tolist() == ["points", "points", "percent", "percent"]
    (error,) = errors(parsed([rows[0], [2567, 27, 27, 31, 27.6, 36, "points"]]))
    assert "0 ถึง 30" in str(error.message)


INSTRUMENTS = ["fiscal_year", "agency", "iit", "eit", "oit", "total", "instrument_scale"]


@pytest.mark.parametrize(
    ("row", "scale"),
    [
        ([90.0, 80.0, 70.0, "", ""], "percent"),
        ([27.0, 24.0, 28.0, 79.0, ""], "points"),
        ([27.0, 24.0, 28.0, 26.5, ""], "percent"),
        ([27.0, 24.0, 28.0, "", "weighted_30_30_40"], "points"),
        ([27.0, 24.0, 28.0, "", "ร้อยละ"], "percent"),
        ([0, 0, "", "", ""], "percent"),
    ],
)
def test_the_scale_is_told_or_proved(row: list[object], scale: str) -> None:
    scores = parsed([INSTRUMENTS, [2567, AGENCY, *row]])
    assert not errors(scores)
    instruments = scores.figures[scores.figures["code"] != "total"]
    assert set(instruments["scale"]) == {scale}


def test_a_scale_that_nothing_proves_is_asked_for() -> None:
    rows = [INSTRUMENTS, [2567, AGENCY, 27, 24, 28, "", ""]]
    assert len(said(errors(parsed(rows)), "มาตราคะแนน")) == 3
    for scale in ("percent", "points"):
        scores = parsed(rows, scale=scale)
        assert not errors(scores)
        assert set(scores.figures["scale"]) == {scale}


def test_a_scale_that_one_row_does_not_prove_is_that_of_the_other_rows() -> None:
    rows = [INSTRUMENTS, [2567, AGENCY, 27, 24, 28, 79, ""], [2568, AGENCY, 27, 24, 28, "", ""]]
    scores = parsed(rows)
    assert not errors(scores)
    assert {problem.row for problem in said(scores.problems, "มาตราเดียวกับแถวอื่น")} == {3}
    rows.append([2566, AGENCY, 90, 80, 70, "", ""])
    assert {problem.row for problem in errors(parsed(rows))} == {3}


def test_points_above_what_they_can_be_are_an_error() -> None:
    rows = [INSTRUMENTS, [2567, AGENCY, 30, 31, 40, "", "points"]]
    (error,) = errors(parsed(rows))
    assert (error.column, "0 ถึง 30" in str(error.message)) == ("D eit", True)


def test_disagreements_are_warnings() -> None:
    ten = [f"indicator_{number}" for number in range(1, 11)]
    rows = [
        ["fiscal_year", *ten, "iit", "eit", "oit", "total", "rating"],
        [2567, *[90.0] * 10, 90.0, 90.0, 91.0, 90.02, "ผ่านดี"],
        [2568, *[90.0] * 10, 90.0, 90.0, 90.0, 90.03, "AA"],
    ]
    scores = parsed(rows)
    assert not errors(scores)
    found = {
        (problem.row, problem.column)
        for problem in scores.problems
        if problem.severity == "warning"
    }
    assert found == {(2, "N oit"), (3, "O total"), (3, "P rating")}
    (total,) = said(scores.problems, "คะแนนรวมไม่ตรง")
    assert "90.00" in str(total.message)


def test_a_row_without_its_agency_is_an_error() -> None:
    (error,) = errors(parsed([["ปี", "หน่วยงาน", "คะแนนรวม"], [2567, AGENCY, 90], [2567, "-", 80]]))
    assert (error.row, error.column) == (3, "B หน่วยงาน")


def test_many_findings_of_one_kind_are_counted() -> None:
    scores = parsed([["ปี", "คะแนนรวม"], *([2561 + n % 9, "?"] for n in range(250))])
    assert len(errors(scores)) == 201
    assert said(errors(scores), "และอีก 50")


def test_columns_that_are_not_used_and_near_names_are_told() -> None:
    scores = parsed([["ปี", "โทรศัพท์", "คะแนนรวม", "การใช้ทรัพย์สินทางราชการ"], [2567, "077", 90, 80]])
    assert [problem.column for problem in said(scores.problems, "ไม่ได้ใช้")] == ["B โทรศัพท์"]
    assert said(scores.problems, "เข้าใจหัวตารางนี้ว่า")
    assert values(scores)["", 2567, "indicator_4"] == 80.0


def test_a_header_without_rows_says_so() -> None:
    assert said(errors(parsed([["ปีงบประมาณ", "คะแนนรวม"]])), "ไม่มีแถวข้อมูล")
