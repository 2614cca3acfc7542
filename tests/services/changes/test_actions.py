"""The log never shows the bare code of an action."""

from __future__ import annotations

from datetime import date

from ita_dash.db.database import Database
from ita_dash.domain.changes.actions import ACTION_LABELS, AGENCY_ACTIONS, action_label
from ita_dash.queries.changes import changes
from ita_dash.services.sample import load_sample
from tests.stored import fill


def test_every_action_that_is_logged_has_words(db: Database) -> None:
    sample = load_sample(db, date(2026, 6, 15)).agency_id
    logged = {action for books in (sample, fill(db)) for action in changes(db, books, 99)["action"]}
    assert len(logged) > 6
    assert logged <= set(ACTION_LABELS)


def test_what_is_done_to_the_agency_is_among_the_actions() -> None:
    assert set(ACTION_LABELS) > AGENCY_ACTIONS


def test_an_action_of_a_newer_program_is_shown_as_it_is() -> None:
    assert str(action_label("sign_paper")) == "sign_paper"
