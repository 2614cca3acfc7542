"""The evidence of measures, as it stands and as it was."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.evidence.record import RecordedEvidence, each_recorded
from ita_dash.domain.evidence.table import evidence_table
from ita_dash.queries import evidence as evidence_queries
from ita_dash.queries.snapshot.measures import Measures
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class EvidenceOfMeasures:
    """The evidence of the measures that stand."""

    at: Moment
    measures: Measures

    @property
    @once
    def table(self) -> pd.DataFrame:
        """EVIDENCE_TABLE of every year, with what follows from the day."""
        told = evidence_queries.evidence(*self.at.key)
        return evidence_table(told, self.measures.table, self.measures.steps, self.at.today)

    @property
    @once
    def removed(self) -> list[RecordedEvidence]:
        """The evidence that was removed and may be brought back."""
        return each_recorded(evidence_queries.evidence(*self.at.key, is_removed=True))

    @once
    def revisions(self, evidence_id: int) -> list[RecordedEvidence]:
        """Every revision of one piece of evidence, newest first; also of removed evidence."""
        return evidence_queries.evidence_revisions(*self.at.key, evidence_id)
