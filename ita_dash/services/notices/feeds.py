"""Addresses under which a person's calendar program reads due dates without signing in.

An address holds a secret that is shown once and kept as a hash alone; a new one ends the old.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.accounts import account_person
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.notices.preference import NoticePreference
from ita_dash.queries.notices import feed_person, preferences
from ita_dash.queries.statements import statements
from ita_dash.services.notices.preferences import own_person
from ita_dash.services.notices.readers import Doors, reader_of

_SQL = statements("notices")
_SECRET_BYTES = 32
_MOST_DIGITS = 9


@dataclass(frozen=True)
class FeedReader:
    """Whose calendar an address opens, of which agency, and in which language."""

    agency_id: int
    actor: Actor
    language: str


def renew_own_feed(db: Database, actor: Actor, agency_id: int) -> str:
    """Give the actor's calendar of this agency a new address, and its token this once."""
    require(actor, Role.VIEWER, agency_id)
    token = f"{agency_id}-{secrets.token_urlsafe(_SECRET_BYTES)}"
    row = {"agency_id": agency_id, "person": own_person(actor), "secret_hash": _hashed(token)}
    db.write(_SQL["keep_feed"], row | {"made_at": utc_now()})
    return token


def revoke_own_feed(db: Database, actor: Actor, agency_id: int) -> None:
    """Close the address of the actor's calendar of this agency."""
    require(actor, Role.VIEWER, agency_id)
    db.write(_SQL["end_feed"], {"agency_id": agency_id, "person": own_person(actor)})


def revoke_feed_of(db: Database, actor: Actor, agency_id: int, account_id: int) -> None:
    """Close that of the owner of an account, as an admin does."""
    require(actor, Role.ADMIN, agency_id)
    db.write(_SQL["end_feed"], {"agency_id": agency_id, "person": account_person(account_id)})


def feed_reader(db: Reader, token: str, doors: Doors) -> FeedReader | None:
    """Who holds the token; None for a wrong or revoked one, and for who may not read any more.

    Whatever the token looks like, the store is asked the same one question.
    """
    number = token.partition("-")[0]
    is_number = number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS
    agency_id = int(number) if is_number else -1
    person = feed_person(db, agency_id, _hashed(token))
    actor = None if person is None else reader_of(db, person, agency_id, doors)
    if person is None or actor is None:
        return None
    chosen = preferences(db, agency_id).get(person, NoticePreference())
    return FeedReader(agency_id, actor, chosen.language)


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
