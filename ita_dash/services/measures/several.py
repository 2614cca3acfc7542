"""Changes several measures by one change, as its editor saw it beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.changes.reversal import EDIT_SEVERAL
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.measures.several import SeveralInput
from ita_dash.domain.messages import msg
from ita_dash.queries.changes import newest_change
from ita_dash.services.measures.rights import require_own_division
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.several_preview import SeveralLine, SeveralPreview, chosen_measures
from ita_dash.services.measures.writer import write_measures


@dataclass(frozen=True)
class SavedSeveral:
    """How many measures were written, all under ``change_no``; both are 0 where none was."""

    change_no: int
    measures: int


def change_several(
    db: Database, actor: Actor, agency_id: int, wanted: SeveralInput, seen: SeveralPreview
) -> SavedSeveral:
    """Write what ``seen`` says becomes of the measures, as one change.

    What stands already, is left out or refused is not written. Raises
    NotAllowed as ``record_progress``, and below the working group where indicators change;
    EditCollision when the preview no longer holds, as somebody saved one of the measures;
    InvalidInput while a question is open. Nothing is written then.
    """
    require(actor, Role.OFFICER, agency_id)
    _require_answers(seen)
    changed = seen.with_effect("changed")
    _require_rights(db, actor, agency_id, changed)
    if not changed:
        _require_seen(db, agency_id, newest_change(db, agency_id), wanted, seen)
        return SavedSeveral(0, 0)
    with db.change(agency_id, actor, EDIT_SEVERAL) as transaction:
        _require_seen(transaction, agency_id, transaction.change_no, wanted, seen)
        revisions = [MeasureRevision(each.measure_id, each.after) for each in changed]
        write_measures(transaction, revisions)
    return SavedSeveral(transaction.change_no, len(changed))


def _require_answers(seen: SeveralPreview) -> None:
    open_questions = len(seen.with_effect("asks"))
    if open_questions:
        raise InvalidInput(
            msg("ยังมี {n} มาตรการที่ต้องตอบว่าจะทำอย่างไรกับขั้นตอนที่ยังไม่เสร็จ", n=open_questions),
            msg("โปรดตอบ หรือไม่รวมมาตรการนั้น แล้วบันทึกอีกครั้ง"),
        )


def _require_rights(
    db: Reader, actor: Actor, agency_id: int, changed: Sequence[SeveralLine]
) -> None:
    if any(line.before.indicators != line.after.indicators for line in changed):
        require(actor, Role.WORKING_GROUP, agency_id)
    require_own_division(db, actor, agency_id, *(line.before for line in changed))


def _require_seen(
    reader: Reader, agency_id: int, as_of: int, wanted: SeveralInput, seen: SeveralPreview
) -> None:
    """Raise EditCollision unless the order still does what its editor was shown."""
    now = chosen_measures(reader, agency_id, as_of, wanted.bases).preview(wanted)
    if now != seen:
        raise EditCollision(
            msg("มาตรการที่เลือกเปลี่ยนไปจากที่แสดง จึงยังไม่ได้บันทึก"),
            msg("โปรดตรวจสิ่งที่จะเปลี่ยนอีกครั้งแล้วบันทึก"),
            as_of,
        )
