"""An agency's divisions: made by whoever names them, set right by the working group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pandas as pd

from ita_dash.db.database import Database, Transaction
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.agencies.division_key import division_key
from ita_dash.domain.agencies.division_names import OFFICIAL_DIVISIONS
from ita_dash.domain.agencies.divisions import Division, known_by_name
from ita_dash.domain.agencies.every_division import EVERY_ID, is_every
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.divisions import division_register, next_division_id
from ita_dash.services.agencies.division_checks import (
    require_as_seen,
    require_free,
    require_open,
    require_same_order,
)

MOST_LETTERS = 150


def ensure_divisions(transaction: Transaction, names: Iterable[str]) -> dict[str, int]:
    """The division_id of every name; a name that is not known yet becomes a division.

    Words for every division are EVERY_ID and never become one. A former name stands for the
    division that bore it, the name of a merged one for the one that took it in: nothing that was
    put right comes back.
    """
    register = division_register(transaction, transaction.agency_id, transaction.change_no)
    keys = {name: division_key(name) for name in names}
    ids = {key: each.division_id for key, each in known_by_name(register).items()}
    ids |= {key: EVERY_ID for key in keys.values() if is_every(key)}
    new: dict[str, str] = {}
    for name, key in keys.items():
        if key not in ids:
            new.setdefault(key, name)
    made = _made(transaction, register, list(new.values()))
    ids |= {key: made[name] for key, name in new.items()}
    return {name: ids[key] for name, key in keys.items()}


def add_divisions(
    db: Database, actor: Actor, agency_id: int, names: Sequence[str], *, despite_near: bool = False
) -> int:
    """Add divisions as one change and give its number.

    Raises NotAllowed below the working group, InvalidInput for a blank name or one that a
    division bears, SimilarDivision for one that comes near, unless that was accepted.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    names = list(dict.fromkeys(_tidied(name) for name in names))
    with db.change(agency_id, actor, "add_divisions", ", ".join(names)) as transaction:
        register = division_register(transaction, agency_id, transaction.change_no)
        for name in names:
            require_free(name, register, despite_near=despite_near)
        _made(transaction, register, names)
    return transaction.change_no


def rename_division(
    db: Database,
    actor: Actor,
    agency_id: int,
    seen: Division,
    name: str,
    *,
    despite_near: bool = False,
) -> int | None:
    """Give a division another name; its measures, pages and files bear it from now on.

    ``seen`` is the division as its editor saw it. Gives the change number, None when it is the
    name it bears. Raises as ``add_divisions``, and EditCollision when somebody changed the
    division since.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    name = _tidied(name)
    if name == seen.name:
        return None
    with db.change(agency_id, actor, "rename_division", name) as transaction:
        register = division_register(transaction, agency_id, transaction.change_no)
        standing = require_open(require_as_seen(register, seen))
        require_free(name, register, despite_near=despite_near, own_id=seen.division_id)
        transaction.append("division", division_rows([replace(standing, name=name)]))
    return transaction.change_no


def order_divisions(
    db: Database, actor: Actor, agency_id: int, wanted: Sequence[int], seen: Sequence[int]
) -> int | None:
    """Put the open divisions into this order of division_ids, ``seen`` being the present one.

    Gives the change number, None when the order is that already. Raises NotAllowed below the
    working group, EditCollision when somebody changed the order or the divisions since.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    if list(wanted) == list(seen):
        return None
    with db.change(agency_id, actor, "order_divisions") as transaction:
        register = division_register(transaction, agency_id, transaction.change_no)
        standing = require_same_order(register, seen)
        moved = [
            replace(standing[division_id], sort_order=place)
            for place, division_id in enumerate(wanted, start=1)
            if standing[division_id].sort_order != place
        ]
        transaction.append("division", division_rows(moved))
    return transaction.change_no


def reopen_division(db: Database, actor: Actor, agency_id: int, seen: Division) -> int:
    """Offer a closed division again; gives the change number.

    Raises NotAllowed below the working group, InvalidInput when another bears its name,
    EditCollision when somebody changed it since.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "reopen_division", seen.name) as transaction:
        register = division_register(transaction, agency_id, transaction.change_no)
        standing = require_as_seen(register, seen)
        require_free(seen.name, register, despite_near=True, own_id=seen.division_id)
        transaction.append("division", division_rows([replace(standing, is_closed=False)]))
    return transaction.change_no


def division_rows(divisions: Sequence[Division]) -> pd.DataFrame:
    """The rows of the table division that say how these stand from now on."""
    rows = [
        {
            "division_id": each.division_id,
            "name": each.name,
            "sort_order": each.sort_order,
            "is_removed": each.is_closed,
            "merged_into": each.merged_into,
        }
        for each in divisions
    ]
    # Values as they are: a missing whole number must not turn the others into fractions.
    return pd.DataFrame(rows, dtype=object)


def _tidied(name: str) -> str:
    name = squeeze(name)
    if not name:
        raise InvalidInput(msg("ต้องระบุชื่อส่วนราชการ"), msg("โปรดกรอกชื่อส่วนราชการ"))
    if is_every(name):
        raise InvalidInput(
            msg("{name} หมายถึงทุกส่วนราชการ ไม่ใช่ชื่อของส่วนราชการหนึ่ง", name=name),
            msg("โปรดเลือก “ทุกส่วนราชการ” เป็นผู้รับผิดชอบในมาตรการแทน"),
        )
    if len(name) > MOST_LETTERS:
        raise InvalidInput(
            msg("ชื่อส่วนราชการยาวเกิน {n} ตัวอักษร", n=MOST_LETTERS), msg("โปรดใช้ชื่อที่สั้นกว่านี้")
        )
    return name


def _made(
    transaction: Transaction, register: Sequence[Division], names: Sequence[str]
) -> dict[str, int]:
    """Write new divisions and give their ids by name."""
    first_id = next_division_id(transaction, transaction.agency_id) if names else 0
    ids = {name: first_id + n for n, name in enumerate(names)}
    places = zip(names, _places(register, names), strict=True)
    rows = [
        {"division_id": ids[name], "name": name, "sort_order": place, "is_removed": False}
        for name, place in places
    ]
    transaction.append("division", pd.DataFrame(rows))
    return ids


def _places(register: Sequence[Division], names: Sequence[str]) -> list[int]:
    """Where new divisions stand: official ones in the official order, others behind them all.

    Once the office has put its divisions into an order of its own, every new one is the last.
    """
    is_official = all(
        _official_place(each.name) in (0, each.sort_order)
        for each in register
        if not each.is_closed
    )
    behind = max([len(OFFICIAL_DIVISIONS), *(each.sort_order for each in register)])
    return [
        (_official_place(name) if is_official else 0) or behind + n
        for n, name in enumerate(names, start=1)
    ]


def _official_place(name: str) -> int:
    """1 for the first official division; 0 for a name that is not official."""
    return OFFICIAL_DIVISIONS.index(name) + 1 if name in OFFICIAL_DIVISIONS else 0
