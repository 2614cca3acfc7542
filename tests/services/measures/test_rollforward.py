"""Measures are carried to the next year as one change with their lineage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.improvement.standing_decision import StandingDecision, each_decision
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.rollforward_input import Existing, RollForwardInput
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.queries.improvement import measure_lineage
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.changes.undo import undo_change
from ita_dash.services.measures.edits import create_measure
from ita_dash.services.measures.rollforward import RollForwardOutcome, roll_forward
from ita_dash.services.measures.rollforward_preview import preview_roll_forward, usual_choice
from tests.builders import DRAFT, draft
from tests.stored import WORKING_GROUP
from tests.stored_measures import Books


def _of(books: Books, fiscal_year: int) -> dict[int, MeasureDraft]:
    """The measures of a year by their ids."""
    drafts = measure_drafts(books.db, books.agency_id, 1000)
    return {k: each.draft for k, each in drafts.items() if each.draft.fiscal_year == fiscal_year}


def _told(books: Books) -> list[StandingDecision]:
    return each_decision(measure_lineage(books.db, books.agency_id, 1000))


def _all(books: Books, from_year: int = 2567) -> RollForwardInput:
    drafts = measure_drafts(books.db, books.agency_id, 1000)
    return RollForwardInput(from_year, from_year + 1, usual_choice(drafts, from_year))


def _roll(
    books: Books, wanted: RollForwardInput, on_conflict: Existing = "stop"
) -> RollForwardOutcome:
    wanted = replace(wanted, on_conflict=on_conflict)
    return roll_forward(books.db, WORKING_GROUP, books.agency_id, wanted)


def test_a_year_is_carried_forward_whole_and_taken_back_whole(books: Books) -> None:
    create_measure(books.db, WORKING_GROUP, books.agency_id, draft(number=4, title="อบรม"))
    outcome = _roll(books, _all(books))
    assert (outcome.added, outcome.updated, outcome.same) == (2, 0, 0)
    rolled = _of(books, 2568)
    assert [each.number for each in rolled.values()] == [1, 4]
    assert {each.period_text for each in rolled.values()} == {"ตุลาคม 2567 - กันยายน 2568"}
    assert [(each.decision, each.predecessor_id) for each in _told(books)] == [
        ("kept", key) for key in _of(books, 2567)
    ]
    assert outcome.change_no is not None
    undo_change(books.db, WORKING_GROUP, books.agency_id, outcome.change_no)
    assert _of(books, 2568) == {}
    assert _told(books) == []
    assert books.standing().draft == DRAFT


def test_a_second_time_nothing_is_written(books: Books) -> None:
    _roll(books, _all(books))
    newest = books.newest
    assert _roll(books, _all(books)) == RollForwardOutcome(None, 0, 0, 0, 1)
    assert books.newest == newest


def test_cancelled_measures_are_not_proposed(books: Books) -> None:
    cancelled = replace(DRAFT, status=MeasureStatus.CANCELLED, progress=None)
    books.edit(cancelled, books.standing().change_no)
    assert _all(books).measure_ids == frozenset()
    with pytest.raises(InvalidInput):
        _roll(books, _all(books))
    chosen = _all(books).with_measure(books.measure_id, is_chosen=True)
    assert _roll(books, chosen).added == 1


def test_a_number_that_is_there_stops_is_skipped_or_takes_the_plan(books: Books) -> None:
    create_measure(
        books.db,
        WORKING_GROUP,
        books.agency_id,
        draft(fiscal_year=2568, title="เรื่องอื่น", result="ทำแล้ว"),
    )
    newest = books.newest
    with pytest.raises(InvalidInput, match="1"):
        _roll(books, _all(books))
    assert _roll(books, _all(books), "skip") == RollForwardOutcome(None, 0, 0, 1, 0)
    assert books.newest == newest
    assert _roll(books, _all(books), "update").updated == 1
    (after,) = _of(books, 2568).values()
    assert (after.title, after.result, after.progress) == (DRAFT.title, "ทำแล้ว", DRAFT.progress)


def test_what_was_carried_forward_and_renumbered_is_still_found(books: Books) -> None:
    _roll(books, _all(books))
    ((measure_id, rolled),) = _of(books, 2568).items()
    books.measure_id, first = measure_id, books.measure_id
    books.edit(replace(rolled, number=5), books.standing().change_no)
    books.measure_id = first
    assert _roll(books, _all(books)).same == 1
    create_measure(books.db, WORKING_GROUP, books.agency_id, draft(number=5, title="อีกเรื่อง"))
    assert _roll(books, _all(books)).added == 1
    assert sorted(each.number for each in _of(books, 2568).values()) == [5, 6]


def test_a_changed_text_says_so_in_the_lineage(books: Books) -> None:
    books.edit(replace(DRAFT, title="แผนปี 2567"), books.standing().change_no)
    wanted = _all(books).with_text(books.measure_id, "title", is_taken=False)
    _roll(books, wanted)
    (after,) = _of(books, 2568).values()
    assert after.title == "แผนปี 2567"


def test_what_changed_since_it_was_shown_is_refused(books: Books) -> None:
    wanted = _all(books)
    seen = preview_roll_forward(books.db, books.agency_id, books.newest, wanted)
    books.edit(replace(DRAFT, title="แก้แล้ว"), books.standing().change_no)
    with pytest.raises(EditCollision):
        roll_forward(books.db, WORKING_GROUP, books.agency_id, wanted, seen)
    assert _of(books, 2568) == {}


@pytest.mark.parametrize("to_year", [2567, 2566, 2599], ids=["same", "before", "too far"])
def test_a_year_that_cannot_be_is_refused(books: Books, to_year: int) -> None:
    with pytest.raises(InvalidInput):
        _roll(books, replace(_all(books), to_year=to_year))


def test_an_officer_may_not(books: Books) -> None:
    officer = Actor("เจ้าหน้าที่", Role.OFFICER)
    with pytest.raises(NotAllowed):
        roll_forward(books.db, officer, books.agency_id, _all(books))
