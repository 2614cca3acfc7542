"""Where a year's scores stand, and what each indicator can still give to the total."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS
from ita_dash.domain.scores.assessment import Assessment, assessment_of
from ita_dash.domain.scores.indicator_score import IndicatorScore, each_indicator_score

FULL = 100.0
"""The highest score an indicator can have."""


@dataclass(frozen=True)
class Headroom:
    """One indicator of a year; ``score`` is on 0–100, ``gap`` is score − target.

    ``worth`` is how many points of the total one point of the indicator moves.
    """

    number: int
    name: str
    instrument: str
    score: float
    worth: float
    gap: float

    @property
    def room(self) -> float:
        """Points up to the full score."""
        return FULL - self.score

    @property
    def potential(self) -> float:
        """Points of the total that the indicator can still give, unrounded."""
        return self.room * self.worth


@dataclass(frozen=True)
class Rise:
    """By how many points an indicator once rose, and the year that ended it."""

    points: float
    fiscal_year: int


@dataclass(frozen=True)
class Baseline:
    """A year's scores from which a plan starts; all on 0–100, as effective (published first).

    ``eit_parts`` holds the parts that are known. ``rating`` is None where none is known.
    ``difference`` is published − computed total (NaN where one is missing); a plan keeps it as
    it is. ``disagrees`` where it is more than rounding. ``best_rises`` holds, by indicator, the
    best that this agency has seen up to that year between consecutive years that compare.
    """

    fiscal_year: int
    book: RuleBook
    total: float
    instruments: Mapping[str, float]
    eit_parts: Mapping[str, float]
    rating: str | None
    rating_certainty: str | None
    difference: float
    disagrees: bool
    indicators: tuple[Headroom, ...]
    best_rises: Mapping[int, Rise]

    @cached_property
    def by_number(self) -> Mapping[int, Headroom]:
        """The indicators by their numbers."""
        return {each.number: each for each in self.indicators}

    @cached_property
    def by_potential(self) -> Sequence[Headroom]:
        """The indicators by what they can still give to the total, the most first."""
        return sorted(self.indicators, key=lambda each: (-round(each.potential, 9), each.number))

    @property
    def potential(self) -> float:
        """Points of the total that all indicators together can still give, unrounded."""
        return sum(each.potential for each in self.indicators)


def baseline(
    assessments: pd.DataFrame,
    indicators: pd.DataFrame,
    changes: pd.DataFrame,
    fiscal_year: int,
    rulebooks: RuleBooks,
) -> Baseline:
    """ASSESSMENTS, INDICATOR_SCORES, SCORE_CHANGES of one agency → where a plan starts.

    Raises InvalidInput, saying what is missing, where the year lacks the score of an indicator:
    without it nobody can say what raising it would bring.
    """
    book, year = rulebooks.of(fiscal_year), assessment_of(assessments, fiscal_year)
    scores = each_indicator_score(indicators[indicators["fiscal_year"] == fiscal_year])
    known = {each.indicator for each in scores}
    missing = [each.number for each in book.indicators if each.number not in known]
    if year is None or missing:
        raise InvalidInput(
            _missing(fiscal_year, missing, is_whole=not known),
            msg("โปรดนำเข้าหรือกรอกคะแนนทุกตัวชี้วัดของปี {year} ก่อน", year=fiscal_year),
        )
    return _baseline(year, book, map(_headroom, scores), _best_rises(changes, fiscal_year, book))


def _headroom(of: IndicatorScore) -> Headroom:
    return Headroom(of.indicator, of.name, of.instrument, of.score, of.worth, of.gap)


def _best_rises(changes: pd.DataFrame, fiscal_year: int, book: RuleBook) -> dict[int, Rise]:
    """The widest rise of every indicator that ever rose; the newest of equal ones."""
    numbers = {each.code: each.number for each in book.indicators}
    known = changes[(changes["fiscal_year"] <= fiscal_year) & (changes["change"] > 0)]
    ordered = known.sort_values(["change", "fiscal_year"])
    rows = ordered[["code", "change", "fiscal_year"]].itertuples(index=False, name=None)
    return {
        numbers[code]: Rise(float(change), int(year))
        for code, change, year in rows
        if code in numbers
    }


def _baseline(
    year: Assessment,
    book: RuleBook,
    indicators: Iterable[Headroom],
    best_rises: Mapping[int, Rise],
) -> Baseline:
    parts = {code: year.score(code) for code in EIT_PARTS}
    return Baseline(
        fiscal_year=year.fiscal_year,
        book=book,
        total=year.total,
        instruments={code: year.score(code) for code in INSTRUMENTS},
        eit_parts={code: score for code, score in parts.items() if not math.isnan(score)},
        rating=year.rating,
        rating_certainty=year.rating_certainty,
        difference=year.difference,
        disagrees=year.disagrees,
        indicators=tuple(indicators),
        best_rises=best_rises,
    )


def _missing(fiscal_year: int, missing: Sequence[int], *, is_whole: bool) -> Message:
    if is_whole:
        return msg("ปี {year} ไม่มีคะแนนรายตัวชี้วัด จึงคำนวณแผนไม่ได้", year=fiscal_year)
    numbers = ", ".join(map(str, missing))
    return msg(
        "ปี {year} ไม่มีคะแนนของตัวชี้วัดที่ {numbers} จึงคำนวณแผนไม่ได้",
        year=fiscal_year,
        numbers=numbers,
    )
