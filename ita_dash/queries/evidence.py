"""Evidence of measures as it stands, as it was, and as changes wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

import pandas as pd

from ita_dash.db.database import Database, Reader
from ita_dash.domain.changes.reversal import Revision
from ita_dash.domain.evidence.entry import Evidence
from ita_dash.domain.evidence.record import RecordedEvidence, each_recorded, evidence_of
from ita_dash.domain.measures.fields import recorded_name
from ita_dash.domain.messages import Message
from ita_dash.frames.evidence import EVIDENCE, WRITTEN_EVIDENCE
from ita_dash.queries.statements import statements

_SQL = statements("evidence")


@dataclass(frozen=True)
class EvidenceChange:
    """One piece of evidence in one change; ``before`` is None where it was new, or was removed."""

    change_no: int
    measure_id: int
    measure: Message
    before: Evidence | None
    after: Evidence
    is_new: bool
    is_removed: bool


@dataclass(frozen=True)
class KeptFile:
    """A file that some revision names, in any agency."""

    sha256: str
    name: str
    size: int


@dataclass(frozen=True)
class LinkAnswer:
    """What a link answered when somebody asked last, in UTC without a zone; no fact."""

    link: str
    asked_at: datetime
    answer: str
    detail: str


def evidence(db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False) -> pd.DataFrame:
    """EVIDENCE that stands (or was removed), in the order in which it was added."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "is_removed": is_removed}
    return EVIDENCE.apply(db.frame(_SQL["evidence"], parameters))


def evidence_revisions(
    db: Reader, agency_id: int, as_of: int, evidence_id: int
) -> list[RecordedEvidence]:
    """Every revision of one piece of evidence, newest first."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "evidence_id": evidence_id}
    return each_recorded(EVIDENCE.apply(db.frame(_SQL["evidence_revisions"], parameters)))


def next_evidence_id(db: Reader, agency_id: int) -> int:
    """The id that no evidence of the agency has had yet; the first is 1."""
    row = db.row(_SQL["next_evidence_id"], {"agency_id": agency_id})
    return int(row[0]) if row else 1


def next_revision(db: Reader, agency_id: int, evidence_id: int) -> int:
    """The number that no revision of the evidence has had yet."""
    row = db.row(_SQL["next_revision"], {"agency_id": agency_id, "evidence_id": evidence_id})
    return int(row[0]) if row else 1


def kept_files(db: Reader) -> list[KeptFile]:
    """Every file that any revision of any agency names, once."""
    return [KeptFile(*row) for row in db.rows(_SQL["kept_files"], {})]


def link_answers(db: Reader, agency_id: int) -> dict[str, LinkAnswer]:
    """What the agency's links answered when they were asked last, by link."""
    rows = db.rows(_SQL["link_answers"], {"agency_id": agency_id})
    return {row[0]: LinkAnswer(*row) for row in rows}


def keep_link_answer(db: Database, agency_id: int, answer: LinkAnswer) -> None:
    """Keep an answer in the place of the one before."""
    told = {
        "link": answer.link,
        "asked_at": answer.asked_at,
        "answer": answer.answer,
        "detail": answer.detail,
    }
    db.write(_SQL["keep_link_answer"], {"agency_id": agency_id, **told})


def evidence_changes(
    db: Reader, agency_id: int, as_of: int, change_numbers: Sequence[int]
) -> Iterator[EvidenceChange]:
    """What these changes did to evidence, each beside how it stood before."""
    key = {"agency_id": agency_id, "as_of": as_of, "changes": list(change_numbers)}
    written = WRITTEN_EVIDENCE.apply(db.frame(_SQL["written_evidence"], key))
    rows: list[dict[str, Any]] = WRITTEN_EVIDENCE.records(written, dict)
    wanted = set(change_numbers)
    for _, revisions in groupby(rows, lambda row: row["evidence_id"]):
        before: Evidence | None = None
        is_new = True
        for row in revisions:
            change_no, is_removed, measure, after = _parted(row)
            if change_no in wanted:
                yield EvidenceChange(
                    change_no, after.measure_id, measure, before, after, is_new, is_removed
                )
            before, is_new = None if is_removed else after, False


def touched_evidence(
    db: Reader, agency_id: int, as_of: int, of_change: int
) -> Iterator[Revision[int, Evidence]]:
    """Every revision of the evidence that the change wrote, by its id."""
    key = {"agency_id": agency_id, "as_of": as_of, "changes": [of_change]}
    for each in each_recorded(EVIDENCE.apply(db.frame(_SQL["touched_evidence"], key))):
        content = None if each.is_removed else each.content
        yield Revision(each.evidence_id, each.change_no, content)


def _parted(row: dict[str, Any]) -> tuple[int, bool, Message, Evidence]:
    """A row of WRITTEN_EVIDENCE: its change, whether it is a removal, the measure, the content."""
    named = (row.pop("measure_year"), row.pop("measure_number"), row.pop("measure_title"))
    row.pop("evidence_id")
    change_no, is_removed = row.pop("change_no"), row.pop("is_removed")
    return change_no, is_removed, recorded_name(*named), evidence_of(**row)
