"""What was typed and not saved is kept on both engines, beside the record of changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.queries import form_drafts as reads
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.form_drafts import DRAFT_DAYS, DraftKey, form_drafts
from ita_dash.services import form_drafts as service
from ita_dash.services.form_drafts import drop_form_draft, keep_form_draft, take_over_draft

ME, OTHER = "0123456789abcdef", "fedcba9876543210"
KEY = DraftKey("edit", 13, "7-a")
WORDS = '{"title": "ชื่อ \\"ใหม่\\"\\n$x$ %s", "progress": null}'


def typed(db: Database, agency: Agency, person: str = ME) -> dict[DraftKey, str]:
    """What a person's drafts hold, newest first."""
    return {draft.key: draft.typed for draft in form_drafts(db, agency.agency_id, person)}


def set_clock(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    for module in (reads, service):
        monkeypatch.setattr(module, "utc_now", lambda: now)


def test_a_draft_is_found_again_as_it_was_typed(
    db: Database, database_url: str, agency: Agency
) -> None:
    when = keep_form_draft(db, agency.agency_id, ME, KEY, 7, WORDS)
    db.close()
    again = open_database(database_url)
    (draft,) = form_drafts(again, agency.agency_id, ME)
    assert (draft.key, draft.base_change_no, draft.typed) == (KEY, 7, WORDS)
    assert abs(draft.saved_at - when) < timedelta(milliseconds=1)
    again.close()


def test_what_is_typed_next_takes_the_place_of_what_was_there(db: Database, agency: Agency) -> None:
    for words in ("{}", WORDS, "{}", WORDS):
        keep_form_draft(db, agency.agency_id, ME, KEY, 7, words)
    assert typed(db, agency) == {KEY: WORDS}


def test_a_draft_is_no_change(db: Database, agency: Agency) -> None:
    before = db.state(), newest_change(db, agency.agency_id)
    keep_form_draft(db, agency.agency_id, ME, KEY, 7, WORDS)
    drop_form_draft(db, agency.agency_id, ME, KEY)
    assert (db.state(), newest_change(db, agency.agency_id)) == before


def test_windows_subjects_forms_and_persons_have_drafts_of_their_own(
    db: Database, agency: Agency
) -> None:
    keys = [KEY, replace(KEY, token="7-b"), replace(KEY, subject_id=0), replace(KEY, form="new")]
    for number, key in enumerate(keys):
        keep_form_draft(db, agency.agency_id, ME, key, 7, str(number))
    keep_form_draft(db, agency.agency_id, OTHER, KEY, 7, "theirs")
    keep_form_draft(db, agency.agency_id + 1, ME, KEY, 7, "elsewhere")
    assert typed(db, agency) == {key: str(number) for number, key in enumerate(keys)}
    assert list(typed(db, agency)) == keys[::-1]
    drop_form_draft(db, agency.agency_id, ME, KEY)
    assert set(typed(db, agency)) == set(keys[1:])
    assert typed(db, agency, OTHER) == {KEY: "theirs"}


def test_dropping_what_is_not_there_is_no_error(db: Database, agency: Agency) -> None:
    drop_form_draft(db, agency.agency_id, ME, KEY)
    assert typed(db, agency) == {}


def test_a_draft_taken_over_is_one_draft_and_its_old_window_writes_another(
    db: Database, agency: Agency
) -> None:
    keep_form_draft(db, agency.agency_id, ME, KEY, 7, WORDS)
    (draft,) = form_drafts(db, agency.agency_id, ME)
    key = take_over_draft(db, agency.agency_id, ME, draft, "7-b")
    assert typed(db, agency) == {key: WORDS}
    keep_form_draft(db, agency.agency_id, ME, KEY, 7, "{}")
    assert typed(db, agency) == {KEY: "{}", key: WORDS}


def test_an_old_draft_is_not_offered_and_is_deleted_with_the_next_one_dropped(
    db: Database, agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = keep_form_draft(db, agency.agency_id, ME, KEY, 7, WORDS)
    set_clock(monkeypatch, written + timedelta(days=DRAFT_DAYS, minutes=-1))
    assert typed(db, agency) == {KEY: WORDS}
    set_clock(monkeypatch, written + timedelta(days=DRAFT_DAYS, minutes=1))
    assert typed(db, agency) == {}
    drop_form_draft(db, agency.agency_id, OTHER, KEY)
    set_clock(monkeypatch, written)
    assert typed(db, agency) == {}
