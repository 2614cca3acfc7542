"""A plan to a goal as a file: a table of all indicators, or what programs read."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping

import pandas as pd

from ita_dash.domain.cycle import newest_scored_year
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.targets.bounds import bounds, efforts
from ita_dash.domain.targets.cheapest import Raise
from ita_dash.domain.targets.goals import default_target, goal_of
from ita_dash.domain.targets.headroom import Headroom, baseline
from ita_dash.domain.targets.items import items_for
from ita_dash.domain.targets.plan import TargetPlan, target_plan
from ita_dash.exports.contents import Contents
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.provenance import Provenance
from ita_dash.frames.targets import PLAN
from ita_dash.i18n.translator import Translator

_DECIMALS = 4
"""Of a gain: a hundredth of a point of an indicator moves the total by a part of a hundredth."""


def plan_table(plan: TargetPlan) -> pd.DataFrame:
    """PLAN: the total, then every indicator, the one that can still give most first."""
    raises = {each.indicator.number: each for each in plan.raises}
    rows = [_indicator(each, plan, raises.get(each.number)) for each in plan.baseline.by_potential]
    frame = pd.DataFrame([_total(plan), *rows], columns=list(PLAN.columns))
    return PLAN.apply(frame)


def plan_csv(plan: TargetPlan, provenance: Provenance, tr: Translator) -> bytes:
    """The table for people, with where it comes from below."""
    return readable_csv(plan_table(plan), tr, provenance)


def plan_json(plan: TargetPlan) -> bytes:
    """The answer alone, for programs; scores have two decimals, gains four."""
    content = {
        "fiscal_year": plan.baseline.fiscal_year,
        "target": plan.goal.target,
        "goal_total": plan.goal.total,
        "goal_instruments": plan.goal.each,
        "total_before": half_up_number(plan.baseline.total),
        "rating_before": plan.baseline.rating,
        "total_after": plan.outcome.total,
        "rating_after": plan.outcome.rating,
        "raise_sum": plan.raise_sum,
        "raises": [_raise(each) for each in plan.raises],
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()


def usual_plan(
    contents: Contents, fiscal_year: int | None, rulebooks: RuleBooks
) -> TargetPlan | None:
    """The plan of a year (None: the newest with scores) to its usual goal, nothing set by hand.

    None where no plan can start from that year.
    """
    year = fiscal_year or newest_scored_year(contents.assessments)
    if year is None:
        return None
    frames = contents.assessments, contents.indicator_scores, contents.score_changes
    try:
        start = baseline(*frames, year, rulebooks)
        goal = goal_of(default_target(start), start)
    except InvalidInput:
        return None
    return target_plan(start, goal, bounds(start, {}), efforts(start, {}))


def _total(plan: TargetPlan) -> Mapping[str, object]:
    start = plan.baseline
    return {
        "fiscal_year": start.fiscal_year,
        "name": "คะแนนรวม",
        "score": start.total,
        "gap": half_up_number(start.total - start.book.target),
        "potential": start.potential,
        "raise": plan.raise_sum,
        "reached": plan.outcome.total,
        "gain": half_up_number(plan.outcome.total - start.total),
    }


def _indicator(each: Headroom, plan: TargetPlan, raised: Raise | None) -> Mapping[str, object]:
    bound, points = plan.bounds[each.number], raised.points if raised else 0.0
    items = items_for(plan.baseline.book, each.number, points) if raised else None
    return {
        "fiscal_year": plan.baseline.fiscal_year,
        "indicator": each.number,
        "name": each.name,
        "instrument": each.instrument,
        "score": each.score,
        "gap": each.gap,
        "worth": each.worth,
        "room": each.room,
        "potential": each.potential,
        "max_raise": bound.points,
        "max_raise_from": bound.origin.value,
        "effort": plan.efforts[each.number],
        "raise": points,
        "reached": raised.reached if raised else each.score,
        "gain": raised.gain if raised else 0.0,
        "items": math.nan if items is None else items,
    }


def _raise(each: Raise) -> Mapping[str, object]:
    return {
        "indicator": each.indicator.number,
        "name": each.indicator.name,
        "score": each.indicator.score,
        "raise": half_up_number(each.points),
        "reached": half_up_number(each.reached),
        "gain": half_up_number(each.gain, _DECIMALS),
    }
