"""How the assessment is scored in each fiscal year, as the rule book files say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ita_dash.domain.rulebook.checks import (
    check_bands,
    check_comparability,
    check_indicators,
    check_target,
)
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS, TOTAL
from ita_dash.domain.rulebook.parts import (
    Comparability,
    Confidence,
    Indicator,
    Instrument,
    NationalGoal,
    NationalResult,
    RatedScores,
    RatingBand,
    Scale,
)
from ita_dash.domain.rulebook.questions import OitItem, Question
from ita_dash.domain.thai.text import search_key

OitMethod = Literal["mean_of_sub_indicator_means"]


@dataclass(frozen=True)
class RuleBook:
    """One fiscal year's rules; ``confidence`` and ``source`` speak of weights and indicators.

    ``notes`` are Thai msgids. ``bands`` and ``oit_items`` are empty, ``oit_item_count`` and
    ``oit_method`` (how items make an indicator) None, where nothing is known. ``comparability`` is
    of the whole year, ``own_comparability`` of single scores, questions and items.
    Raises ValueError when the rules contradict themselves.
    """

    fiscal_year: int
    confidence: Confidence
    source: str
    notes: tuple[str, ...]
    instruments: tuple[Instrument, ...]
    indicators: tuple[Indicator, ...]
    bands: tuple[RatingBand, ...]
    rated_scores: RatedScores
    target: float
    target_confidence: Confidence
    target_source: str
    national_goals: tuple[NationalGoal, ...]
    national: NationalResult
    comparability: Comparability
    own_comparability: tuple[Comparability, ...]
    scale: Scale
    questions: tuple[Question, ...]
    oit_items: tuple[OitItem, ...]
    oit_item_count: int | None
    oit_method: OitMethod | None

    def __post_init__(self) -> None:
        check_indicators(self.instruments, self.indicators)
        check_target(self.target)
        check_bands(self.bands, self.target)
        known = {*self.score_codes, *self.item_codes}
        check_comparability((self.comparability, *self.own_comparability), known)

    @cached_property
    def _instruments(self) -> Mapping[str, Instrument]:
        return {instrument.code: instrument for instrument in self.instruments}

    @cached_property
    def _indicators(self) -> Mapping[int, Indicator]:
        return {indicator.number: indicator for indicator in self.indicators}

    @cached_property
    def score_codes(self) -> tuple[str, ...]:
        """The total, the instruments, the parts of the EIT, then the indicators."""
        indicators = (indicator.code for indicator in self.indicators)
        return (TOTAL, *INSTRUMENTS, *EIT_PARTS, *indicators)

    @cached_property
    def item_codes(self) -> frozenset[str]:
        """The questions and items of the year."""
        questions = (question.code for question in self.questions)
        return frozenset((*questions, *(item.code for item in self.oit_items)))

    @property
    def has_every_item(self) -> bool:
        """Whether the year's list of items is known, and whole as far as anybody says."""
        return bool(self.oit_items) and self.oit_item_count in (None, len(self.oit_items))

    def made_of(self, code: str) -> tuple[str, ...]:
        """The scores that the total or an instrument is made of, however far down."""
        if code == TOTAL:
            return self.score_codes[1:]
        parts = EIT_PARTS if code == "eit" else ()
        return (*parts, *(each.code for each in self.indicators if each.instrument == code))

    def instrument(self, code: str) -> Instrument:
        """The instrument ``iit``, ``eit`` or ``oit``; KeyError for another."""
        return self._instruments[code]

    def indicator(self, number: int) -> Indicator:
        """The indicator with this number; KeyError when the year has none."""
        return self._indicators[number]

    def worth(self, number: int) -> float:
        """Points of the total that one point of this indicator moves."""
        instrument = self.instrument(self.indicator(number).instrument)
        return instrument.weight / len(instrument.indicators)

    @cached_property
    def _bands(self) -> Mapping[str, RatingBand]:
        return {search_key(band.rating): band for band in self.bands}

    def band(self, rating: object) -> RatingBand | None:
        """The band of a rating, however it is spaced; None when the year has no such rating."""
        return self._bands.get(search_key(rating)) if isinstance(rating, str) else None

    @property
    def national_goal(self) -> NationalGoal | None:
        """The next goal of the national plan from this year on, else the last one."""
        ahead = (goal for goal in self.national_goals if goal.fiscal_year >= self.fiscal_year)
        last = self.national_goals[-1] if self.national_goals else None
        return next(ahead, last)


class RuleBooks:
    """The rule books of all known years; an unknown year is scored by the latest."""

    def __init__(self, rulebooks: Mapping[int, RuleBook]) -> None:
        if not rulebooks:
            raise ValueError("no rule book was found")
        self._books = dict(sorted(rulebooks.items()))

    @property
    def fiscal_years(self) -> tuple[int, ...]:
        """The known years, oldest first."""
        return tuple(self._books)

    @property
    def latest(self) -> RuleBook:
        """The rule book of the newest known year."""
        return self._books[self.fiscal_years[-1]]

    def is_known(self, fiscal_year: int) -> bool:
        """Whether the year has a rule book of its own."""
        return fiscal_year in self._books

    def of(self, fiscal_year: int) -> RuleBook:
        """The year's rule book, else the latest."""
        return self._books.get(fiscal_year, self.latest)
