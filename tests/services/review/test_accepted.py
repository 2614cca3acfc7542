"""A finding is accepted with a reason, is open again when its text changes, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.rule import Rule
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.measures.edits import create_measure, edit_measure
from ita_dash.services.review.accepted import FindingKey, accept_finding, withdraw_acceptance
from tests.builders import draft
from tests.stored import ADMIN, PROFILE, VIEWER, WORKING_GROUP

WRONG = draft(title="ประชุมพนักงานเทศบาล")


@pytest.fixture
def agency_id(db: Database) -> int:
    """An อบต. with a measure that speaks of a municipality."""
    agency_id = create_agency(db, ADMIN, PROFILE).agency_id
    create_measure(db, ADMIN, agency_id, WRONG)
    return agency_id


def found(db: Database, agency_id: int) -> Finding:
    """The finding about the municipality."""
    as_of = newest_change(db, agency_id)
    books = Snapshot(db, agency_id, as_of, date(2026, 3, 1), load_rulebooks())
    every = books.review.findings(2567)
    (wrong,) = [each for each in every if each.rule is Rule.OTHER_AGENCY_KIND]
    return wrong


def test_accepted_until_the_text_changes(db: Database, agency_id: int) -> None:
    key = FindingKey.of(2567, found(db, agency_id))
    number = accept_finding(db, WORKING_GROUP, agency_id, key, "  ชื่อ โครงการ ", None)
    accepted = found(db, agency_id).accepted
    assert accepted is not None
    assert (accepted.reason, accepted.actor) == ("ชื่อ โครงการ", WORKING_GROUP.name)
    assert accepted.change_no == number
    changed = replace(WRONG, title="ประชุมพนักงานเทศบาลทุกเดือน")
    edit_measure(db, ADMIN, agency_id, 1, changed, base_change_no=number - 1)
    again = found(db, agency_id)
    assert (again.accepted, again.before) == (None, accepted)
    accept_finding(
        db, ADMIN, agency_id, FindingKey.of(2567, again), "ชื่อโครงการเหมือนเดิม", accepted.change_no
    )
    assert found(db, agency_id).accepted is not None


def test_taken_back_it_is_open_again(db: Database, agency_id: int) -> None:
    key = FindingKey.of(2567, found(db, agency_id))
    number = accept_finding(db, ADMIN, agency_id, key, "ตั้งใจ", None)
    withdraw_acceptance(db, ADMIN, agency_id, key, number)
    again = found(db, agency_id)
    assert (again.accepted, again.before) == (None, None)
    with pytest.raises(EditCollision):
        withdraw_acceptance(db, ADMIN, agency_id, key, number)


@pytest.mark.parametrize("reason", ["", "  ", "ก" * 501])
def test_without_a_reason_nothing_is_written(db: Database, agency_id: int, reason: str) -> None:
    before = newest_change(db, agency_id)
    key = FindingKey.of(2567, found(db, agency_id))
    with pytest.raises(InvalidInput):
        accept_finding(db, ADMIN, agency_id, key, reason, None)
    assert newest_change(db, agency_id) == before


def test_who_may_not_write_may_not_accept(db: Database, agency_id: int) -> None:
    key = FindingKey.of(2567, found(db, agency_id))
    with pytest.raises(NotAllowed):
        accept_finding(db, VIEWER, agency_id, key, "ตั้งใจ", None)


def test_the_second_of_two_is_told_who_was_first(db: Database, agency_id: int) -> None:
    key = FindingKey.of(2567, found(db, agency_id))
    accept_finding(db, WORKING_GROUP, agency_id, key, "ตั้งใจ", None)
    with pytest.raises(EditCollision, match=WORKING_GROUP.name):
        accept_finding(db, ADMIN, agency_id, key, "ไม่ทราบว่ามีคนทำแล้ว", None)
    accepted = found(db, agency_id).accepted
    assert accepted is not None
    assert accepted.reason == "ตั้งใจ"
