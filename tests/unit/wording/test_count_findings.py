"""What many rows show is counted and said: one, none, all, ties, and what is not known."""

from __future__ import annotations

import math
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.scores.indicator_score import each_indicator_score
from ita_dash.domain.scores.scoring import indicator_scores
from ita_dash.frames.divisions import DIVISION_SUMMARY
from ita_dash.i18n.translator import translator
from ita_dash.wording.count_findings import (
    comparison_finding,
    division_finding,
    target_finding,
)
from tests.builders import figures, scores
from tests.rulebooks import books_where, said

BOOKS = books_where(2568)
REFUSING = books_where(2568, said("indicator_10", "no"))
Scores = dict[int, float]


def _frame(by_year: dict[int, Scores]) -> pd.DataFrame:
    rows = [
        row
        for year, by_number in by_year.items()
        for number, score in by_number.items()
        for row in scores(year, **{f"indicator_{number}": score})
    ]
    return indicator_scores(figures(rows), BOOKS)


@pytest.mark.parametrize(
    ("by_number", "sentence"),
    [
        ({}, "ยังไม่มีคะแนนรายตัวชี้วัด"),
        (
            {9: 79.83, 10: 75.5, 1: 90.0},
            "ปี 2568 ต่ำกว่าเป้าหมาย 85 จำนวน 2 จาก 3 ตัวชี้วัด ต่ำสุดคือตัวชี้วัดที่ 10 (75.50)",
        ),
        ({1: 85.0, 2: 90.0}, "ปี 2568 ถึงเป้าหมาย 85 ทั้ง 2 ตัวชี้วัด ต่ำสุดคือตัวชี้วัดที่ 1 (85.00)"),
        (
            {1: 40.0, 2: 40.0},
            "ปี 2568 ต่ำกว่าเป้าหมาย 85 ทั้ง 2 ตัวชี้วัด ต่ำสุดคือตัวชี้วัดที่ 1, 2 (40.00)",
        ),
    ],
)
def test_indicators_are_counted_against_the_target(by_number: Scores, sentence: str) -> None:
    rows = each_indicator_score(_frame({2568: by_number}))
    assert str(target_finding(rows)) == sentence


def test_unknown_scores_are_counted_apart_and_the_sign_is_explained() -> None:
    frame = _frame({2568: {1: 90.0, 2: 80.0}})
    frame.loc[0, ["score", "gap"]] = math.nan
    finding = str(target_finding(each_indicator_score(frame), mark="▼"))
    assert finding.startswith("ปี 2568 ▼ ต่ำกว่าเป้าหมาย 85 ทั้ง 1 ตัวชี้วัด")
    assert finding.endswith("ไม่ทราบคะแนน 1 ตัวชี้วัด")


@pytest.mark.parametrize(
    ("earlier", "later", "sentence"),
    [
        ({1: 90.0}, {2: 80.0}, "ไม่มีตัวชี้วัดที่มีคะแนนทั้งปี 2567 และปี 2568"),
        (
            {1: 80.0, 2: 90.0, 3: 85.0, 5: 70.0, 6: 90.0},
            {1: 84.0, 2: 88.5, 3: 85.0, 5: 74.0, 6: 90.5, 4: 1.0},
            "ปี 2567 ถึง 2568: ลดลง 1 ตัวชี้วัด ตัวชี้วัดที่ 2 (1.50 คะแนน) "
            "เพิ่มขึ้น 3 ตัวชี้วัด มากที่สุดคือตัวชี้วัดที่ 1, 5 (4.00 คะแนน) เท่าเดิม 1 ตัวชี้วัด",
        ),
        ({1: 80.0}, {1: 80.0}, "ปี 2567 ถึง 2568: เท่าเดิม 1 ตัวชี้วัด"),
    ],
)
def test_the_moves_between_two_years_are_counted(
    earlier: Scores, later: Scores, sentence: str
) -> None:
    frame = _frame({2567: earlier, 2568: later})
    assert str(comparison_finding(frame, 2567, 2568, BOOKS)) == sentence


def test_what_may_not_be_compared_is_no_move() -> None:
    frame = _frame({2567: {9: 80.0, 10: 90.0}, 2568: {9: 81.0, 10: 20.0}})
    finding = str(comparison_finding(frame, 2567, 2568, REFUSING))
    assert "ลดลง" not in finding
    assert finding.endswith("เทียบไม่ได้ 1 ตัวชี้วัด")
    alone = frame[frame["indicator"] == 10]
    assert str(comparison_finding(alone, 2567, 2568, REFUSING)) == "ปี 2567 กับ 2568 เทียบกันไม่ได้"


def _divisions(*rows: tuple[str, int, int, int]) -> pd.DataFrame:
    """Name, measures led, completed, overdue."""
    columns = list(DIVISION_SUMMARY.columns)
    filled = [
        dict.fromkeys(columns, 0)
        | {"name": name, "lead": lead, "completed": done, "overdue": late, "progress": math.nan}
        for name, lead, done, late in rows
    ]
    return DIVISION_SUMMARY.apply(pd.DataFrame(filled, columns=columns))


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "ยังไม่มีมาตรการของส่วนราชการใด"),
        ([("กองคลัง", 3, 3, 0)], "แล้วเสร็จ 3 จาก 3 มาตรการ ไม่มีมาตรการที่เกินกำหนด"),
        (
            [("กองคลัง", 3, 1, 2), ("กองช่าง", 2, 0, 1)],
            "แล้วเสร็จ 1 จาก 5 มาตรการ เกินกำหนด 3 มาตรการ มากที่สุดที่ กองคลัง (2 มาตรการ)",
        ),
        (
            [("กองคลัง", 1, 0, 1), ("กองช่าง", 1, 0, 1)],
            "แล้วเสร็จ 0 จาก 2 มาตรการ เกินกำหนด 2 มาตรการ มากที่สุดที่ กองคลัง, กองช่าง (แห่งละ 1 มาตรการ)",
        ),
    ],
)
def test_divisions_are_counted_and_ties_all_named(
    rows: list[tuple[str, int, int, int]], sentence: str
) -> None:
    assert str(division_finding(_divisions(*rows))) == sentence


SCORED = st.dictionaries(st.integers(1, 10), st.integers(0, 10000).map(lambda n: n / 100))


@given(SCORED, SCORED)
def test_counts_add_up_and_no_table_fails(earlier: Scores, later: Scores) -> None:
    frame = _frame({2567: earlier, 2568: later})
    shared = [number for number in earlier if number in later]
    finding = comparison_finding(frame, 2567, 2568, BOOKS)
    told = re.findall(r"(?:ลดลง|เพิ่มขึ้น|เท่าเดิม|เทียบไม่ได้) (\d+) ตัวชี้วัด", str(finding))
    assert sum(map(int, told)) == len(shared)
    of_year = each_indicator_score(frame[frame["fiscal_year"] == 2568])
    lowest = re.search(r"\((\d+\.\d\d)\)", str(target_finding(of_year)))
    assert (float(lowest[1]) if lowest else None) == min(later.values(), default=None)
    assert not re.search("[ก-๛]", translator("en")(finding))
