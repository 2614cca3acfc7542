"""What the files of one agency are made from, read as of one change number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain import measures as measure_rules
from ita_dash.domain.cycle import newest_scored_year, plan_of, result_years
from ita_dash.domain.measure_due import late_measures, unconfirmed_measures
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.domain.scoring import assessments, indicator_scores, score_changes
from ita_dash.exports.contents import Contents
from ita_dash.queries import divisions as division_queries
from ita_dash.queries import measures as measure_queries
from ita_dash.queries import scores as score_queries


@dataclass(frozen=True)
class AgencyBooks:
    """One agency's frames at a change number; each is read when a file first needs it."""

    db: Reader
    agency_id: int
    as_of: int
    today: date
    rules: RuleBooks

    def tables(
        self,
        fiscal_year: int | None,
        *,
        division: int | None = None,
        all_agencies: bool = False,
    ) -> Contents:
        """What the tables are made from: one fiscal year (None: all), one division (None: all).

        ``all_agencies`` adds the scores of the agencies that are kept for comparison.
        """
        measures = self._of_division(_of_year(self._measures, fiscal_year), division)
        return Contents(
            figures=self._figures_of(fiscal_year, all_agencies),
            agencies=score_queries.assessed_agencies(*self._key),
            assessments=_of_year(self._assessments, fiscal_year),
            indicator_scores=_of_year(self._indicators, fiscal_year),
            score_changes=_of_year(self._changes, fiscal_year),
            measures=measures,
            division_summary=self._summary(measures, division),
            late=self._of_division(late_measures(self._measures), division),
            unconfirmed=self._of_division(unconfirmed_measures(self._measures), division),
        )

    def meeting(self, fiscal_year: int | None, *, division: int | None = None) -> Contents:
        """What the meeting summary is made from: one year's result and the plan that answers it."""
        whole = self.tables(None, division=division)
        if fiscal_year is None:
            return whole
        _, plan = plan_of(self._measures, fiscal_year)
        measures = self._of_division(plan, division)
        return replace(whole, measures=measures, division_summary=self._summary(measures, division))

    def newest_year(self) -> int | None:
        """The fiscal year of the newest result, else the one the newest measures answer."""
        newest = newest_scored_year(self._assessments)
        years = result_years(self._assessments, self._measures["fiscal_year"])
        return newest or max(years, default=None)

    @property
    def _key(self) -> tuple[Reader, int, int]:
        return self.db, self.agency_id, self.as_of

    @cached_property
    def _figures(self) -> pd.DataFrame:
        return score_queries.score_figures(*self._key)

    @cached_property
    def _assessments(self) -> pd.DataFrame:
        return assessments(self._figures, self.rules)

    @cached_property
    def _indicators(self) -> pd.DataFrame:
        return indicator_scores(self._figures, self.rules)

    @cached_property
    def _changes(self) -> pd.DataFrame:
        return score_changes(self._assessments, self._indicators, self.rules)

    @cached_property
    def _shares(self) -> pd.DataFrame:
        return measure_queries.measure_divisions(*self._key)

    @cached_property
    def _measures(self) -> pd.DataFrame:
        return measure_rules.measure_table(
            measure_queries.measures(*self._key),
            self._shares,
            measure_queries.measure_indicators(*self._key),
            measure_queries.measure_steps(*self._key),
            self.today,
        )

    def _figures_of(self, fiscal_year: int | None, all_agencies: bool) -> pd.DataFrame:
        if all_agencies:
            return score_queries.all_score_figures(*self._key, fiscal_year)
        return _of_year(self._figures, fiscal_year)

    def _of_division(self, measures: pd.DataFrame, division: int | None) -> pd.DataFrame:
        if division is None:
            return measures
        own = self._shares.loc[self._shares["division_id"] == division, "measure_id"]
        return measures[measures["measure_id"].isin(own)]

    def _summary(self, measures: pd.DataFrame, division: int | None) -> pd.DataFrame:
        divisions = division_queries.divisions(*self._key)
        if division is not None:
            divisions = divisions[divisions["division_id"] == division]
        return measure_rules.division_summary(measures, self._shares, divisions)


def _of_year(frame: pd.DataFrame, fiscal_year: int | None) -> pd.DataFrame:
    return frame if fiscal_year is None else frame[frame["fiscal_year"] == fiscal_year]
