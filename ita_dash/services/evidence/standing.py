"""Says how far evidence is, takes it out, and brings it back."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.db.database import Database
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.queries.changes import newest_change
from ita_dash.services.evidence.revision import (
    SavedEvidence,
    newest_revision,
    own_measure,
    save_over,
)


def mark_evidence(
    db: Database,
    actor: Actor,
    agency_id: int,
    evidence_id: int,
    status: EvidenceStatus,
    base_change_no: int,
) -> SavedEvidence:
    """Say how far the evidence is, such as published; the revision keeps its number.

    Raises as ``revise_evidence``.
    """
    require(actor, Role.OFFICER, agency_id)
    newest = newest_revision(db, agency_id, newest_change(db, agency_id), evidence_id)
    own_measure(db, actor, agency_id, newest.content.measure_id)
    if newest.content.status is status and newest.change_no == base_change_no:
        return SavedEvidence(evidence_id, newest.change_no, is_written=False)
    content = replace(newest.content, status=status)
    change_no = save_over(
        db,
        actor,
        agency_id,
        "mark_evidence",
        newest,
        lambda _: content,
        base_change_no=base_change_no,
    )
    return SavedEvidence(evidence_id, change_no)


def remove_evidence(
    db: Database, actor: Actor, agency_id: int, evidence_id: int, base_change_no: int
) -> int:
    """Take evidence out of the current state; it and its file stay. Gives the change number.

    Raises as ``revise_evidence``.
    """
    require(actor, Role.OFFICER, agency_id)
    newest = newest_revision(db, agency_id, newest_change(db, agency_id), evidence_id)
    own_measure(db, actor, agency_id, newest.content.measure_id)
    return save_over(
        db,
        actor,
        agency_id,
        "remove_evidence",
        newest,
        lambda _: newest.content,
        base_change_no=base_change_no,
        is_removed=True,
    )


def restore_evidence(
    db: Database, actor: Actor, agency_id: int, evidence_id: int, base_change_no: int
) -> int:
    """Bring removed evidence back as it was; gives the change number.

    Raises as ``revise_evidence``.
    """
    require(actor, Role.OFFICER, agency_id)
    newest = newest_revision(db, agency_id, newest_change(db, agency_id), evidence_id)
    own_measure(db, actor, agency_id, newest.content.measure_id)
    return save_over(
        db,
        actor,
        agency_id,
        "restore_evidence",
        newest,
        lambda _: newest.content,
        base_change_no=base_change_no,
        was_removed=True,
    )
