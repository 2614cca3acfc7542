"""Records a meeting, changes its record, or takes it away."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.db.database import Database
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.meetings.meeting import Meeting, broken_rules, meeting_name
from ita_dash.domain.messages import listed, msg
from ita_dash.queries.meetings import decisions, meeting_revisions
from ita_dash.services.meetings.rows import meeting_tables


@dataclass(frozen=True)
class Written:
    """What was written under which id, and the change number."""

    id: int
    change_no: int


def save_meeting(
    db: Database,
    actor: Actor,
    agency_id: int,
    wanted: Meeting,
    meeting_id: int | None = None,
    seen: int | None = None,
) -> Written:
    """Write what the record of a meeting says; without an id it is a new one.

    ``seen`` is the change number of the revision that was looked at. Raises NotAllowed below the
    working group, InvalidInput naming every rule that is broken, EditCollision where somebody
    else wrote it meanwhile; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    broken = list(broken_rules(wanted))
    if broken:
        raise InvalidInput(listed(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))
    action = "record_meeting" if meeting_id is None else "edit_meeting"
    with db.change(agency_id, actor, action, str(meeting_name(wanted))) as transaction:
        history = meeting_revisions(transaction, agency_id, transaction.change_no)
        if meeting_id is None:
            meeting_id = max((each.key for each in history), default=0) + 1
        else:
            newest = next((one for one in reversed(history) if one.key == meeting_id), None)
            require_seen(newest.change_no if newest and newest.content else None, seen)
        for table, rows in meeting_tables([(meeting_id, wanted, False)]).items():
            transaction.append(table, rows)
    return Written(meeting_id, transaction.change_no)


def remove_meeting(
    db: Database, actor: Actor, agency_id: int, meeting_id: int, seen: int
) -> Written:
    """Take the record of a meeting away; one whose decisions stand is kept.

    Raises as ``save_meeting``.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "remove_meeting") as transaction:
        key = transaction, agency_id, transaction.change_no
        history = [each for each in meeting_revisions(*key) if each.key == meeting_id]
        meeting = history[-1].content if history else None
        require_seen(history[-1].change_no if meeting else None, seen)
        if any(each.decision.meeting_id == meeting_id for each in decisions(*key)):
            raise InvalidInput(
                msg("การประชุมนี้มีมติอยู่ จึงลบไม่ได้"), msg("โปรดลบมติของการประชุมนี้ก่อน แล้วลบอีกครั้ง")
            )
        if meeting is not None:
            for table, rows in meeting_tables([(meeting_id, meeting, True)]).items():
                transaction.append(table, rows)
    return Written(meeting_id, transaction.change_no)


def require_seen(standing: int | None, seen: int | None) -> None:
    """Raise EditCollision unless what stands, None for nothing, is what was looked at."""
    if standing != seen:
        raise EditCollision(
            msg("มีผู้แก้ไขหรือลบรายการนี้ไปก่อนแล้ว จึงยังไม่ได้บันทึก"),
            msg("สิ่งที่กรอกยังอยู่ โปรดดูรายการล่าสุด แล้วบันทึกอีกครั้งหากต้องการใช้ค่าที่กรอก"),
            standing or 0,
        )
