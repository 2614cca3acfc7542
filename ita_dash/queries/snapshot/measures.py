"""The measures of every year, with what belongs to each."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.agencies.every_division import counted_divisions
from ita_dash.domain.measures import table as measure_tables
from ita_dash.domain.measures.memo import RecordedMemo
from ita_dash.queries import measures as measure_queries
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
    def memos(self) -> dict[int, RecordedMemo]:
        """What the memos of imported reports say, by the fiscal year of the report."""
        return report_memos(*self.at.key)

    @once
    def history(self, measure_id: int) -> list[RecordedRevision]:
        """Every revision of one measure, newest first; the first stands or was removed."""
        return measure_history(*self.at.key, measure_id)

    def division_summary(self, measures: pd.DataFrame, divisions: pd.DataFrame) -> pd.DataFrame:
        """DIVISION_SUMMARY: these rows of ``table`` counted for these rows of the divisions."""
        return measure_tables.division_summary(measures, self.divisions, divisions)
