"""Who a person of the store is now, and which measures of an agency concern them."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.db.database import Reader
from ita_dash.domain.access.accounts import account_of, actor_in
from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.measures.filters import EVERY, MeasureFilter, filtered
from ita_dash.queries.accounts import account, memberships_of
from ita_dash.queries.snapshot.measures import Measures
from ita_dash.services.local_user import local_actor


@dataclass(frozen=True)
class Doors:
    """Whether people sign in here: then the user of a PC is nobody."""

    sign_in: bool


def reader_of(db: Reader, person: str, agency_id: int, doors: Doors) -> Actor | None:
    """The person as they act in the agency; None for who may not, or no longer."""
    account_id = account_of(person)
    if account_id is None:
        return None if doors.sign_in else local_actor(db, person)
    known = account(db, account_id)
    return None if known is None else actor_in(known, memberships_of(db, account_id), agency_id)


def concerned_measures(measures: Measures, actor: Actor) -> frozenset[int]:
    """Those of an officer's divisions and of every division; for all others the whole agency's."""
    table = measures.table
    if actor.role is not Role.OFFICER:
        return frozenset(table["measure_id"].tolist())
    wanted = [*map(str, sorted(actor.division_ids)), EVERY]
    kept = (filtered(table, measures.divisions, MeasureFilter(division=each)) for each in wanted)
    return frozenset(measure_id for rows in kept for measure_id in rows["measure_id"].tolist())
