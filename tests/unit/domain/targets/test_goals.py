"""A goal is a total or the next rating of the year's rules; anything else is refused in words."""

from __future__ import annotations

from typing import Any

import pytest

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.targets.bounds import bounds, efforts
from ita_dash.domain.targets.goals import Goal, goal_of, least_lifts, unknown_parts
from ita_dash.domain.targets.plan import TargetPlan, target_plan
from ita_dash.i18n.translator import translator
from ita_dash.wording.targets import plan_notes
from tests.unit.domain.targets.starting import SAMPLE, start


def _plan(target: str, values: list[float] | tuple[float, ...], **published: Any) -> TargetPlan:
    baseline = start(values, **published)
    own = dict.fromkeys(range(1, 11), 100.0)
    return target_plan(
        baseline, goal_of(target, baseline), bounds(baseline, own), efforts(baseline, {})
    )


@pytest.mark.parametrize("target", ["-1", "100.01", "abc", "", "nan", "inf"])
def test_what_is_no_total_is_refused(target: str) -> None:
    with pytest.raises(InvalidInput, match="ใช้ไม่ได้"):
        goal_of(target, start(SAMPLE))


def test_a_total_asks_nothing_else() -> None:
    assert goal_of("91.5", start(SAMPLE)) == Goal("91.5", 91.5)


def test_the_next_rating_asks_each_instrument_where_its_band_does() -> None:
    assert goal_of("next", start(SAMPLE)) == Goal("next", 85.0, None, "ผ่าน")
    passed = start([90.0] * 8 + [80.0, 90.0], rating="ผ่าน", total=88.0)
    assert goal_of("next", passed) == Goal("next", 85.0, 85.0, "ผ่านดี")
    assert goal_of("next", start([70.0] * 10, 2564)) == Goal("next", 75.0, None, "B")


def test_the_top_and_a_year_without_bands_have_no_next() -> None:
    with pytest.raises(InvalidInput, match="ระดับสูงสุด"):
        goal_of("next", start([99.0] * 10, rating="ผ่านดีเยี่ยม"))
    with pytest.raises(InvalidInput, match="ไม่มีเกณฑ์ระดับของปี 2561"):
        goal_of("next", start([60.0] * 10, 2561))
    with pytest.raises(InvalidInput, match="ไม่ทราบระดับ"):
        goal_of("next", start([60.0] * 10, 2568, rating="สูงมาก"))


def test_a_known_part_below_lifts_the_whole_eit() -> None:
    baseline = start([90.0] * 10, rating="ผ่าน", eit_part_1=95.0, eit_part_2=82.5)
    goal = goal_of("next", baseline)
    assert least_lifts(goal, baseline) == {"iit": 0.0, "eit": 2.5, "oit": 0.0}
    assert unknown_parts(goal, baseline) == []
    plan = _plan("next", [90.0] * 10, rating="ผ่าน", eit_part_1=95.0, eit_part_2=82.5)
    assert plan.raise_sum == 7.5
    assert plan.outcome.rating == "ผ่านดี"


def test_a_lower_published_rating_with_unknown_parts_stays_open() -> None:
    plan = _plan("next", [90.0] * 10, rating="ผ่าน")
    assert plan.is_open
    assert plan.raises == []


def test_each_instrument_is_lifted_by_itself() -> None:
    plan = _plan("next", [95.0] * 8 + [82.0, 84.0], rating="ผ่าน", total=90.2)
    assert [(each.indicator.number, each.points) for each in plan.raises] == [(9, 4.0)]
    assert plan.outcome.instruments["oit"] == 85.0


def test_a_plan_that_is_not_possible_says_what_binds_and_what_would_do() -> None:
    baseline = start(SAMPLE, total=84.74)
    own = bounds(baseline, {}, 2.0)
    plan = target_plan(baseline, goal_of("95", baseline), own, efforts(baseline, {}))
    assert plan.shortfall is not None
    assert plan.shortfall.best.total == 86.74
    assert [each.code for each in plan.shortfall.unmet] == ["total"]
    assert len(plan.shortfall.binding) == 10
    assert plan.shortfall.bound_needed is not None
    wider = bounds(baseline, {}, plan.shortfall.bound_needed)
    assert not target_plan(baseline, plan.goal, wider, plan.efforts).shortfall
    closer = bounds(baseline, {}, plan.shortfall.bound_needed - 0.01)
    assert target_plan(baseline, plan.goal, closer, plan.efforts).shortfall


def test_a_condition_names_the_indicators_of_its_instrument_alone() -> None:
    baseline = start([95.0] * 8 + [70.0, 70.0], rating="ผ่าน", total=85.0)
    plan = target_plan(
        baseline, goal_of("next", baseline), bounds(baseline, {}, 5.0), efforts(baseline, {})
    )
    assert plan.shortfall is not None
    assert [(each.code, each.score) for each in plan.shortfall.unmet] == [("oit", 75.0)]
    assert [each.number for each in plan.shortfall.binding] == [9, 10]


def test_a_total_that_no_full_score_reaches_has_no_bound() -> None:
    baseline = start(SAMPLE, total=80.0)
    plan = target_plan(
        baseline, goal_of("100", baseline), bounds(baseline, {}, 100.0), efforts(baseline, {})
    )
    assert plan.shortfall is not None
    assert plan.shortfall.bound_needed is None
    assert plan.shortfall.binding == []


def test_a_rating_that_the_scores_earn_already_is_to_be_checked() -> None:
    plan = _plan("next", SAMPLE, total=88.0, rating="ต้องปรับปรุง")
    assert plan.is_reached
    assert not plan.is_open
    assert any("โปรดตรวจสอบผลที่ประกาศ" in note for note in plan_notes(plan, translator("th")))
