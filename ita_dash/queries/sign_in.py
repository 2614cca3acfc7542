"""What opens an account, who is signed in, and who tried to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ita_dash.db.database import Reader
from ita_dash.queries.statements import statements

_SQL = statements("sign_in")


@dataclass(frozen=True)
class Credential:
    """The hash of an account's password; ``changed_at`` is UTC without a zone.

    ``must_change`` is set while somebody else knows the password, as after a reset.
    """

    password_hash: str
    must_change: bool
    changed_at: datetime


@dataclass(frozen=True)
class SignInSession:
    """Somebody's sign-in on one browser; moments are UTC without a zone."""

    account_id: int
    started_at: datetime
    seen_at: datetime
    way: str


def credential(db: Reader, account_id: int) -> Credential | None:
    """What opens the account by a password; None where nothing does."""
    row = db.row(_SQL["credential"], {"account_id": account_id})
    return Credential(*row) if row else None


def identity_account(db: Reader, issuer: str, subject: str) -> int | None:
    """The account that a provider's person signs in to; None where none is known."""
    row = db.row(_SQL["identity_account"], {"issuer": issuer, "subject": subject})
    return int(row[0]) if row else None


def sign_in_session(db: Reader, token_hash: str) -> SignInSession | None:
    """The session of a token, given by its hash; None where there is none."""
    row = db.row(_SQL["sign_in_session"], {"token_hash": token_hash})
    return SignInSession(*row) if row else None


def account_sessions(db: Reader, account_id: int) -> list[SignInSession]:
    """Where the account is signed in, the one used last first; ended ones may still be listed."""
    rows = db.rows(_SQL["account_sessions"], {"account_id": account_id})
    return [SignInSession(account_id, *row) for row in rows]


def failed_attempts(
    db: Reader, attempt_key: str, since: datetime, *, besides: str
) -> list[datetime]:
    """When somebody failed under this key, the oldest first; UTC without a zone.

    ``besides`` is the attempt that is being made and does not count yet.
    """
    parameters = {"attempt_key": attempt_key, "since": since, "besides": besides}
    return [moment for (moment,) in db.rows(_SQL["attempts"], parameters)]
