"""Whose measures an officer may report on."""

from __future__ import annotations

from ita_dash.db.database import Reader
from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.domain.errors import NotAllowed
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import msg
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import divisions


def require_own_division(db: Reader, actor: Actor, agency_id: int, *measures: MeasureDraft) -> None:
    """Raise NotAllowed where no division of an officer leads or supports a measure.

    A measure of every division is of each one.

    Whoever stands above an officer may report on every measure.
    """
    if actor.role is not Role.OFFICER:
        return
    known = divisions(db, agency_id, newest_change(db, agency_id))
    own = set(known.loc[known["division_id"].isin(actor.division_ids), "name"])
    if own:
        own.add(EVERY_DIVISION)
    if any(not own & set(measure.divisions) for measure in measures):
        raise NotAllowed(
            msg("มาตรการนี้ไม่ใช่ของส่วนราชการที่ {name} สังกัด", name=actor.name),
            msg("โปรดติดต่อคณะทำงานหรือผู้ดูแลระบบ"),
        )
