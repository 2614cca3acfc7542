"""Sends each letter once, whichever processes try and however often they start.

A letter is claimed by a row before it is sent. What failed is claimed again, a few times; what
was under way when the line or the process broke may have arrived, so it is never sent again.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from email.message import EmailMessage
from enum import StrEnum

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.domain.notices.letter import Letter
from ita_dash.queries.notices import SendingStatus, sending
from ita_dash.queries.statements import statements

MOST_ATTEMPTS = 3
_SQL = statements("notices")


class Delivery(StrEnum):
    """What became of handing a letter over to the mail server."""

    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    TAKEN = "taken"


Compose = Callable[[Letter], EmailMessage]
Post = Callable[[EmailMessage], Delivery]


def send_letters(
    db: Database, due: Iterable[Letter], compose: Compose, post: Post
) -> Iterator[tuple[Letter, Delivery]]:
    """Claim and send one after the other, and tell what became of each.

    TAKEN is what another process or an earlier run has sent, or has given up.
    """
    for letter in due:
        token = claim(db, letter)
        if token is None:
            yield letter, Delivery.TAKEN
            continue
        delivery = post(compose(letter))
        end = _key(letter) | {"claim_token": token, "status": str(delivery)}
        db.write(_SQL["end_sending"], end)
        yield letter, delivery


def claim(db: Database, letter: Letter) -> str | None:
    """Take the letter for this process; None where it is taken, sent, or was tried too often."""
    token = secrets.token_hex(8)
    key = letter.agency_id, letter.person, letter.period_day
    row = _key(letter) | {"day": letter.day, "claim_token": token, "claimed_at": utc_now()}
    before = sending(db, *key)
    if before is None:
        db.write(_SQL["claim"], row)
    elif before.status is SendingStatus.FAILED and before.attempts < MOST_ATTEMPTS:
        db.write(_SQL["claim_again"], row | {"seen_token": before.claim_token})
    else:
        return None
    now = sending(db, *key)
    return token if now is not None and now.claim_token == token else None


def _key(letter: Letter) -> dict[str, object]:
    return {
        "agency_id": letter.agency_id,
        "person": letter.person,
        "period_day": letter.period_day,
    }
