"""What people chose to be told, what was sent to them, and whose calendar an address opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ita_dash.db.database import Reader
from ita_dash.domain.notices.preference import NoticePreference, Rhythm
from ita_dash.queries.statements import statements

_SQL = statements("notices")


class SendingStatus(StrEnum):
    """How far a letter is; ``unknown`` may have arrived, as the line broke while it was sent."""

    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Sending:
    """A letter that somebody began to send, and under which claim."""

    status: SendingStatus
    attempts: int
    claim_token: str


def preferences(db: Reader, agency_id: int) -> dict[str, NoticePreference]:
    """What each person chose last, by person."""
    rows = db.rows(_SQL["preferences"], {"agency_id": agency_id})
    return {
        person: NoticePreference(address, Rhythm(rhythm), language)
        for person, address, rhythm, language in rows
    }


def told_on(db: Reader, agency_id: int, person: str, day: date) -> date | None:
    """The newest day before this one on which a letter was sent; None where there is none."""
    key = {"agency_id": agency_id, "person": person, "day": day}
    row = db.row(_SQL["told_on"], key)
    return row[0] if row else None


def sending(db: Reader, agency_id: int, person: str, period_day: date) -> Sending | None:
    """The letter of a period, None where nobody began it."""
    key = {"agency_id": agency_id, "person": person, "period_day": period_day}
    row = db.row(_SQL["sending"], key)
    return Sending(SendingStatus(row[0]), int(row[1]), str(row[2])) if row else None


def feed_person(db: Reader, agency_id: int, secret_hash: str) -> str | None:
    """Whose calendar a secret opens, given by its hash; None for none."""
    row = db.row(_SQL["feed"], {"agency_id": agency_id, "secret_hash": secret_hash})
    return str(row[0]) if row else None


def feed_made_at(db: Reader, agency_id: int, person: str) -> datetime | None:
    """Since when the person's calendar has its address (UTC); None where it has none."""
    row = db.row(_SQL["feed_made_at"], {"agency_id": agency_id, "person": person})
    return row[0] if row else None
