"""What needs attention is said from the data, the most urgent first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pandas as pd
import pytest

from ita_dash.domain.attention.item import SEVERITIES, Attention
from ita_dash.domain.attention.ranked import attention
from ita_dash.domain.measures.table import measure_table
from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.frames.measures import MEASURE_DIVISIONS, MEASURE_INDICATORS
from ita_dash.i18n.translator import translator
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import (
    NO_STEPS,
    NUMBERS,
    TODAY,
    children,
    figures,
    measures,
    scores,
)

BOOKS = load_rulebooks()
ALL_90 = dict.fromkeys(NUMBERS, 90.0)
WEAK = {**ALL_90, "indicator_9": 65.0, "indicator_2": 80.0}


def _found(
    *years: list[dict[str, object]],
    plan: pd.DataFrame | None = None,
    linked: tuple[tuple[int, int], ...] = (),
    led: tuple[int, ...] = (),
    fiscal_year: int = 2568,
    today: date = TODAY,
) -> list[Attention]:
    known = figures([figure for year in years for figure in year])
    by_year, indicators = assessments(known, BOOKS), indicator_scores(known, BOOKS)
    changes = score_changes(by_year, indicators, BOOKS)
    divisions = children(MEASURE_DIVISIONS, *((each, 1, 10, "สำนักปลัด") for each in led))
    links = children(MEASURE_INDICATORS, *linked)
    table = measure_table(measures() if plan is None else plan, divisions, links, NO_STEPS, today)
    return attention(by_year, indicators, changes, table, BOOKS, fiscal_year, today)


def _texts(found: list[Attention]) -> list[str]:
    return [str(each.message) for each in found]


def _only(found: list[Attention], words: str) -> Attention:
    (each,) = (each for each in found if words in str(each.message))
    return each


def _plan(*rows: Mapping[str, object]) -> pd.DataFrame:
    """Measures of 2569 that end with the year and are half done."""
    return measures(*({"period_end": date(2026, 9, 30), "progress": 50, **row} for row in rows))


def test_when_all_is_well_only_good_news_is_told() -> None:
    found = _found(scores(2568, **ALL_90, total=90.0))
    assert [each.severity for each in found] == ["good"]
    assert _texts(found) == ["คะแนนรวม 90.00 และทุกตัวชี้วัดผ่านเป้าหมาย 85.00"]


def test_a_computed_total_says_that_it_is_not_announced() -> None:
    basis = "(คำนวณ ยังไม่ใช่ผลที่ประกาศ)"
    good = _texts(_found(scores(2568, **ALL_90)))
    assert good == [f"คะแนนรวม 90.00 {basis} และทุกตัวชี้วัดผ่านเป้าหมาย 85.00"]
    bad = _found(scores(2567, total=90.0), scores(2568, **WEAK | {"indicator_10": 60.0}))
    assert f"คะแนนรวม 78.40 {basis} ต่ำกว่าเป้าหมาย" in str(_only(bad, "ต่ำกว่าเป้าหมาย 85.00").message)
    assert str(_only(bad, "ลดลง 11.60").message).endswith(basis)


def test_a_total_that_rises_while_the_rating_falls_is_said_with_its_reason() -> None:
    before: dict[str, float | str] = {"total": 92.43, "rating": "ผ่านดี"}
    now: dict[str, float | str] = {
        "total": 94.64,
        "iit": 98.0,
        "eit": 97.0,
        "oit": 90.36,
        "rating": "ผ่าน",
    }
    found = _found(scores(2567, **before), scores(2568, **now, eit_part_2=84.2))
    fall = _only(found, "แต่ระดับลดจาก")
    assert str(fall.message) == (
        "คะแนนรวมเพิ่มขึ้น 2.21 คะแนน แต่ระดับลดจาก ผ่านดี เป็น ผ่าน เพราะ EIT ส่วนที่ 2 84.20 ต่ำกว่า 85"
    )
    assert (fall.severity, fall.page) == ("warning", "scores")
    assert translator("en")(fall.message).endswith("because EIT part 2 84.20 is below 85")


def test_the_reason_is_the_rule_where_no_score_below_is_known() -> None:
    found = _found(
        scores(2567, total=92.43, rating="ผ่านดี"), scores(2568, total=94.64, rating="ผ่าน")
    )
    assert str(_only(found, "แต่ระดับลดจาก").message).endswith(
        "เพราะ ระดับ ผ่านดี ต้องได้ IIT, EIT ส่วนที่ 1, EIT ส่วนที่ 2, OIT แต่ละส่วน ≥ 85"
    )


def test_a_total_that_falls_while_the_rating_rises_is_said_with_its_reason() -> None:
    before = scores(2567, total=94.64, eit_part_2=84.2, rating="ผ่าน")
    found = _found(before, scores(2568, total=92.43, rating="ผ่านดี"))
    rise = _only(found, "แต่ระดับสูงขึ้นจาก")
    assert str(rise.message) == (
        "คะแนนรวมลดลง 2.21 คะแนน แต่ระดับสูงขึ้นจาก ผ่าน เป็น ผ่านดี เพราะ ปีก่อน EIT ส่วนที่ 2 84.20 ต่ำกว่า 85"
    )
    assert "year before EIT part 2 84.20" in translator("en")(rise.message)


def test_a_rise_of_the_rating_that_is_not_certain_is_not_claimed() -> None:
    at_most = scores(2568, total=92.43, iit=90.0, eit=90.0, oit=95.0)
    found = _found(scores(2567, total=94.64, rating="ผ่าน"), at_most)
    assert not [each for each in _texts(found) if "แต่ระดับสูงขึ้น" in each]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ({"total": 94.64, "rating": "ผ่านดี"}, {"total": 92.43, "rating": "ผ่าน"}),  # both fall
        ({"total": 92.43, "rating": "ผ่าน"}, {"total": 94.64, "rating": "ผ่านดี"}),  # both rise
        ({"total": 92.43, "rating": "ผ่านดี"}, {"total": 94.64}),  # ผ่าน or better
        (
            {"total": 92.43, "iit": 90.0, "eit": 90.0, "oit": 95.0},
            {"total": 94.64, "rating": "ผ่าน"},
        ),
        ({"total": 92.43, "rating": "A"}, {"total": 94.64, "rating": "ผ่าน"}),  # another scale
    ],
)
def test_no_fall_is_claimed_that_is_not_certain(
    before: dict[str, float | str], now: dict[str, float | str]
) -> None:
    found = _found(scores(2567, **before), scores(2568, **now))
    assert not [each for each in _texts(found) if "แต่ระดับลดจาก" in each]


def test_a_published_rating_that_the_rule_does_not_give_is_told() -> None:
    now: dict[str, float | str] = {
        "total": 94.64,
        "iit": 98.0,
        "eit": 97.0,
        "oit": 84.0,
        "rating": "ผ่านดี",
    }
    (told,) = (each for each in _found(scores(2568, **now)) if "ตามที่ประกาศ" in str(each.message))
    assert told.severity == "notice"
    assert str(told.message).endswith("ตามเกณฑ์เป็น ผ่าน")


def test_good_news_says_no_more_than_is_known() -> None:
    assert _texts(_found(scores(2568, total=90.0))) == ["คะแนนรวม 90.00 ผ่านเป้าหมาย 85.00"]


def test_an_empty_workspace_asks_for_the_newest_result_only() -> None:
    found = _found()
    assert [(each.page, each.severity) for each in found] == [("imports", "notice")]
    assert "2568" in str(found[0].message)


@pytest.mark.parametrize(
    ("today", "newest"),
    [
        (date(2026, 8, 31), 2568),
        (date(2026, 9, 1), 2569),
        (date(2026, 12, 31), 2569),
        (date(2027, 1, 1), 2569),
    ],
)
def test_a_result_is_expected_from_september_of_its_year(today: date, newest: int) -> None:
    found = _found(scores(newest - 1, **ALL_90), fiscal_year=newest - 1, today=today)
    assert f"ปีงบประมาณ {newest}" in str(_only(found, "ยังไม่ได้นำเข้า").message)
    assert "imports" not in {
        each.page for each in _found(scores(newest, **ALL_90), fiscal_year=newest, today=today)
    }


def test_overdue_measures_come_first_with_the_oldest_delay() -> None:
    late = [{"period_end": TODAY - timedelta(days=days)} for days in (3, 40)]
    found = _found(scores(2568, **WEAK), plan=_plan(*late, {"status": "completed"}))
    assert _texts(found)[0] == "มาตรการเกินกำหนด 2 รายการ นานที่สุด 40 วัน"
    assert (found[0].severity, found[0].page) == ("late", "measures")
    assert found[0].query == {"due": "overdue"}
    order = [SEVERITIES.index(each.severity) for each in found]
    assert order == sorted(order)


def test_measures_due_within_30_days_are_told() -> None:
    plan = _plan(*({"period_end": TODAY + timedelta(days=days)} for days in (12, 30, 31)))
    near = _only(_found(scores(2568, **ALL_90), plan=plan), "ใน 30 วัน")
    assert str(near.message) == "มาตรการ 2 รายการครบกำหนดใน 30 วัน รายการแรกในอีก 12 วัน"
    assert near.query == {"due": "within_30"}
    today = _found(scores(2568, **ALL_90), plan=_plan({"period_end": TODAY}))
    assert "วันนี้" in str(_only(today, "ใน 30 วัน").message)


def test_weak_indicators_are_told_with_what_they_would_add_best_first() -> None:
    found = _found(scores(2568, **WEAK))
    weak = [each for each in found if "หากยกถึง" in str(each.message)]
    assert _texts(weak) == [
        "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้ 65.00 ต่ำกว่าเป้าหมาย 20.00 คะแนน "
        "หากยกถึง 85.00 คะแนนรวมจะเพิ่ม 4.00 คะแนน",
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้ 80.00 ต่ำกว่าเป้าหมาย 5.00 คะแนน "
        "หากยกถึง 85.00 คะแนนรวมจะเพิ่ม 0.30 คะแนน",
    ]
    assert weak[0].query == {"fy": "2568", "ind": "9"}
    assert "good" not in {each.severity for each in found}


def test_a_total_below_target_says_the_gap() -> None:
    below = _only(_found(scores(2568, total=84.99)), "คะแนนรวม")
    assert str(below.message) == "คะแนนรวม 84.99 ต่ำกว่าเป้าหมาย 85.00 อยู่ 0.01 คะแนน"
    assert (below.page, below.query) == ("scores", {"fy": "2568"})


def test_a_fall_is_told_where_the_years_can_be_compared() -> None:
    fallen = _found(scores(2567, total=91.1), scores(2568, total=88.5))
    assert str(_only(fallen, "ลดลง").message) == "คะแนนรวมลดลง 2.60 คะแนนจากปีงบประมาณ 2567"
    risen = _found(scores(2567, total=88.5), scores(2568, total=91.1))
    apart = _found(scores(2561, total=79.64), scores(2562, total=61.58), fiscal_year=2562)
    gap = _found(scores(2566, total=95.0), scores(2568, total=90.0))
    assert "ลดลง" not in " ".join(_texts([*risen, *apart, *gap]))


def test_a_fall_after_a_change_of_method_says_to_take_care() -> None:
    found = _found(scores(2565, total=90.22), scores(2566, total=86.78), fiscal_year=2566)
    fall = str(_only(found, "ลดลง").message)
    assert fall.startswith("คะแนนรวมลดลง 3.44 คะแนนจากปีงบประมาณ 2565 (โปรดเทียบ")
    assert BOOKS.of(2566).comparability.reason in fall


def test_a_disagreement_of_published_and_computed_is_told() -> None:
    found = _found(scores(2568, **ALL_90, total=91.0))
    told = _only(found, "ที่ประกาศ")
    assert "91.00" in str(told.message)
    assert "90.00" in str(told.message)
    assert told.severity == "notice"


def test_incomplete_measures_are_told_unless_they_are_closed() -> None:
    rows: list[dict[str, object]] = [
        {"period_end": None},
        {"progress": None},
        {"period_end": None, "progress": None, "status": "cancelled"},
    ]
    found = _found(scores(2568, **ALL_90), plan=_plan(*rows), led=(1,))
    assert [(str(each.message)[:16], dict(each.query)) for each in found[:3]] == [
        ("มาตรการ 1 รายการ", {"div": "none"}),
        ("มาตรการ 1 รายการ", {"due": "none"}),
        ("มาตรการ 1 รายการ", {"status": "in_progress"}),
    ]


def test_weak_indicators_without_a_measure_of_the_next_year_are_told() -> None:
    plan = _plan({}, {"status": "cancelled"}, {"fiscal_year": 2568})
    found = _found(scores(2568, **WEAK), plan=plan, linked=((1, 2), (2, 9), (3, 9)))
    bare = _only(found, "รองรับ")
    assert "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล" in str(bare.message)
    assert (bare.page, bare.query) == ("improvement", {"fy": "2568"})


def test_measures_without_any_indicator_are_not_blamed_one_by_one() -> None:
    told = _texts(_found(scores(2568, **WEAK), plan=_plan({})))
    assert "มาตรการปีงบประมาณ 2569 ยังไม่ระบุตัวชี้วัดที่ต้องการยกระดับ" in told
    assert not any("รองรับ" in text for text in told)


def test_a_missing_plan_is_told_until_its_year_is_over() -> None:
    missing = "ยังไม่มีมาตรการปีงบประมาณ 2569 สำหรับตัวชี้วัดที่ต่ำกว่าเป้าหมาย"
    assert missing in _texts(_found(scores(2568, **WEAK), today=date(2026, 9, 30)))
    assert missing not in _texts(_found(scores(2568, **WEAK), today=date(2026, 10, 1)))


def test_every_sentence_can_be_shown_in_both_languages() -> None:
    rows = [{"period_end": TODAY + timedelta(days=days)} for days in (-3, 0)]
    found = _found(
        scores(2567, **ALL_90),
        scores(2568, **WEAK, total=70.0),
        plan=_plan(*rows, {"period_end": None, "progress": None}),
    )
    assert len(found) >= 9
    assert [translator("th")(each.message) for each in found] == _texts(found)
    assert all(translator("en")(each.message) for each in found)
