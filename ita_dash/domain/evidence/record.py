"""Evidence taken out of its frames, a record per row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from ita_dash.domain.evidence.entry import Evidence, EvidenceStatus, StoredFile
from ita_dash.frames.evidence import EVIDENCE, EVIDENCE_TABLE


@dataclass(frozen=True)
class RecordedEvidence:
    """A row of EVIDENCE: one revision, when it was made (UTC, no zone) and by whom."""

    evidence_id: int
    change_no: int
    changed_at: datetime
    actor: str
    content: Evidence
    is_removed: bool


@dataclass(frozen=True)
class ListedEvidence(RecordedEvidence):
    """A row of EVIDENCE_TABLE: what stands, with its measure and what follows from the day.

    ``standing_step`` is the step's number now, None for the whole measure and for a step that
    stands no more; ``validity`` is one of ``validity.VALIDITY_LABELS``.
    """

    number: int
    measure_title: str
    divisions: tuple[str, ...]
    standing_step: int | None
    expires_on: date | None
    validity: str


def each_recorded(evidence: pd.DataFrame) -> list[RecordedEvidence]:
    """EVIDENCE → its rows, in their order."""
    return EVIDENCE.records(evidence, _recorded)


def each_listed(table: pd.DataFrame) -> list[ListedEvidence]:
    """EVIDENCE_TABLE → its rows, in their order."""
    return EVIDENCE_TABLE.records(table, _listed)


def evidence_of(
    *,
    sha256: str | None,
    file_name: str | None,
    file_size: int | None,
    mime: str | None,
    status: str,
    **told: Any,
) -> Evidence:
    """The columns that tell what a revision says, as one record."""
    file = None
    if sha256 is not None:
        file = StoredFile(sha256, file_name or "", file_size or 0, mime or "")
    return Evidence(file=file, status=EvidenceStatus(status), **told)


def _recorded(
    *,
    evidence_id: int,
    change_no: int,
    changed_at: datetime,
    actor: str,
    is_removed: bool,
    **told: Any,
) -> RecordedEvidence:
    content = evidence_of(**told)
    return RecordedEvidence(evidence_id, change_no, changed_at, actor, content, is_removed)


def _listed(
    *,
    evidence_id: int,
    change_no: int,
    changed_at: datetime,
    actor: str,
    number: int,
    measure_title: str,
    divisions: tuple[str, ...],
    standing_step: int | None,
    expires_on: date | None,
    validity: str,
    **told: Any,
) -> ListedEvidence:
    return ListedEvidence(
        evidence_id,
        change_no,
        changed_at,
        actor,
        evidence_of(**told),
        is_removed=False,
        number=number,
        measure_title=measure_title,
        divisions=divisions,
        standing_step=standing_step,
        expires_on=expires_on,
        validity=validity,
    )
