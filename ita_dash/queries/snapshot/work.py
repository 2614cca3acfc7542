"""What is to be updated now."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.filters import MeasureFilter, filtered
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.work import table as work_tables
from ita_dash.queries.snapshot.evidence import EvidenceOfMeasures
from ita_dash.queries.snapshot.measures import Measures
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Work:
    """The measures that wait for somebody, of the whole agency or of one division."""

    at: Moment
    measures: Measures
    evidence: EvidenceOfMeasures

    @once
    def table(self, fiscal_year: int | None = None) -> pd.DataFrame:
        """WORK as of a year, see ``work_table``; by default the running one."""
        year = fiscal_year or fiscal_year_of(self.at.today)
        return work_tables.work_table(self.measures.table, self.evidence.table, year)

    def of_division(self, division: str, fiscal_year: int | None = None) -> pd.DataFrame:
        """WORK of a division as ``MeasureFilter`` names it; "" is the whole agency."""
        rows = self.table(fiscal_year)
        if not division:
            return rows
        return work_tables.of_division(rows, self.measures.divisions, division)

    def next_due(self, division: str) -> Measure | None:
        """What falls due next without being due yet; None for nothing."""
        wanted = MeasureFilter(division=division)
        return work_tables.next_due(filtered(self.measures.table, self.measures.divisions, wanted))
