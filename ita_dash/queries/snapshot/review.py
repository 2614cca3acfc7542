"""The checks before signature of one year, with what people accepted."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.agencies.kinds import agency_type_of
from ita_dash.domain.agencies.office_fields import SIGNER_LABELS
from ita_dash.domain.closings.closing import newest_closing
from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.measures.measure import each_measure
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.findings import findings
from ita_dash.domain.review.subject import EvidenceFacts, Subject
from ita_dash.queries.closings import known_closings
from ita_dash.queries.review import acceptances, accepted_findings
from ita_dash.queries.snapshot.agencies import Agencies
from ita_dash.queries.snapshot.evidence import EvidenceOfMeasures
from ita_dash.queries.snapshot.measures import Measures
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Review:
    """What is to be mended before the papers of a year are signed."""

    at: Moment
    agencies: Agencies
    measures: Measures
    evidence: EvidenceOfMeasures

    @property
    @once
    def accepted(self) -> pd.DataFrame:
        """ACCEPTED_FINDINGS that stand, of every year."""
        return accepted_findings(*self.at.key)

    @property
    @once
    def years(self) -> list[int]:
        """The fiscal years with measures, oldest first."""
        return sorted(set(self.measures.table["fiscal_year"].tolist()))

    @once
    def findings(self, fiscal_year: int) -> tuple[Finding, ...]:
        """What the rules find in a year, the accepted ones marked; none without measures."""
        subject = self.subject(fiscal_year)
        if not subject.measures:
            return ()
        return findings(subject, acceptances(*self.at.key, fiscal_year))

    @once
    def subject(self, fiscal_year: int) -> Subject:
        """What is checked."""
        table = self.measures.table
        name = self.agencies.name
        closing = newest_closing(known_closings(*self.at.key), (fiscal_year, ClosingPeriod.TWELVE))
        recorded = self.measures.memos.get(fiscal_year)
        missing = self.agencies.office.missing_signers
        return Subject(
            fiscal_year,
            name,
            self.agencies.own_type or agency_type_of(name),
            tuple(each_measure(table[table["fiscal_year"] == fiscal_year])),
            self.at.today,
            memo=recorded.memo if recorded else None,
            missing_signers=tuple(SIGNER_LABELS[role] for role in missing),
            evidence=self._evidence,
            is_closed=closing is not None and closing.stands,
        )

    @property
    @once
    def _evidence(self) -> EvidenceFacts:
        """Which measures have evidence, drafts included, and which of them a link."""
        table = self.evidence.table
        linked = table.loc[table["link"].notna(), "measure_id"]
        return EvidenceFacts(frozenset(table["measure_id"]), frozenset(linked))
