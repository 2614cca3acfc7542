"""Sessions of who is signed in: begun, found by their token, ended.

The token goes to the browser alone; the store holds its hash, so that who reads the store cannot
sign in with it.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import Account
from ita_dash.queries.accounts import account
from ita_dash.queries.sign_in import credential, sign_in_session
from ita_dash.queries.statements import statements

_SQL = statements("sign_in")
_TOKEN_BYTES = 32
_NOTED_EVERY = timedelta(minutes=1)
"""How exactly it is kept when a session was used last."""


@dataclass(frozen=True)
class SessionLimits:
    """After how long without use a session ends, and after how long in any case."""

    idle: timedelta = timedelta(minutes=120)
    whole: timedelta = timedelta(hours=12)


@dataclass(frozen=True)
class SignedIn:
    """Who is signed in, and whether a password that others know must be changed first."""

    account: Account
    must_change: bool = False
    way: str = "local"


def token_hash(token: str) -> str:
    """What the store keeps of a token, which is too long to be guessed from it."""
    return hashlib.sha256(token.encode()).hexdigest()


def start_session(db: Database, account_id: int, way: str) -> str:
    """Begin a session and give its token; ``way`` is how the person signed in."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    row = {"new_token_hash": token_hash(token), "account_id": account_id, "way": way}
    db.write(_SQL["start_session"], row | {"started_at": utc_now()})
    return token


def signed_in(
    db: Database, token: str, limits: SessionLimits, *, is_use: bool = True
) -> SignedIn | None:
    """Who holds the token; None where its session has ended or the account is disabled.

    A use keeps the session alive up to its whole time.
    """
    hashed, now = token_hash(token), utc_now()
    session = sign_in_session(db, hashed)
    if session is None or now >= min(
        session.seen_at + limits.idle, session.started_at + limits.whole
    ):
        return None
    known = account(db, session.account_id)
    if known is None or known.is_disabled:
        return None
    if is_use and now - session.seen_at >= _NOTED_EVERY:
        db.write(_SQL["see_session"], {"token_hash": hashed, "seen_at": now})
    opens = credential(db, session.account_id)
    must_change = session.way == "local" and opens is not None and opens.must_change
    return SignedIn(known, must_change, session.way)


def end_session(db: Database, token: str) -> None:
    """Sign out where the token is; nothing happens where its session has ended."""
    db.write(_SQL["end_session"], {"token_hash": token_hash(token)})


def end_sessions_of(db: Database, account_id: int) -> None:
    """Sign an account out everywhere."""
    db.write(_SQL["end_account_sessions"], {"account_id": account_id})


def end_old_sessions(db: Database, limits: SessionLimits, now: datetime | None = None) -> None:
    """Delete the sessions that no token opens any more."""
    now = now or utc_now()
    since = {"seen_since": now - limits.idle, "started_since": now - limits.whole}
    db.write(_SQL["end_old_sessions"], since)
