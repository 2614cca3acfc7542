"""Writes what a meeting decided, what became of it, or takes it away."""

from __future__ import annotations

from ita_dash.db.database import Database, Transaction
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.meetings.decision import Decision, broken_decision
from ita_dash.domain.messages import listed, msg
from ita_dash.domain.thai.text import clipped
from ita_dash.queries.divisions import division_register
from ita_dash.queries.meetings import decision_revisions, meetings
from ita_dash.services.meetings.edits import Written, require_seen
from ita_dash.services.meetings.rows import decision_tables

_NOTE_LETTERS = 80


def save_decision(
    db: Database,
    actor: Actor,
    agency_id: int,
    wanted: Decision,
    decision_id: int | None = None,
    seen: int | None = None,
) -> Written:
    """Write what a decision says; without an id it is a new one.

    ``seen`` is the change number of the revision that was looked at. Raises NotAllowed below the
    working group, InvalidInput naming every rule that is broken, EditCollision where somebody
    else wrote it meanwhile; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    broken = list(broken_decision(wanted))
    if broken:
        raise InvalidInput(listed(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))
    action = "add_decision" if decision_id is None else "edit_decision"
    with db.change(agency_id, actor, action, clipped(wanted.decided, _NOTE_LETTERS)) as transaction:
        _require_known(transaction, wanted)
        history = decision_revisions(transaction, agency_id, transaction.change_no)
        if decision_id is None:
            decision_id = max((each.key for each in history), default=0) + 1
        else:
            newest = next((one for one in reversed(history) if one.key == decision_id), None)
            require_seen(newest.change_no if newest and newest.content else None, seen)
        _write(transaction, decision_id, wanted, is_removed=False)
    return Written(decision_id, transaction.change_no)


def remove_decision(
    db: Database, actor: Actor, agency_id: int, decision_id: int, seen: int
) -> Written:
    """Take a decision away that was written by mistake. Raises as ``save_decision``."""
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "remove_decision") as transaction:
        every = decision_revisions(transaction, agency_id, transaction.change_no)
        history = [each for each in every if each.key == decision_id]
        decision = history[-1].content if history else None
        require_seen(history[-1].change_no if decision else None, seen)
        if decision is not None:
            _write(transaction, decision_id, decision, is_removed=True)
    return Written(decision_id, transaction.change_no)


def _require_known(transaction: Transaction, wanted: Decision) -> None:
    key = transaction, transaction.agency_id, transaction.change_no
    again = msg("โปรดเลือกจากรายการแล้วบันทึกอีกครั้ง")
    if wanted.meeting_id not in {each.meeting_id for each in meetings(*key)}:
        raise InvalidInput(msg("ไม่พบการประชุมของมตินี้"), again)
    known = {each.division_id for each in division_register(*key)}
    if wanted.division_id is not None and wanted.division_id not in known:
        raise InvalidInput(msg("ไม่พบส่วนราชการของมตินี้"), again)


def _write(
    transaction: Transaction, decision_id: int, decision: Decision, *, is_removed: bool
) -> None:
    for table, rows in decision_tables([(decision_id, decision, is_removed)]).items():
        transaction.append(table, rows)
