"""Lets somebody in by name and password, and slows down who guesses."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.domain.access.attempts import REMEMBERED, AttemptKind, allowed_from
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.queries.accounts import account_named
from ita_dash.queries.sign_in import failed_attempts
from ita_dash.queries.statements import statements
from ita_dash.services.accounts.edits import kept_name
from ita_dash.services.accounts.passwords import matches
from ita_dash.services.accounts.sessions import start_session

_SQL = statements("sign_in")
LOCAL = "local"
"""How somebody signed in who gave name and password."""


class SignInRefused(InvalidInput):
    """Name and password open nothing; which of them is wrong is not said."""


class SignInSlowed(InvalidInput):
    """Too many have failed; the attempt was not looked at."""


def sign_in(db: Database, name: str, password: str, address: str) -> str:
    """The token of a new session.

    ``address`` is the one the request comes from. Raises SignInRefused, with the same words and
    after the same time whatever is wrong, and SignInSlowed while attempts are slowed.
    """
    attempt, now = uuid4().hex, utc_now()
    keys = {
        AttemptKind.NAME: attempt_key(AttemptKind.NAME, kept_name(name)),
        AttemptKind.ADDRESS: attempt_key(AttemptKind.ADDRESS, address),
    }
    # Noted before it is looked at, so that a hundred attempts at once are a hundred attempts.
    for key in keys.values():
        row = {"attempt_key": key, "attempted_at": now, "attempt_id": attempt}
        db.write(_SQL["keep_attempt"], row)
    _require_turn(db, keys, attempt, now)
    known = account_named(db, kept_name(name))
    if not matches(db, known, password) or known is None or known.is_disabled:
        raise SignInRefused(
            msg("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง"), msg("โปรดตรวจแล้วลองอีกครั้ง หรือติดต่อผู้ดูแลระบบ")
        )
    # Other failures from this address still count: a guesser's own account forgives nothing.
    db.write(_SQL["forget_attempts"], {"attempt_key": keys[AttemptKind.NAME]})
    db.write(_SQL["forget_attempt"], {"attempt_id": attempt})
    db.write(_SQL["forget_old_attempts"], {"since": now - REMEMBERED})
    return start_session(db, known.account_id, LOCAL)


def attempt_key(kind: AttemptKind, of: str) -> str:
    """Under what the attempts at a name or from an address are kept, which does not tell it."""
    return hashlib.sha256(f"{kind}\n{of}".encode()).hexdigest()


def _require_turn(
    db: Database, keys: Mapping[AttemptKind, str], attempt: str, now: datetime
) -> None:
    """Raise SignInSlowed where it is too early; what was not looked at does not count."""
    starts = [
        allowed_from(kind, failed_attempts(db, key, now - REMEMBERED, besides=attempt))
        for kind, key in keys.items()
    ]
    start = max(filter(None, starts), default=now)
    if now >= start:
        return
    db.write(_SQL["forget_attempt"], {"attempt_id": attempt})
    raise SignInSlowed(
        msg("มีการเข้าใช้ไม่สำเร็จหลายครั้ง จึงยังไม่ได้ตรวจครั้งนี้"),
        msg(
            "โปรดรอ {seconds} วินาทีแล้วลองอีกครั้ง",
            seconds=math.ceil((start - now).total_seconds()),
        ),
    )
