"""A column is what it holds: an order is no indicator, a column of names is no score."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.imports.scores.table import ParsedScores, ScoreOptions, read_scores
from tests.unit.imports.made_files import BOOKS, MAX_MB, case, errors, parsed, said, values

PRINTED = {
    **{1: 92.82, 2: 86.53, 3: 90.12, 4: 86.43, 5: 89.35, 6: 90.79, 7: 85.29, 8: 86.41},
    **{9: 74.24, 10: 40.0},
}
NAMES = {indicator.number: indicator.name for indicator in BOOKS.of(2563).indicators}
NOT_USED = "ไม่ได้ใช้คอลัมน์นี้"


def indicators(scores: ParsedScores) -> dict[int, float | str]:
    """What was read of each indicator."""
    return {
        int(code.removeprefix("indicator_")): value
        for (_, _, code), value in values(scores).items()
    }


@pytest.mark.parametrize("name", ["U12_order_value_score.csv", "U12b_number_is_rank.csv"])
def test_indicators_are_told_by_name_and_never_by_their_order(name: str) -> None:
    scores = read_scores(case(name), BOOKS, MAX_MB, ScoreOptions(fiscal_year=2563))
    assert scores.form == "long"
    assert indicators(scores) == PRINTED
    assert not errors(scores)
    assert next(problem.column for problem in said(scores.problems, NOT_USED)) in (
        "A order",
        "A อันดับ",
    )


def test_a_portal_names_indicators_by_their_number_in_the_instrument() -> None:
    scores = read_scores(case("U13_portal_scorecard.csv"), BOOKS, MAX_MB)
    assert values(scores) == {
        ("จังหวัดสมมติ", 2568, "total"): 96.48,
        ("จังหวัดสมมติ", 2568, "rating"): "ผ่านเกณฑ์ระดับยอดเยี่ยม (A+)",
        ("จังหวัดสมมติ", 2568, "indicator_9"): 98.5,
        ("จังหวัดสมมติ", 2568, "indicator_10"): 95.2,
    }
    warned = [problem.column or "" for problem in scores.problems if problem.severity == "warning"]
    assert [column[0] for column in warned] == ["E", "F", "D"]
    (unused,) = said(scores.problems, NOT_USED)
    assert (unused.column or "")[0] == "G"


def test_numbers_that_contradict_the_names_beside_them_are_an_order_and_told() -> None:
    rows = [["ตัวชี้วัด", "ชื่อ", "คะแนน"], [1, NAMES[6], 95], [2, NAMES[3], 94]]
    scores = parsed(rows, fiscal_year=2567)
    assert indicators(scores) == {6: 95.0, 3: 94.0}
    assert [(problem.severity, problem.column) for problem in scores.problems] == [
        ("warning", "A ตัวชี้วัด"),
        ("notice", "B ชื่อ"),
    ]


def test_a_list_that_calls_its_agencies_items_is_a_list_of_agencies() -> None:
    scores = parsed([["รายการ", "คะแนน"], ["อบต.ก", 95], ["ทต.ข", 94]], fiscal_year=2567)
    assert values(scores) == {("อบต.ก", 2567, "total"): 95.0, ("ทต.ข", 2567, "total"): 94.0}


def test_agencies_by_year_are_read_as_totals_and_doubted() -> None:
    scores = parsed([["หน่วยงาน", "ปี 2566", "ปี 2567"], ["อบต.ก", 95, 96], ["ค่าเฉลี่ย", 90, 91]])
    assert values(scores) == {
        **{("อบต.ก", 2566, "total"): 95.0, ("อบต.ก", 2567, "total"): 96.0},
        **{("ค่าเฉลี่ย", 2566, "total"): 90.0, ("ค่าเฉลี่ย", 2567, "total"): 91.0},
    }
    assert said(scores.problems, "จึงอ่านเป็นคะแนนรวม")


def test_two_columns_that_may_both_be_the_score_are_doubted() -> None:
    rows = [["ตัวชี้วัด", "คะแนน", "value"], [NAMES[1], 95, 28.5], [NAMES[2], 94, 28.2]]
    scores = parsed(rows, fiscal_year=2567)
    assert indicators(scores) == {1: 95.0, 2: 94.0}
    (doubt,) = scores.problems
    assert (doubt.severity, doubt.column) == ("warning", "C value")


@settings(max_examples=15)
@given(
    numbers=st.permutations(list(PRINTED)),
    heads=st.permutations(["order", "value", "score"]),
    is_thai=st.booleans(),
)
def test_no_order_of_rows_or_columns_changes_what_is_read(
    numbers: list[int], heads: list[str], is_thai: bool
) -> None:
    cells = [
        {"order": at, "value": NAMES[number], "score": PRINTED[number]}
        for at, number in enumerate(numbers, start=1)
    ]
    words = {"order": "ลำดับที่", "value": "ชื่อ", "score": "คะแนน"} if is_thai else {}
    shown = [words.get(head, head) for head in heads]
    rows = [["fiscal_year", *shown], *([2563, *(row[head] for head in heads)] for row in cells)]
    assert indicators(parsed(rows)) == PRINTED
