"""The agency's own scores of every year, as printed and as the rule books read them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain import cycle
from ita_dash.domain.scores import grid as grids
from ita_dash.domain.scores import scoring
from ita_dash.domain.scores.changes import score_changes
from ita_dash.queries import scores as score_queries
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Scores:
    """The agency's own scores; the figures of others as printed, where they are asked for."""

    at: Moment

    @property
    @once
    def figures(self) -> pd.DataFrame:
        """SCORE_FIGURES of the agency itself, all years, as printed."""
        return score_queries.score_figures(*self.at.key)

    @once
    def figures_of(self, assessed_id: int) -> pd.DataFrame:
        """SCORE_FIGURES of one assessed agency, all years, as printed."""
        return score_queries.score_figures(*self.at.key, assessed_id)

    def all_figures(self, fiscal_year: int | None) -> pd.DataFrame:
        """SCORE_FIGURES of every agency kept in these books; None is every year."""
        return score_queries.all_score_figures(*self.at.key, fiscal_year)

    @property
    @once
    def assessments(self) -> pd.DataFrame:
        """ASSESSMENTS of the agency itself, a row per year; scores on 0–100."""
        return scoring.assessments(self.figures, self.at.rules)

    @property
    @once
    def indicators(self) -> pd.DataFrame:
        """INDICATOR_SCORES of the agency itself, all years; scores on 0–100."""
        return scoring.indicator_scores(self.figures, self.at.rules)

    @property
    @once
    def changes(self) -> pd.DataFrame:
        """SCORE_CHANGES of the agency itself: each year against the year before."""
        return score_changes(self.assessments, self.indicators, self.at.rules)

    @property
    @once
    def newest_year(self) -> int | None:
        """The newest year with scores, see ``cycle.newest_scored_year``."""
        return cycle.newest_scored_year(self.assessments)

    @once
    def grid(self, fiscal_year: int, compare_year: int | None) -> pd.DataFrame:
        """The scores of every year as ``domain.scores.grid`` lays them out."""
        frames = self.assessments, self.indicators, self.at.rules
        return grids.score_grid(*frames, fiscal_year=fiscal_year, compare_year=compare_year)
