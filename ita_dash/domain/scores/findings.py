"""What a picture of scores shows, as facts that a sentence can be made of."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import TOTAL
from ita_dash.domain.rulebook.comparability import Boundary, boundaries
from ita_dash.domain.scores.indicator_score import IndicatorScore


@dataclass(frozen=True)
class ScoreMove:
    """A score (0–100) of a fiscal year beside the newest earlier one that is known.

    ``before_year`` is None where nothing earlier is known, ``is_only`` where nothing later is
    either. ``change`` in points is NaN without an earlier score and where the rules forbid to
    compare; ``boundaries`` is what lies between the two years.
    """

    fiscal_year: int
    score: float
    before_year: int | None
    change: float
    is_only: bool
    boundaries: tuple[Boundary, ...]

    @property
    def is_refused(self) -> bool:
        """Whether there is an earlier score that may not be compared."""
        return any(each.comparable == "no" for each in self.boundaries)

    @property
    def missing_years(self) -> range:
        """The years without a score between the two."""
        return range((self.before_year or self.fiscal_year) + 1, self.fiscal_year)


@dataclass(frozen=True)
class TargetCount:
    """How the indicators of one year stand against the target (0–100).

    ``known`` have a score, ``below`` of these miss the target. ``lowest`` are the numbers of the
    indicators that share the lowest score.
    """

    fiscal_year: int
    target: float
    known: int
    unknown: int
    below: int
    lowest: tuple[int, ...]
    lowest_score: float


@dataclass(frozen=True)
class YearMoves:
    """How many indicators rose, fell or stayed from one year to another, and which moved most.

    ``refused`` may not be compared. ``falling`` and ``rising`` are the numbers of those that share
    the deepest fall and the widest rise, in points above 0.
    """

    rose: int
    fell: int
    equal: int
    refused: int
    falling: tuple[int, ...]
    deepest: float
    rising: tuple[int, ...]
    widest: float


def score_move(
    scores: Mapping[int, float], fiscal_year: int, rulebooks: RuleBooks, code: str = TOTAL
) -> ScoreMove | None:
    """Scores by year → the move to ``fiscal_year``, or to the newest year where it has none.

    None where no score is known.
    """
    known = {year: score for year, score in scores.items() if not math.isnan(score)}
    if not known:
        return None
    year = fiscal_year if fiscal_year in known else max(known)
    before = max((each for each in known if each < year), default=None)
    if before is None:
        return ScoreMove(year, known[year], None, math.nan, len(known) == 1, ())
    crossed = boundaries(before, year, rulebooks, code)
    is_refused = any(each.comparable == "no" for each in crossed)
    change = math.nan if is_refused else half_up_number(known[year] - known[before])
    return ScoreMove(year, known[year], before, change, False, crossed)


def target_count(indicator_scores: Sequence[IndicatorScore]) -> TargetCount | None:
    """The indicators of one agency and one year; None where no score is known."""
    known = [each for each in indicator_scores if not math.isnan(each.score)]
    if not known:
        return None
    least = min(each.score for each in known)
    return TargetCount(
        fiscal_year=known[0].fiscal_year,
        target=known[0].target,
        known=len(known),
        unknown=len(indicator_scores) - len(known),
        below=sum(each.gap < 0 for each in known),
        lowest=tuple(sorted(each.indicator for each in known if each.score == least)),
        lowest_score=least,
    )


def year_moves(
    indicator_scores: pd.DataFrame, earlier: int, later: int, rulebooks: RuleBooks
) -> YearMoves:
    """INDICATOR_SCORES of one agency → the moves of those with a score in both years."""
    wide = indicator_scores.pivot(index="indicator", columns="fiscal_year", values="score")
    both = wide.reindex(columns=[earlier, later]).dropna()
    moves = [
        score_move({earlier: before, later: after}, later, rulebooks, f"indicator_{number}")
        for number, before, after in both.itertuples(name=None)
    ]
    numbered = zip(both.index.tolist(), moves, strict=True)
    changes = {number: move.change for number, move in numbered if move and not move.is_refused}
    falling, deepest = _farthest({number: -change for number, change in changes.items()})
    rising, widest = _farthest(changes)
    return YearMoves(
        rose=sum(change > 0 for change in changes.values()),
        fell=sum(change < 0 for change in changes.values()),
        equal=sum(change == 0 for change in changes.values()),
        refused=len(moves) - len(changes),
        falling=falling,
        deepest=deepest,
        rising=rising,
        widest=widest,
    )


def _farthest(moves: Mapping[int, float]) -> tuple[tuple[int, ...], float]:
    """Who share the widest move above 0, and how wide it is."""
    most = max(moves.values(), default=0.0)
    if most <= 0:
        return (), 0.0
    return tuple(sorted(number for number, move in moves.items() if move == most)), most
