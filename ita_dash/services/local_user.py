"""The one user of a PC without sign-in: a name that is asked once, and no right with it."""

from __future__ import annotations

import getpass
import hashlib
import platform
from dataclasses import replace
from functools import cache

import pandas as pd

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import LOCAL_USER, Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.local_user import given_name

MOST_LETTERS = 100


@cache
def this_pc() -> str:
    """A fingerprint of this PC and the login on it: it tells two apart and names neither."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container may run under a number without a name
        login = ""
    return hashlib.sha256(f"{platform.node()}\n{login}".encode()).hexdigest()[:16]


def local_actor(db: Reader, pc: str) -> Actor:
    """The user of that PC under the name given, else as not named; the role is always the same."""
    name = given_name(db, pc)
    return replace(LOCAL_USER, name=name) if name else LOCAL_USER


def name_user(db: Database, actor: Actor, agency_id: int, name: str, pc: str) -> str:
    """Keep the name of the user of that PC and give it as it is kept; blank gives none.

    Later changes bear it, earlier ones keep the name they had. Nothing is written when it stands
    so already. Raises InvalidInput for a name that is too long, NotAllowed while looking back.
    """
    require(actor, Role.VIEWER, agency_id)
    name = squeeze(name)
    if len(name) > MOST_LETTERS:
        raise InvalidInput(msg("ชื่อผู้ใช้ยาวเกิน {n} ตัวอักษร", n=MOST_LETTERS), msg("โปรดใช้ชื่อที่สั้นกว่านี้"))
    if given_name(db, pc) != name:
        with db.change(agency_id, actor, "name_user", name) as transaction:
            transaction.append("local_user", pd.DataFrame([{"pc": pc, "name": name}]))
    return name
