"""A meeting hears at most three sentences about the result, the weightiest first."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ita_dash.domain.attention.meeting import meeting_findings
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.assessment import assessment_of
from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.queries.rulebooks import load_rulebooks
from tests import builders

BOOKS = load_rulebooks()
FEWER = "โปรดเทียบด้วยความระมัดระวัง: จำนวนข้อ OIT ลดลงจาก 35 ข้อ เป็น 28 ข้อ"


def found(year: int = 2568, fall: str = "", **years: Mapping[str, float | str]) -> list[str]:
    """The findings of a year from figures by year, such as ``fy2568={"iit": 90.0}``."""
    rows = [row for key, codes in years.items() for row in builders.scores(int(key[2:]), **codes)]
    figures = builders.figures(rows)
    rated, scores = assessments(figures, BOOKS), indicator_scores(figures, BOOKS)
    changes = score_changes(rated, scores, BOOKS)
    result = assessment_of(rated, year)
    assert result
    return [
        str(sentence)
        for sentence in meeting_findings(
            result,
            scores[scores["fiscal_year"] == year],
            changes[changes["fiscal_year"] == year],
            msg(fall) if fall else None,
            BOOKS,
        )
    ]


def test_what_holds_the_total_down_and_what_would_raise_it_and_what_fell() -> None:
    assert found(
        fy2567={"indicator_9": 84.5, "indicator_10": 76.0},
        fy2568={"iit": 89.09, "eit": 89.81, "oit": 77.67}
        | {"indicator_9": 79.83, "indicator_10": 75.5},
    ) == [
        "OIT 77.67 ต่ำกว่าเป้าหมาย 85 ส่วน IIT 89.09, EIT 89.81 ถึงเป้าหมาย",
        "ตัวชี้วัดที่ 10 การป้องกันการทุจริต ได้ 75.50 ต่ำกว่าเป้าหมาย 9.50 คะแนน "
        "หากยกถึง 85.00 คะแนนรวมจะเพิ่ม 1.90 คะแนน",
        f"ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ลดลงมากที่สุด 4.67 คะแนนจากปี 2567 ({FEWER})",
    ]


def test_a_good_year_is_told_by_its_lowest_and_its_widest_rise() -> None:
    assert found(
        fy2567={"indicator_9": 80.0},
        fy2568={"iit": 90.0, "eit": 91.0, "oit": 92.0, "indicator_9": 86.0},
    ) == [
        "ทุกเครื่องมือถึงเป้าหมาย 85: IIT 90.00, EIT 91.00, OIT 92.00",
        "ทุกตัวชี้วัดที่ทราบคะแนนถึงเป้าหมาย ต่ำสุดคือ ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้ 86.00",
        f"ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล เพิ่มขึ้นมากที่สุด 6.00 คะแนนจากปี 2567 ({FEWER})",
    ]


def test_a_part_of_the_eit_below_is_told_and_unknown_instruments_are_not_every() -> None:
    below = {"iit": 95.2, "eit_part_1": 96.4, "eit_part_2": 79.6, "oit": 97.5}
    assert found(fy2568=below) == [
        "EIT ส่วนที่ 2 79.60 ต่ำกว่าเป้าหมาย 85 ส่วน IIT 95.20, OIT 97.50, EIT ส่วนที่ 1 96.40 ถึงเป้าหมาย",
    ]
    assert found(fy2568={**below, "eit": 88.0})[0].startswith("EIT ส่วนที่ 2 79.60 ต่ำกว่า")
    assert found(fy2568={"iit": 95.2, "oit": 97.5}) == [
        "เครื่องมือที่ทราบคะแนนถึงเป้าหมาย 85: IIT 95.20, OIT 97.50",
    ]


def test_a_rating_that_fell_comes_first() -> None:
    assert found(fall="ระดับลดลง", fy2568={"total": 94.64})[0] == "ระดับลดลง"


def test_of_many_weak_indicators_those_are_told_that_would_raise_the_total_most() -> None:
    told = found(fy2568={"indicator_1": 10.0, "indicator_2": 20.0, "indicator_9": 60.0})
    assert [sentence.split(" ")[1] for sentence in told] == ["9", "1", "2"]


@pytest.mark.parametrize("codes", [{"total": 80.0}, {"total": 80.0, "rating": "ผ่าน"}])
def test_of_a_total_alone_there_is_nothing_to_say(codes: dict[str, float | str]) -> None:
    assert found(fy2568=codes) == []
