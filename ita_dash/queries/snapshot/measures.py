"""The measures of every year, with what belongs to each."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.agencies.every_division import counted_divisions
from ita_dash.domain.measures import table as measure_tables
from ita_dash.domain.measures.division_form.form import DivisionForm, division_form
from ita_dash.domain.measures.memo import RecordedMemo
from ita_dash.domain.measures.monthly.standing import PlannedMeasure, planned_measures
from ita_dash.queries import measures as measure_queries
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.queries.measure_history import RecordedRevision, measure_history
from ita_dash.queries.memos import report_memos
from ita_dash.queries.snapshot.divisions import Divisions
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Measures:
    """The measures that stand, and how each came to be so."""

    at: Moment
    known_divisions: Divisions

    @property
    @once
    def table(self) -> pd.DataFrame:
        """MEASURE_TABLE of every year, with what follows from the day."""
        return measure_tables.measure_table(
            measure_queries.measures(*self.at.key),
            self._recorded_divisions,
            self.indicators,
            self.steps,
            self.at.today,
            self.items,
        )

    @property
    @once
    def removed(self) -> pd.DataFrame:
        """The measures that were removed, as they were then."""
        return measure_queries.removed_measures(*self.at.key)

    @property
    @once
    def divisions(self) -> pd.DataFrame:
        """MEASURE_DIVISIONS: for whom the measures that stand count, see ``counted_divisions``."""
        return counted_divisions(self._recorded_divisions, self.known_divisions.table)

    @property
    @once
    def _recorded_divisions(self) -> pd.DataFrame:
        """MEASURE_DIVISIONS of the measures that stand, lead first."""
        return measure_queries.measure_divisions(*self.at.key)

    @property
    @once
    def indicators(self) -> pd.DataFrame:
        """MEASURE_INDICATORS of the measures that stand."""
        return measure_queries.measure_indicators(*self.at.key)

    @property
    @once
    def items(self) -> pd.DataFrame:
        """MEASURE_ITEMS of the measures that stand."""
        return measure_queries.measure_items(*self.at.key)

    @property
    @once
    def steps(self) -> pd.DataFrame:
        """MEASURE_STEPS of the measures that stand."""
        return measure_queries.measure_steps(*self.at.key)

    @property
    @once
    def months(self) -> pd.DataFrame:
        """MEASURE_MONTHS of the measures that stand: what was told, nothing worked out."""
        return measure_queries.measure_months(*self.at.key)

    @property
    @once
    def plans(self) -> dict[int, PlannedMeasure]:
        """Every measure that stands against its plan, by id, in the order of ``table``."""
        planned = planned_measures(self.table, self.months, self.at.today)
        return {each.measure.measure_id: each for each in planned}

    @property
    @once
    def memos(self) -> dict[int, RecordedMemo]:
        """What the memos of imported reports say, by the fiscal year of the report."""
        return report_memos(*self.at.key)

    @property
    @once
    def drafts(self) -> dict[int, RecordedMeasure]:
        """The measures that stand as drafts, by measure_id."""
        return measure_drafts(*self.at.key)

    @once
    def division_form(self, division_id: int, fiscal_year: int) -> DivisionForm:
        """The form that a division of ``known_divisions`` fills in; KeyError for another one."""
        names = self.known_divisions.table.set_index("division_id")["name"]
        drafts = ((each.measure_id, each.draft) for each in self.drafts.values())
        return division_form(division_id, str(names[division_id]), fiscal_year, drafts)

    def division_forms(self, fiscal_year: int) -> tuple[DivisionForm, ...]:
        """The forms of all divisions that have any measure in the year, in the office's order."""
        table = self.known_divisions.table
        open_ids = table.loc[~table["is_closed"], "division_id"].tolist()
        forms = (self.division_form(each, fiscal_year) for each in open_ids)
        return tuple(form for form in forms if form.measures)

    @once
    def history(self, measure_id: int) -> list[RecordedRevision]:
        """Every revision of one measure, newest first; the first stands or was removed."""
        return measure_history(*self.at.key, measure_id)

    def division_summary(self, measures: pd.DataFrame, divisions: pd.DataFrame) -> pd.DataFrame:
        """DIVISION_SUMMARY: these rows of ``table`` counted for these rows of the divisions."""
        return measure_tables.division_summary(measures, self.divisions, divisions)
