"""What a person has typed into forms and not saved yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Reader
from ita_dash.queries.statements import statements

DRAFT_DAYS = 30
"""How long a draft is kept after somebody last typed into it."""

_SQL = statements("form_drafts")


@dataclass(frozen=True)
class DraftKey:
    """Which form a draft is of.

    ``form`` is the kind of form, ``subject_id`` the measure it is about or 0, ``token`` tells
    apart the forms of one kind and subject that a person has open in several windows.
    """

    form: str
    subject_id: int
    token: str


@dataclass(frozen=True)
class FormDraft:
    """A form as it was left: ``typed`` is JSON that the form itself understands.

    ``base_change_no`` is the revision the form began from, 0 where it began from nothing;
    ``saved_at`` is UTC without a zone.
    """

    key: DraftKey
    base_change_no: int
    typed: str
    saved_at: datetime


def oldest_kept() -> datetime:
    """The moment, UTC without a zone, before which a draft is too old to be offered."""
    return utc_now() - timedelta(days=DRAFT_DAYS)


def form_drafts(db: Reader, agency_id: int, person: str) -> list[FormDraft]:
    """A person's drafts that are not too old, the newest first."""
    parameters = {"agency_id": agency_id, "person": person, "since": oldest_kept()}
    return [
        FormDraft(DraftKey(form, subject_id, token), base, typed, saved_at)
        for form, subject_id, token, base, typed, saved_at in db.rows(
            _SQL["form_drafts"], parameters
        )
    ]
