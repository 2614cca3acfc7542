"""Names the working group of a fiscal year, or takes it out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

import pandas as pd

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.agencies.working_group import StoredGroup, WorkingGroup, broken_rules
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import listed, msg
from ita_dash.queries.working_groups import standing_groups
from ita_dash.services.imports.outcome import NothingToWrite


def set_group(
    db: Database, actor: Actor, agency_id: int, wanted: WorkingGroup, seen: int | None
) -> int | None:
    """Write the group of its year; gives the change number, None when it stands already.

    ``seen`` is the change number of what stood there when somebody looked, None for nothing.
    Raises NotAllowed below the working group, InvalidInput naming every rule that is broken,
    EditCollision where somebody else wrote it meanwhile; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    broken = list(broken_rules(wanted))
    if broken:
        raise InvalidInput(listed(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))
    try:
        with db.change(agency_id, actor, "set_group", str(wanted.fiscal_year)) as transaction:
            year = wanted.fiscal_year
            standing = _standing(transaction, agency_id, transaction.change_no, year)
            _require_seen(standing, seen)
            if standing is not None and standing.content == wanted:
                raise NothingToWrite
            for table, rows in group_rows([(wanted, False)]).items():
                transaction.append(table, rows)
    except NothingToWrite:
        return None
    return transaction.change_no


def remove_group(db: Database, actor: Actor, agency_id: int, fiscal_year: int, seen: int) -> int:
    """Take the group of a year out; raises as ``set_group``."""
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "remove_group", str(fiscal_year)) as transaction:
        standing = _standing(transaction, agency_id, transaction.change_no, fiscal_year)
        _require_seen(standing, seen)
        if standing is not None:
            for table, rows in group_rows([(standing.content, True)]).items():
                transaction.append(table, rows)
    return transaction.change_no


def group_rows(groups: Iterable[tuple[WorkingGroup, bool]]) -> dict[str, pd.DataFrame]:
    """The rows of both tables: what each group is, and whether it is taken out."""
    own, members = [], []
    for group, is_removed in groups:
        year = {"fiscal_year": group.fiscal_year}
        days = {"ordered_on": group.ordered_on, "begins_on": group.begins_on}
        own.append({**year, "order_number": group.order_number, **days, "is_removed": is_removed})
        members += [
            {**year, "place": place, **asdict(each), "duty": str(each.duty)}
            for place, each in enumerate(group.members, start=1)
        ]
    return {"working_group": _with_days(own), "working_group_member": pd.DataFrame(members)}


def _with_days(rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows)
    days = {name: pd.to_datetime(frame[name]) for name in ("ordered_on", "begins_on")}
    return frame.assign(**days)


def _standing(reader: Reader, agency_id: int, as_of: int, fiscal_year: int) -> StoredGroup | None:
    known = standing_groups(reader, agency_id, as_of)
    return next((each for each in known if each.fiscal_year == fiscal_year), None)


def _require_seen(standing: StoredGroup | None, seen: int | None) -> None:
    newest = None if standing is None else standing.change_no
    if newest == seen:
        return
    if standing is None:
        what = msg("มีผู้นำคณะทำงานของปีนี้ออกไปก่อนแล้ว จึงยังไม่ได้บันทึก")
    else:
        actor = actor_label(standing.actor)
        what = msg("{actor} บันทึกคณะทำงานของปีนี้ไปก่อนแล้ว จึงยังไม่ได้บันทึก", actor=actor)
    todo = msg("โปรดดูคณะทำงานล่าสุด แล้วบันทึกอีกครั้งหากต้องการใช้สิ่งที่กรอก")
    raise EditCollision(what, todo, newest or 0)
