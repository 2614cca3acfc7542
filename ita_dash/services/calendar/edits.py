"""Tells a date of a year, corrects one, or takes it back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace

import pandas as pd

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.calendar.entry import OwnDate, StoredDate, broken_rules, is_entry, next_code
from ita_dash.domain.calendar.step import STEP_LABELS, CalendarStep
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import listed, msg
from ita_dash.queries.calendar import EntryKey, calendar_entries, calendar_revisions, each_entry


def set_date(db: Database, actor: Actor, agency_id: int, wanted: OwnDate, seen: int | None) -> int:
    """Write what an entry says; one without a code gets the next. Gives the change number.

    ``seen`` is the change number of what stood there when somebody looked, None for nothing.
    Raises NotAllowed below the working group, InvalidInput naming every rule that is broken,
    EditCollision where somebody else wrote it meanwhile; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    broken = list(broken_rules(wanted))
    if wanted.code and not is_entry(wanted.code):
        broken.append(msg("ไม่รู้จักกำหนดการนี้"))
    if broken:
        raise InvalidInput(listed(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))
    with db.change(agency_id, actor, "set_date", _name(wanted)) as transaction:
        key = transaction, agency_id, transaction.change_no
        if wanted.code:
            _require_seen(_standing(*key, (wanted.fiscal_year, wanted.code)), seen)
        else:
            known = (each.key[1] for each in calendar_revisions(*key))
            wanted = replace(wanted, code=next_code(known))
        transaction.append("calendar_entry", calendar_rows([(wanted, False)]))
    return transaction.change_no


def remove_date(db: Database, actor: Actor, agency_id: int, entry: EntryKey, seen: int) -> int:
    """Take back what the office told: a step is known as before, an own entry is gone.

    Raises as ``set_date``.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "remove_date", "") as transaction:
        standing = _standing(transaction, agency_id, transaction.change_no, entry)
        _require_seen(standing, seen)
        if standing is not None:
            transaction.append("calendar_entry", calendar_rows([(standing, True)]))
    return transaction.change_no


def calendar_rows(entries: Iterable[tuple[OwnDate, bool]]) -> pd.DataFrame:
    """The rows of ``calendar_entry``: what each says, and whether it is taken back."""
    columns = ("fiscal_year", "code", "title", "start_on", "end_on", "note")
    rows = [
        {**{name: asdict(entry)[name] for name in columns}, "is_removed": is_removed}
        for entry, is_removed in entries
    ]
    frame = pd.DataFrame(rows, columns=[*columns, "is_removed"])
    return frame.assign(
        **{name: pd.to_datetime(frame[name]) for name in ("start_on", "end_on")},
    )


def _name(entry: OwnDate) -> str:
    return entry.title or str(STEP_LABELS[CalendarStep(entry.code)])


def _standing(reader: Reader, agency_id: int, as_of: int, entry: EntryKey) -> StoredDate | None:
    known = each_entry(calendar_entries(reader, agency_id, as_of))
    return next((each for each in known if (each.fiscal_year, each.code) == entry), None)


def _require_seen(standing: StoredDate | None, seen: int | None) -> None:
    newest = None if standing is None else standing.change_no
    if newest == seen:
        return
    if standing is None:
        what = msg("มีผู้ถอนวันที่นี้ไปก่อนแล้ว จึงยังไม่ได้บันทึก")
    else:
        what = msg("{actor} บันทึกวันที่นี้ไปก่อนแล้ว จึงยังไม่ได้บันทึก", actor=actor_label(standing.actor))
    raise EditCollision(what, msg("โปรดดูวันที่ล่าสุด แล้วบันทึกอีกครั้งหากต้องการใช้ค่าที่กรอก"), newest or 0)
