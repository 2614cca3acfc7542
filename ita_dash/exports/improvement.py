"""The tables of what came after measures, and of what became of them from plan to plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from ita_dash.domain.agencies.working_group import StoredGroup
from ita_dash.domain.improvement.effects import effect_years
from ita_dash.domain.measures.monthly.standing import PlannedMeasure
from ita_dash.domain.review.finding import Finding
from ita_dash.exports.cells import joined_numbers
from ita_dash.frames.improvement import MEASURE_EFFECTS
from ita_dash.queries.snapshot.whole import Snapshot

_EFFECTS = {
    **{name: name for name in ("fiscal_year", "number", "title", "status", "indicator", "name")},
    **{name: name for name in ("before", "after", "change", "rest_change")},
    "difference": "beside_rest",
    "peer_change": "peer_change",
    "movement": "movement",
}
_LEDGER = {
    **{name: name for name in ("fiscal_year", "decision", "number", "title", "indicators")},
    **{name: name for name in ("earlier_year", "earlier_number", "earlier_title")},
    **{name: name for name in ("earlier_indicators", "earlier_status", "basis", "likeness")},
    "reason": "reason",
    "actor": "decided_by",
}


@dataclass(frozen=True)
class PlanContents:
    """What the tables about plans are made from, read only for a file that has them.

    ``fiscal_year`` is that of the measures, None for every year; ``measure_ids`` are those that
    the file's filters leave, None for all.
    """

    snapshot: Snapshot
    fiscal_year: int | None
    measure_ids: frozenset[int] | None = None

    @cached_property
    def effects(self) -> pd.DataFrame:
        """MEASURE_EFFECTS of the chosen years."""
        years = effect_years(self.snapshot.measures.table)
        wanted = [year for year in years if self.fiscal_year in (None, year)]
        by_year = [self.snapshot.improvement.effects(year).measures for year in wanted]
        rows = pd.concat(by_year, ignore_index=True) if by_year else MEASURE_EFFECTS.empty()
        return rows if self.measure_ids is None else rows[self._is_left(rows, "measure_id")]

    @cached_property
    def ledger(self) -> pd.DataFrame:
        """LEDGER of the chosen years."""
        rows = self.snapshot.improvement.ledger
        if self.fiscal_year is not None:
            rows = rows[rows["fiscal_year"] == self.fiscal_year]
        if self.measure_ids is None:
            return rows
        return rows[self._is_left(rows, "measure_id") | self._is_left(rows, "earlier_id")]

    @property
    def findings(self) -> list[tuple[int, Finding]]:
        """The findings of the checks before signature of the chosen years, with their year."""
        review = self.snapshot.review
        years = [year for year in review.years if self.fiscal_year in (None, year)]
        every = [(year, each) for year in years for each in review.findings(year)]
        wanted = self.measure_ids
        return [
            (year, each)
            for year, each in every
            if wanted is None or each.place.measure_id in wanted
        ]

    @cached_property
    def evidence(self) -> pd.DataFrame:
        """EVIDENCE_TABLE of the chosen years."""
        rows = self.snapshot.evidence.table
        if self.fiscal_year is not None:
            rows = rows[rows["fiscal_year"] == self.fiscal_year]
        return rows if self.measure_ids is None else rows[self._is_left(rows, "measure_id")]

    @property
    def months(self) -> list[PlannedMeasure]:
        """The measures of the chosen years against their plans."""
        wanted = self.measure_ids
        return [
            each
            for key, each in self.snapshot.measures.plans.items()
            if self.fiscal_year in (None, each.measure.fiscal_year)
            and (wanted is None or key in wanted)
        ]

    @property
    def groups(self) -> list[StoredGroup]:
        """The working groups of the chosen years."""
        every = self.snapshot.agencies.working_groups
        return [each for each in every if self.fiscal_year in (None, each.fiscal_year)]

    @property
    def work(self) -> pd.DataFrame:
        """WORK of the chosen year, what of other years runs or is late with it."""
        rows = self.snapshot.work.table(self.fiscal_year)
        return rows if self.measure_ids is None else rows[self._is_left(rows, "measure_id")]

    def _is_left(self, rows: pd.DataFrame, column: str) -> pd.Series[bool]:
        return rows[column].isin(self.measure_ids or ())


def effects_table(measure_effects: pd.DataFrame) -> pd.DataFrame:
    """MEASURE_EFFECTS → a row per measure and indicator; nothing in it claims a cause."""
    return measure_effects[list(_EFFECTS)].rename(columns=_EFFECTS)


def ledger_table(ledger: pd.DataFrame) -> pd.DataFrame:
    """LEDGER → a row per measure of either plan: what became of it, and how that is known."""
    numbers = {
        name: ledger[name].map(joined_numbers).astype("str")
        for name in ("indicators", "earlier_indicators")
    }
    return ledger.assign(**numbers)[list(_LEDGER)].rename(columns=_LEDGER)
