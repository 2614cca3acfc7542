"""Keeps what people type into forms until they save or drop it; no fact and no change."""

from __future__ import annotations

from datetime import datetime

from ita_dash.db.clock import utc_now
from ita_dash.db.database import Database
from ita_dash.queries.form_drafts import DraftKey, FormDraft, oldest_kept
from ita_dash.queries.statements import statements

_SQL = statements("form_drafts")


def keep_form_draft(
    db: Database, agency_id: int, person: str, key: DraftKey, base_change_no: int, typed: str
) -> datetime:
    """Keep what was typed in place of what the same form kept before; gives the moment in UTC.

    Forms are told apart by their token, so two windows never write over each other.
    """
    now = utc_now()
    draft = {"base_change_no": base_change_no, "typed": typed, "saved_at": now}
    db.write(_SQL["keep_form_draft"], _place(agency_id, person, key) | draft)
    return now


def drop_form_draft(db: Database, agency_id: int, person: str, key: DraftKey) -> None:
    """Forget a draft, and with it all that are too old; nothing happens where there is none."""
    db.write(_SQL["drop_form_draft"], _place(agency_id, person, key))
    drop_old_drafts(db)


def drop_old_drafts(db: Database) -> None:
    """Delete the drafts of anybody that nobody typed into for too long."""
    db.write(_SQL["drop_old_form_drafts"], {"since": oldest_kept()})


def take_over_draft(
    db: Database, agency_id: int, person: str, draft: FormDraft, token: str
) -> DraftKey:
    """Go on with a draft in a form of this token; gives its key from now on.

    A window that still has the draft open under its old token writes a draft of its own.
    """
    key = DraftKey(draft.key.form, draft.key.subject_id, token)
    keep_form_draft(db, agency_id, person, key, draft.base_change_no, draft.typed)
    drop_form_draft(db, agency_id, person, draft.key)
    return key


def _place(agency_id: int, person: str, key: DraftKey) -> dict[str, object]:
    return {
        "agency_id": agency_id,
        "person": person,
        "form": key.form,
        "subject_id": key.subject_id,
        "token": key.token,
    }
