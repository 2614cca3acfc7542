"""A plan to a goal: the raises and what they lead to, or why there is none within the bounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.targets.bounds import Bound
from ita_dash.domain.targets.cheapest import Raise, cheapest
from ita_dash.domain.targets.goals import Demand, Goal, demands, unknown_parts
from ita_dash.domain.targets.headroom import Baseline, Headroom
from ita_dash.domain.targets.outcome import Outcome, instrument_lifts, outcome
from ita_dash.domain.targets.scenario import Scenario

_STEPS = 100
_NOISE = 1e-9


@dataclass(frozen=True)
class Shortfall:
    """Why no raises within the bounds reach a goal.

    ``best`` is what all indicators at their bounds reach, ``unmet`` what the goal asks beyond
    that, each with the score it then has. ``binding`` are the indicators whose bound, and not
    the full score, stands in the way. ``bound_needed`` is the least that every indicator would
    have to be allowed to rise, None where even full scores do not reach the goal.
    """

    best: Outcome
    unmet: Sequence[Demand]
    binding: Sequence[Headroom]
    bound_needed: float | None


@dataclass(frozen=True)
class TargetPlan:
    """The answer to a goal from a baseline.

    ``raises`` are the cheapest, empty where known scores reach the goal already and where
    nothing within the bounds does: then ``shortfall`` says why. ``bounds`` and ``efforts`` are
    by indicator. ``is_open`` where known scores meet all that the goal asks and the rating was
    not given: what is missing lies in the parts of the EIT that are not known.
    """

    baseline: Baseline
    goal: Goal
    bounds: Mapping[int, Bound]
    efforts: Mapping[int, float]
    raises: Sequence[Raise]
    outcome: Outcome
    shortfall: Shortfall | None
    unknown_parts: Sequence[str]

    @property
    def is_reached(self) -> bool:
        """Whether known scores reach the goal as they are."""
        return not self.raises and self.shortfall is None

    @property
    def is_open(self) -> bool:
        """See the class."""
        return self.is_reached and bool(self.unknown_parts)

    @property
    def raise_sum(self) -> float:
        """Points raised over all indicators."""
        return half_up_number(sum(each.points for each in self.raises))


def target_plan(
    baseline: Baseline, goal: Goal, bounds: Mapping[int, Bound], efforts: Mapping[int, float]
) -> TargetPlan:
    """The cheapest way to the goal within the bounds; cost = points × effort."""
    raises = cheapest(baseline, goal, _rooms(bounds), efforts)
    shortfall = None if raises is not None else _shortfall(baseline, goal, bounds)
    chosen = raises or []
    return TargetPlan(
        baseline=baseline,
        goal=goal,
        bounds=bounds,
        efforts=efforts,
        raises=chosen,
        outcome=outcome(baseline, {each.indicator.number: each.points for each in chosen}),
        shortfall=shortfall,
        unknown_parts=unknown_parts(goal, baseline),
    )


def plan_scenario(plan: TargetPlan) -> Scenario:
    """The scores that the plan reaches, as a scenario without a name."""
    scores = {each.number: each.score for each in plan.baseline.indicators}
    reached = {each.indicator.number: half_up_number(each.reached) for each in plan.raises}
    return Scenario(plan.baseline.fiscal_year, "", "", scores | reached)


def _rooms(bounds: Mapping[int, Bound]) -> dict[int, float]:
    return {number: bound.points for number, bound in bounds.items()}


def _shortfall(baseline: Baseline, goal: Goal, bounds: Mapping[int, Bound]) -> Shortfall:
    rooms = _rooms(bounds)
    best = outcome(baseline, rooms)
    unmet = [each for each in _reached(baseline, goal, rooms) if each.lacking > _NOISE]
    # A total can be helped by any instrument, a condition by its own alone.
    codes = {"eit" if each.code.startswith("eit") else each.code for each in unmet}
    binding = [
        each
        for each in baseline.indicators
        if not bounds[each.number].is_full and ("total" in codes or each.instrument in codes)
    ]
    return Shortfall(best, unmet, binding, _bound_needed(baseline, goal))


def _reached(baseline: Baseline, goal: Goal, raises: Mapping[int, float]) -> list[Demand]:
    """The goal's demands with the scores after the raises, unrounded."""
    lifts = instrument_lifts(baseline, raises)
    lifts["total"] = sum(baseline.book.instrument(code).weight * lifts[code] for code in lifts)
    return [
        Demand(each.code, each.score + lifts[each.code.partition("_")[0]], each.least)
        for each in demands(goal, baseline)
    ]


def _bound_needed(baseline: Baseline, goal: Goal) -> float | None:
    """The least bound for all indicators, in hundredths, within which the goal is reached."""

    def reaches(hundredths: int) -> bool:
        rooms = {n.number: min(hundredths / _STEPS, n.room) for n in baseline.indicators}
        return all(each.lacking <= _NOISE for each in _reached(baseline, goal, rooms))

    low, high = 0, 100 * _STEPS
    if not reaches(high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if reaches(middle) else (middle + 1, high)
    return low / _STEPS
