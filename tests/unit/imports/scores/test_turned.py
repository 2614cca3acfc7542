"""A table that heads its rows says the same as one that heads its columns."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.scores.table import ScoreOptions, read_scores
from tests.unit.imports.made_files import (
    BOOKS,
    MAX_MB,
    case,
    errors,
    parsed,
    said,
    values,
    xlsx_upload,
)

TURNED = "สลับแถวกับคอลัมน์"
ONE, TWO = "อบต.ตัวอย่างหนึ่ง", "อบต.ตัวอย่างสอง"
HEADS = ("คะแนน ITA", "IIT", "EIT", "OIT", "ตัวชี้วัดที่ 10")


def test_agencies_across_are_read_and_the_turning_is_told() -> None:
    scores = read_scores(
        case("U08_agencies_across.csv"), BOOKS, MAX_MB, ScoreOptions(fiscal_year=2567)
    )
    assert scores.agencies["name"].tolist() == [ONE, TWO, "เทศบาลตำบลตัวอย่าง"]
    assert not errors(scores)
    assert len(scores.figures) == 18
    read = values(scores)
    assert (read[ONE, 2567, "total"], read[ONE, 2567, "rating"]) == (98.04, "AA")
    assert (read[TWO, 2567, "oit"], read[TWO, 2567, "indicator_9"]) == (38.76, 93.78)
    assert read["เทศบาลตำบลตัวอย่าง", 2567, "eit"] == 27.98
    scales = scores.figures.set_index("code")["scale"]
    assert set(scales[["oit", "eit"]]) == {"points"}
    assert said(scores.problems, TURNED)


def test_a_table_without_scores_is_not_turned_into_one() -> None:
    with pytest.raises(UnreadableFile):
        read_scores(case("U09_pass_counts_by_province.csv"), BOOKS, MAX_MB)


def test_a_problem_names_the_row_and_column_of_the_file() -> None:
    rows = [
        ["ผลการประเมิน", "", ""],
        ["รายการ", ONE, TWO],
        ["คะแนนรวม", 91, 192],
        ["ระดับ", "ผ่านดี", "ผ่าน"],
    ]
    scores = parsed([*rows, ["ผู้บันทึก", "ก", "ข"]], fiscal_year=2567)
    (out_of_range,) = errors(scores)
    assert (out_of_range.row, out_of_range.column) == (3, f"C {TWO}")
    (unused,) = said(scores.problems, "ไม่ได้ใช้แถวนี้")
    assert (unused.row, unused.value) == (5, "ผู้บันทึก")
    assert scores.figures["row"].tolist() == [3, 3, 4, 4]


def test_years_below_the_agencies_they_belong_to() -> None:
    rows = [["", ONE, "", TWO, ""], ["ตัวชี้วัด", 2566, 2567, 2566, 2567], ["IIT", 90, 91, 92, 93]]
    scores = parsed([*rows, ["OIT", 94, 95, 96, 97]])
    assert values(scores) == {
        **{(ONE, 2566, "iit"): 90.0, (ONE, 2567, "iit"): 91.0},
        **{(TWO, 2566, "iit"): 92.0, (TWO, 2567, "iit"): 93.0},
        **{(ONE, 2566, "oit"): 94.0, (ONE, 2567, "oit"): 95.0},
        **{(TWO, 2566, "oit"): 96.0, (TWO, 2567, "oit"): 97.0},
    }


def test_agencies_above_columns_that_are_all_called_score() -> None:
    scores = parsed(
        [["", ONE, TWO], ["รายการ", "คะแนน", "คะแนน"], ["IIT", 90, 91]], fiscal_year=2567
    )
    assert values(scores) == {(ONE, 2567, "iit"): 90.0, (TWO, 2567, "iit"): 91.0}


def test_years_across_without_a_head_over_the_codes() -> None:
    scores = parsed([["", 2566, 2567], ["IIT", 90, 91], ["OIT", 92, 93]])
    assert values(scores)["", 2567, "oit"] == 93.0
    assert len(scores.figures) == 4


def test_a_mean_among_the_agencies_stays_a_mean() -> None:
    scores = parsed(
        [["Item", "Office A", "Average"], ["IIT", 90, 91], ["OIT", 92, 93]], fiscal_year=2567
    )
    assert scores.agencies["row_kind"].tolist() == ["official", "group_mean"]


@settings(max_examples=12)
@given(
    agencies=st.permutations([ONE, TWO, "ทต.ก", "โรงพยาบาลข"]),
    heads=st.permutations(HEADS),
    size=st.integers(2, 4),
    is_workbook=st.booleans(),
    start=st.integers(60, 90),
)
def test_turning_a_table_changes_no_figure(
    agencies: list[str], heads: list[str], size: int, is_workbook: bool, start: int
) -> None:
    rows = [
        ["หน่วยงาน", "ปีงบประมาณ", *heads],
        *(
            [name, 2567, *(start + place + at / 4 for at in range(len(heads)))]
            for place, name in enumerate(agencies[:size])
        ),
    ]
    turned = [list(column) for column in zip(*rows, strict=True)]
    upright = values(parsed(rows))
    assert len(upright) == size * len(heads)
    scores = read_scores(xlsx_upload(turned), BOOKS, MAX_MB) if is_workbook else parsed(turned)
    assert values(scores) == upright
