"""Which weak indicators the measures of the next year take up, and what those measures leave out.

A result of fiscal year N is answered by the measures of N + 1. A cancelled measure answers nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import pandas as pd

from ita_dash.domain.cycle import answering_year
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.parts import Indicator
from ita_dash.domain.scores.indicator_score import IndicatorScore, each_indicator_score
from ita_dash.domain.scores.year_change import YearChange, changes_of_year

Standing = Literal["below", "falling", "full", "holding", "unknown"]
"""Below the target; at or above it and fallen since the year before, where the two years may be
compared; at or above ``full_score``; at or above the target; without a score."""
HIGHEST = 100.0


@dataclass(frozen=True)
class PlanMeasure:
    """A measure of the answering year as coverage needs it; ``lead`` is None where open."""

    measure_id: int
    number: int
    title: str
    status: str
    lead: str | None
    indicators: tuple[int, ...]


@dataclass(frozen=True)
class IndicatorCover:
    """An indicator of the result and the measures that name it.

    Scores are 0–100, ``gap`` is score − target, ``change`` since the year before; NaN is unknown.
    ``gain`` is what reaching the target would add to the total, in points.
    """

    indicator: Indicator
    score: float
    target: float
    gap: float
    change: float
    gain: float
    standing: Standing
    measures: tuple[PlanMeasure, ...]

    @property
    def is_weak(self) -> bool:
        """Whether a measure should take it up."""
        return self.standing in ("below", "falling")


@dataclass(frozen=True)
class Coverage:
    """One year's indicators against the measures that answer them.

    ``indicators`` are all of the year's rule book in their order, ``measures`` those of
    ``plan_year`` that were not cancelled. From ``full_score`` on an indicator needs no more.
    """

    fiscal_year: int
    plan_year: int
    target: float
    full_score: float
    indicators: tuple[IndicatorCover, ...]
    measures: tuple[PlanMeasure, ...]

    @property
    def has_scores(self) -> bool:
        """Whether any indicator of the year has a score."""
        return any(each.standing != "unknown" for each in self.indicators)

    @cached_property
    def weak(self) -> tuple[IndicatorCover, ...]:
        """First those below the target by what they would add to the total, then the falling."""
        return tuple(sorted((each for each in self.indicators if each.is_weak), key=_urgency))

    @property
    def without_measure(self) -> tuple[IndicatorCover, ...]:
        """The weak indicators that no measure names."""
        return tuple(each for each in self.weak if not each.measures)

    @property
    def without_indicator(self) -> tuple[PlanMeasure, ...]:
        """The measures that name no indicator."""
        return tuple(each for each in self.measures if not each.indicators)

    @property
    def on_full(self) -> tuple[PlanMeasure, ...]:
        """The measures all of whose indicators have reached ``full_score``."""
        full = {each.indicator.number for each in self.indicators if each.standing == "full"}
        return tuple(
            each for each in self.measures if each.indicators and full.issuperset(each.indicators)
        )


def coverage(
    scores: pd.DataFrame,
    changes: pd.DataFrame,
    measures: pd.DataFrame,
    book: RuleBook,
    fiscal_year: int,
) -> Coverage:
    """The coverage of a year's result by the measures of the year after.

    INDICATOR_SCORES, SCORE_CHANGES and MEASURE_TABLE of one agency, of that year or of every
    one; ``book`` is the year's rule book.
    """
    plan_year = answering_year(fiscal_year)
    plan = measures[
        (measures["fiscal_year"] == plan_year) & (measures["status"] != MeasureStatus.CANCELLED)
    ]
    measured = tuple(map(_plan_measure, each_measure(plan)))
    of_year = each_indicator_score(scores[scores["fiscal_year"] == fiscal_year])
    known = {each.indicator: each for each in of_year}
    moves = changes_of_year(changes, fiscal_year)
    full = full_score(book)
    covers = (
        _cover(each, known.get(each.number), moves.get(each.code), measured, full, book.target)
        for each in book.indicators
    )
    return Coverage(fiscal_year, plan_year, book.target, full, tuple(covers), measured)


def full_score(book: RuleBook) -> float:
    """The score (0–100) from which an indicator needs no more: what the best rating asks of each.

    100 for a year whose ratings are unknown.
    """
    if not book.bands:
        return HIGHEST
    best = book.bands[0]
    return best.total_min if best.every_instrument_min is None else best.every_instrument_min


def _plan_measure(measure: Measure) -> PlanMeasure:
    return PlanMeasure(
        measure_id=measure.measure_id,
        number=measure.number,
        title=measure.title,
        status=measure.status,
        lead=measure.lead_division,
        indicators=measure.indicators,
    )


def _cover(
    indicator: Indicator,
    known: IndicatorScore | None,
    move: YearChange | None,
    measures: Iterable[PlanMeasure],
    full: float,
    target: float,
) -> IndicatorCover:
    score = float("nan") if known is None else known.score
    gap = float("nan") if known is None else known.gap
    change = float("nan") if move is None else move.change
    return IndicatorCover(
        indicator=indicator,
        score=score,
        target=target if known is None else known.target,
        gap=gap,
        change=change,
        gain=-gap * known.worth if known is not None and gap < 0 else 0.0,
        standing=_standing(score, gap, change, full),
        measures=tuple(each for each in measures if indicator.number in each.indicators),
    )


def _standing(score: float, gap: float, change: float, full: float) -> Standing:
    if gap < 0:
        return "below"
    if score >= full:
        return "full"
    if change < 0:
        return "falling"
    return "holding" if gap >= 0 else "unknown"


def _urgency(each: IndicatorCover) -> tuple[bool, float, float, int]:
    return each.standing != "below", -each.gain, each.change, each.indicator.number
