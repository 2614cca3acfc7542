"""How fast the total must rise to reach a goal in time, beside how fast it has risen so far."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.rulebook.book import RuleBook


@dataclass(frozen=True)
class Experience:
    """How the total moved from one year to the next, where both years compare.

    ``best`` and ``usual`` (the median) are points of the total a year, ``best_year`` the year
    that ended the best; ``years`` how many such steps are known. None without any.
    """

    best: float | None
    best_year: int | None
    usual: float | None
    years: int


@dataclass(frozen=True)
class Pace:
    """The distance to a total, and what it asks of every year that is left.

    ``distance`` is 0 where the total is reached; ``per_year`` None where no year is left.
    """

    total: float
    goal_total: float
    goal_year: int
    years_left: int

    @property
    def distance(self) -> float:
        """Points of the total that are missing."""
        return max(0.0, half_up_number(self.goal_total - self.total))

    @property
    def per_year(self) -> float | None:
        """Points that the total must rise in each year left, unrounded."""
        return self.distance / self.years_left if self.years_left > 0 else None


def pace(total: float, fiscal_year: int, goal_total: float, goal_year: int) -> Pace:
    """The pace from the result of a year to a total that the result of ``goal_year`` is to have."""
    return Pace(total, goal_total, goal_year, max(0, goal_year - fiscal_year))


def national_goal_year(book: RuleBook) -> int | None:
    """The year by which the national plan wants every agency at the target; None if unknown."""
    goals = [goal.fiscal_year for goal in book.national_goals if goal.share >= 100]
    return max(goals, default=None)


def experience(changes: pd.DataFrame, fiscal_year: int) -> Experience:
    """SCORE_CHANGES of one agency → how its total moved up to that year."""
    of_total = changes[(changes["code"] == "total") & (changes["fiscal_year"] <= fiscal_year)]
    known = of_total[of_total["change"].notna()]
    moves: Sequence[float] = known["change"].tolist()
    if not moves:
        return Experience(None, None, None, 0)
    best = max(moves)
    year = int(known["fiscal_year"].tolist()[len(moves) - 1 - moves[::-1].index(best)])
    return Experience(best, year, statistics.median(moves), len(moves))
