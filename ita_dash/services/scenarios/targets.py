"""Sets a scenario as the targets per indicator of a year, and takes them back."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.cycle import answering_year
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.queries.scenarios import newest_year_target
from ita_dash.services.scenarios.revision import require_newest, standing_scenario
from ita_dash.services.scenarios.rows import target_row

_LOOK = msg("โปรดดูเป้าหมายล่าสุดแล้วทำอีกครั้ง")


def set_targets(
    db: Database,
    actor: Actor,
    agency_id: int,
    scenario_id: int,
    scenario_change_no: int,
    base_change_no: int,
) -> int:
    """Make the scores of a scenario the targets of the year planned from its result.

    ``scenario_change_no`` is the revision that was seen, ``base_change_no`` that of the year's
    targets, 0 where none stood. Targets that stood give way. Gives the change number. Raises
    NotAllowed below the working group, EditCollision when either is not the newest any more,
    InvalidInput when the revision is the year's targets already.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    seen = standing_scenario(db, agency_id, scenario_id).content
    fiscal_year = answering_year(seen.fiscal_year)
    note = f"{fiscal_year} {seen.name}"
    with db.change(agency_id, actor, "set_targets", note) as transaction:
        require_newest(transaction, agency_id, scenario_id, scenario_change_no)
        place = agency_id, transaction.change_no, fiscal_year
        _require_seen(transaction, *place, base_change_no)
        newest = newest_year_target(transaction, *place)
        if newest and not newest.is_removed and newest.scenario_change_no == scenario_change_no:
            raise InvalidInput(msg("แผนนี้เป็นเป้าหมายของปี {year} อยู่แล้ว", year=fiscal_year), _LOOK)
        row = target_row(fiscal_year, scenario_id, scenario_change_no, is_removed=False)
        transaction.append("year_target", pd.DataFrame([row]))
    return transaction.change_no


def remove_targets(
    db: Database, actor: Actor, agency_id: int, fiscal_year: int, base_change_no: int
) -> int:
    """Take the targets of a year back, so that the rule book's alone counts; gives the number.

    Raises NotAllowed below the working group, InvalidInput where the year has none,
    EditCollision when others than those of ``base_change_no`` stand.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "remove_targets", str(fiscal_year)) as transaction:
        as_of = transaction.change_no
        newest = newest_year_target(transaction, agency_id, as_of, fiscal_year)
        if newest is None or (newest.is_removed and not base_change_no):
            raise InvalidInput(msg("ปี {year} ไม่มีเป้าหมายของหน่วยงาน", year=fiscal_year), _LOOK)
        _require_seen(transaction, agency_id, as_of, fiscal_year, base_change_no)
        source = newest.scenario_id, newest.scenario_change_no
        row = target_row(fiscal_year, *source, is_removed=True)
        transaction.append("year_target", pd.DataFrame([row]))
    return transaction.change_no


def _require_seen(
    reader: Reader, agency_id: int, as_of: int, fiscal_year: int, base_change_no: int
) -> None:
    """Raise EditCollision unless the year's targets are those that were seen."""
    newest = newest_year_target(reader, agency_id, as_of, fiscal_year)
    standing = 0 if newest is None or newest.is_removed else newest.change_no
    if standing == base_change_no:
        return
    actor, change_no = (newest.actor, newest.change_no) if newest else ("", 0)
    raise EditCollision(
        msg(
            "{actor} เปลี่ยนเป้าหมายของปี {year} ไปก่อนแล้ว (การเปลี่ยนแปลงที่ {change_no})",
            actor=actor_label(actor),
            year=fiscal_year,
            change_no=change_no,
        ),
        _LOOK,
        change_no,
    )
