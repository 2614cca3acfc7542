"""One more revision of a piece of evidence: it must follow the one its editor saw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.evidence.entry import Evidence
from ita_dash.domain.evidence.record import RecordedEvidence
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import msg
from ita_dash.queries.evidence import evidence_revisions
from ita_dash.services.evidence.rows import write_evidence
from ita_dash.services.measures.revision import standing_measure
from ita_dash.services.measures.rights import require_own_division


@dataclass(frozen=True)
class SavedEvidence:
    """What became of a save; ``is_written`` is False where it stood there already."""

    evidence_id: int
    change_no: int
    is_written: bool = True


def own_measure(db: Reader, actor: Actor, agency_id: int, measure_id: int) -> MeasureDraft:
    """The measure as it stands, where the actor may speak of it.

    Raises NotAllowed where not, EditCollision where it was removed meanwhile.
    """
    require(actor, Role.OFFICER, agency_id)
    measure = standing_measure(db, agency_id, measure_id).draft
    require_own_division(db, actor, agency_id, measure)
    return measure


def newest_revision(db: Reader, agency_id: int, as_of: int, evidence_id: int) -> RecordedEvidence:
    """The newest revision, also of what was removed; InvalidInput where there never was any."""
    revisions = evidence_revisions(db, agency_id, as_of, evidence_id)
    if not revisions:
        raise InvalidInput(msg("ไม่พบหลักฐานนี้"), msg("โปรดเลือกหลักฐานจากรายการ"))
    return revisions[0]


def require_seen(
    newest: RecordedEvidence, base_change_no: int, *, was_removed: bool = False
) -> None:
    """Raise EditCollision unless ``base_change_no`` is the newest revision, and stands.

    With ``was_removed`` it must be a removal, which is to be taken back.
    """
    if newest.change_no == base_change_no and newest.is_removed is was_removed:
        return
    who = actor_label(newest.actor)
    what = (
        msg("{actor} นำหลักฐานนี้ออกไปก่อนแล้ว", actor=who)
        if newest.is_removed
        else msg("{actor} บันทึกหลักฐานนี้ไปก่อนแล้ว", actor=who)
    )
    raise EditCollision(what, msg("โปรดดูฉบับล่าสุดแล้วบันทึกอีกครั้ง"), newest.change_no)


def save_over(
    db: Database,
    actor: Actor,
    agency_id: int,
    action: str,
    newest: RecordedEvidence,
    content_of: Callable[[Reader], Evidence],
    *,
    base_change_no: int,
    is_removed: bool = False,
    was_removed: bool = False,
) -> int:
    """Append a revision over ``base_change_no``, which was seen; gives the change number.

    With ``was_removed`` that must be a removal. Raises EditCollision where a newer one stands.
    """
    evidence_id, title = newest.evidence_id, newest.content.title
    require_seen(newest, base_change_no, was_removed=was_removed)
    with db.change(agency_id, actor, action, title) as transaction:
        standing = newest_revision(transaction, agency_id, transaction.change_no, evidence_id)
        require_seen(standing, base_change_no, was_removed=was_removed)
        written = content_of(transaction)
        write_evidence(transaction, evidence_id, written, is_removed=is_removed)
    return transaction.change_no
