"""What is to be reached: a total, or the next rating with all that it asks."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.codes import EIT_PARTS, instrument_of
from ita_dash.domain.rulebook.parts import RatingBand
from ita_dash.domain.targets.headroom import FULL, Baseline

NEXT = "next"
"""The target that means the next rating of the year's rule book."""
_FURTHER = "95"


@dataclass(frozen=True)
class Goal:
    """What a plan must reach; ``target`` is how it was asked for.

    ``each`` is what every score of the rule book's ``rated_scores`` must reach, None where
    only the total counts. ``rating`` is the rating that this earns, None for a typed total.
    """

    target: str
    total: float
    each: float | None = None
    rating: str | None = None


@dataclass(frozen=True)
class Demand:
    """One thing that a goal asks: the score of ``code`` is to be at least ``least``."""

    code: str
    score: float
    least: float

    @property
    def lacking(self) -> float:
        """Points that are missing, 0 where it is met."""
        return max(0.0, self.least - self.score)


def goal_of(target: str, baseline: Baseline) -> Goal:
    """The goal that a text asks for: ``next``, or a total within 0–100.

    Raises InvalidInput where the text is neither, and where there is no next rating.
    """
    asked = target.strip()
    if asked.lower() == NEXT:
        band = _next_band(baseline)
        return Goal(NEXT, band.total_min, band.every_instrument_min, band.rating)
    return Goal(asked, _total(asked))


def default_target(baseline: Baseline) -> str:
    """The year's target until it is reached, then the next rating, 95 where there is none."""
    if baseline.total < baseline.book.target:
        return f"{baseline.book.target:g}"
    try:
        goal_of(NEXT, baseline)
    except InvalidInput:
        return _FURTHER
    return NEXT


def check_target(target: str) -> None:
    """Raise InvalidInput for a text that can be no target in any year."""
    if target.strip().lower() != NEXT:
        _total(target.strip())


def demands(goal: Goal, baseline: Baseline) -> list[Demand]:
    """All that the goal asks of known scores, the total first."""
    return [Demand("total", baseline.total, goal.total), *_of_instruments(goal, baseline)]


def unknown_parts(goal: Goal, baseline: Baseline) -> list[str]:
    """The parts of the EIT that the goal asks for and whose scores are not known."""
    if goal.each is None:
        return []
    asked = baseline.book.rated_scores.codes
    return [code for code in EIT_PARTS if code in asked and code not in baseline.eit_parts]


def least_lifts(goal: Goal, baseline: Baseline) -> dict[str, float]:
    """By how much the mean of each instrument's indicators must rise at least, 0–100."""
    lifts = dict.fromkeys(baseline.instruments, 0.0)
    for demand in _of_instruments(goal, baseline):
        code = instrument_of(demand.code)
        lifts[code] = max(lifts[code], demand.lacking)
    return lifts


def _of_instruments(goal: Goal, baseline: Baseline) -> Iterator[Demand]:
    """The EIT as a whole too, which cannot reach what neither of its parts would."""
    if goal.each is None:
        return
    asked = {*baseline.book.rated_scores.codes, *baseline.instruments}
    for code, score in {**baseline.instruments, **baseline.eit_parts}.items():
        if code in asked:
            yield Demand(code, score, goal.each)


def _total(text: str) -> float:
    try:
        total = float(text)
    except ValueError:
        total = math.nan
    if not 0 <= total <= FULL:
        raise InvalidInput(
            msg("เป้าหมาย “{target}” ใช้ไม่ได้", target=text),
            msg("เป้าหมายเป็นคะแนนรวม 0 ถึง 100 หรือ next สำหรับระดับถัดไป"),
        )
    return total


def _next_band(baseline: Baseline) -> RatingBand:
    year, bands = baseline.fiscal_year, baseline.book.bands
    if not bands:
        raise _no_next(msg("ไม่มีเกณฑ์ระดับของปี {year} จึงไม่มีระดับถัดไป", year=year))
    band = baseline.book.band(baseline.rating)
    if band is None:
        raise _no_next(msg("ไม่ทราบระดับของปี {year} ตามเกณฑ์ของปีนั้น", year=year))
    if band.order == 1:
        top = Message(band.rating)
        raise _no_next(msg("ปี {year} ได้ระดับสูงสุดแล้ว ({rating})", year=year, rating=top))
    return bands[band.order - 2]


def _no_next(what: Message) -> InvalidInput:
    return InvalidInput(what, msg("เลือกเป้าหมายเป็นคะแนนรวมแทนได้ เช่น 95"))
