"""Keeps what people chose to be told."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import account_person
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.notices.preference import NoticePreference, Rhythm, address_fault
from ita_dash.queries.notices import preferences
from ita_dash.services.local_user import this_pc


def own_person(actor: Actor) -> str:
    """What names the actor in the store: the account, or the user of this PC."""
    return this_pc() if actor.account_id is None else account_person(actor.account_id)


def set_own_notices(db: Database, actor: Actor, agency_id: int, told: NoticePreference) -> None:
    """Keep how the actor wants to be told of this agency; nothing is written where it stands so.

    Raises InvalidInput for an address to which nothing can be sent, NotAllowed without a role.
    """
    require(actor, Role.VIEWER, agency_id)
    _keep(db, actor, agency_id, own_person(actor), told)


def set_notices_of(
    db: Database, actor: Actor, agency_id: int, account_id: int, told: NoticePreference
) -> None:
    """Keep it for the owner of an account, as an admin does. Raises as ``set_own_notices``."""
    require(actor, Role.ADMIN, agency_id)
    _keep(db, actor, agency_id, account_person(account_id), told)


def _keep(db: Database, actor: Actor, agency_id: int, person: str, told: NoticePreference) -> None:
    fault = address_fault(told.address) if told.rhythm is not Rhythm.OFF or told.address else None
    if fault is not None:
        raise InvalidInput(fault, msg("โปรดแก้ที่อยู่อีเมลแล้วบันทึกอีกครั้ง"))
    if preferences(db, agency_id).get(person, NoticePreference()) == told:
        return
    row = {"person": person, "address": told.address, "rhythm": str(told.rhythm)}
    with db.change(agency_id, actor, "set_notices") as transaction:
        transaction.append("notice_preference", pd.DataFrame([row | {"language": told.language}]))
