"""A period is closed under a name of its own; reopening it needs a reason and makes a revision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.db.evidence_store import evidence_store
from ita_dash.domain.calendar.entry import OwnDate
from ita_dash.domain.closings.closing import Closing
from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.evidence.input import EvidenceInput
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.closings import as_of_change, known_closings, written_years
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.agencies.working_group import set_group
from ita_dash.services.calendar.edits import set_date
from ita_dash.services.closings.edits import close_period, reopen_period
from ita_dash.services.evidence.edits import add_evidence
from ita_dash.services.measures.edits import create_measure
from ita_dash.settings import Settings
from tests.builders import closing, draft
from tests.stored import ADMIN, GROUP, VIEWER, WORKING_GROUP

TODAY = date(2024, 4, 9)
SIX = 2567, ClosingPeriod.SIX


@pytest.fixture
def planned(db: Database, agency: Agency) -> int:
    """An agency with one measure of 2567."""
    create_measure(db, ADMIN, agency.agency_id, draft(fiscal_year=2567))
    return agency.agency_id


def known(db: Database, agency_id: int) -> list[Closing]:
    return known_closings(db, agency_id, newest_change(db, agency_id))


def test_a_closing_is_a_named_change(db: Database, planned: int) -> None:
    number = close_period(db, WORKING_GROUP, planned, closing(name=" รอบ  แรก ", note="ส่ง"), TODAY)
    (found,) = known(db, planned)
    assert (found.place, found.change_no, found.revision) == (SIX, number, 1)
    assert (found.name, found.note, found.reason) == ("รอบ แรก", "ส่ง", "")
    assert (found.day, found.actor, found.stands) == (date(2024, 3, 31), WORKING_GROUP.name, True)


def test_reopening_needs_a_reason_and_makes_the_next_revision(db: Database, planned: int) -> None:
    first = close_period(db, ADMIN, planned, closing(), TODAY)
    with pytest.raises(InvalidInput, match="เหตุผล"):
        reopen_period(db, ADMIN, planned, SIX, "  ")
    assert known(db, planned)[0].stands
    reopened = reopen_period(db, WORKING_GROUP, planned, SIX, "แก้ตัวเลข", seen=first)
    (found,) = known(db, planned)
    assert (found.reopened_no, found.reopened_by) == (reopened, WORKING_GROUP.name)
    assert found.reopening_reason == "แก้ตัวเลข"
    again = close_period(db, ADMIN, planned, closing(name="รอบแรก แก้ไข"), TODAY)
    newest, oldest = known(db, planned)
    assert (newest.change_no, newest.revision, newest.reason) == (again, 2, "แก้ตัวเลข")
    assert (oldest.change_no, oldest.revision, oldest.stands) == (first, 1, False)


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (closing(name=" "), "ต้องตั้งชื่อ"),
        (closing(name="ก" * 81), "ยาวเกิน 80"),
        (closing(name="12"), "ตัวเลขล้วน"),
        (closing(name="six"), "ตัวเลขล้วน"),
        (closing(note="ก" * 501), "ยาวเกิน 500"),
        (closing(day=date(2024, 4, 10)), "ยังมาไม่ถึง"),
        (closing(day=date(2023, 9, 30)), "ก่อนวันเริ่ม"),
        (closing(fiscal_year=2568, day=TODAY), "ยังไม่เริ่ม"),
        (closing(fiscal_year=2566, day=TODAY), "ไม่มีอะไรให้ปิดรอบ"),
    ],
)
def test_what_breaks_a_rule_is_refused(
    db: Database, planned: int, wanted: object, why: str
) -> None:
    before = newest_change(db, planned)
    with pytest.raises(InvalidInput, match=why):
        close_period(db, ADMIN, planned, wanted, TODAY)  # type: ignore[arg-type]
    assert newest_change(db, planned) == before


def test_what_is_closed_is_not_closed_again(db: Database, planned: int) -> None:
    close_period(db, ADMIN, planned, closing(), TODAY)
    with pytest.raises(InvalidInput, match="ปิดแล้วในชื่อ รอบแรก"):
        close_period(db, ADMIN, planned, closing(name="อีกชื่อ"), TODAY)


def test_a_name_never_comes_to_mean_another_state(db: Database, planned: int) -> None:
    close_period(db, ADMIN, planned, closing(), TODAY)
    reopen_period(db, ADMIN, planned, SIX, "แก้ตัวเลข")
    with pytest.raises(InvalidInput, match="มีรอบที่ปิดในชื่อ"):
        close_period(db, ADMIN, planned, closing(name="รอบ แรก"), TODAY)


def test_only_the_working_group_closes_and_reopens(db: Database, planned: int) -> None:
    with pytest.raises(NotAllowed):
        close_period(db, VIEWER, planned, closing(), TODAY)
    close_period(db, ADMIN, planned, closing(), TODAY)
    with pytest.raises(NotAllowed):
        reopen_period(db, VIEWER, planned, SIX, "แก้ตัวเลข")


def test_what_is_open_cannot_be_reopened(db: Database, planned: int) -> None:
    with pytest.raises(InvalidInput, match="ยังไม่ได้ปิด"):
        reopen_period(db, ADMIN, planned, SIX, "แก้ตัวเลข")


def test_who_reopens_another_closing_than_the_one_seen_is_told(db: Database, planned: int) -> None:
    seen = close_period(db, ADMIN, planned, closing(), TODAY)
    reopen_period(db, WORKING_GROUP, planned, SIX, "แก้ตัวเลข")
    with pytest.raises(EditCollision, match=WORKING_GROUP.name):
        reopen_period(db, ADMIN, planned, SIX, "แก้ชื่อ", seen=seen)


def test_a_past_state_is_told_by_its_change_and_judged_by_the_closing(
    db: Database, planned: int
) -> None:
    number = close_period(db, WORKING_GROUP, planned, closing(), TODAY)
    state = as_of_change(db, planned, number)
    assert state is not None
    assert state.closing is not None
    assert (state.change_no, state.made_by) == (number, WORKING_GROUP.name)
    assert (state.day, state.made_at) == (date(2024, 3, 31), state.closing.changed_at)
    before = as_of_change(db, planned, number - 1)
    assert before is not None
    assert before.closing is None
    assert as_of_change(db, planned, number + 1) is None
    reopen_period(db, ADMIN, planned, SIX, "แก้ตัวเลข")
    assert as_of_change(db, planned, number) == state


def test_it_is_known_in_which_years_was_written_since(db: Database, planned: int) -> None:
    number = close_period(db, ADMIN, planned, closing(), TODAY)
    assert written_years(db, planned, number, 1000) == set()
    create_measure(db, ADMIN, planned, draft(fiscal_year=2568, number=2))
    assert written_years(db, planned, number, 1000) == {2568}
    assert written_years(db, planned, 0, 1000) == {2567, 2568}


def test_what_belongs_to_a_year_counts_as_written_in_it(db: Database, planned: int) -> None:
    seen = close_period(db, ADMIN, planned, closing(), TODAY)
    group = set_group(db, ADMIN, planned, replace(GROUP, fiscal_year=2567), None)
    assert group is not None
    assert written_years(db, planned, seen, 1000) == {2567}
    dated = set_date(db, ADMIN, planned, OwnDate(2566, "oit", None, None, TODAY, ""), None)
    assert written_years(db, planned, group, 1000) == {2566}
    told = EvidenceInput(title="ภาพกิจกรรม", about=date(2024, 1, 5), link="https://example.go.th")
    store = evidence_store(db, Settings())
    [(measure_id, _)] = measure_drafts(db, planned, dated).items()
    proof = add_evidence(db, store, ADMIN, planned, measure_id, told)
    assert written_years(db, planned, dated, 1000) == {2567}
    assert written_years(db, planned, proof.change_no, 1000) == set()


def test_a_year_of_which_only_a_group_is_known_is_not_closed(db: Database, planned: int) -> None:
    group = replace(GROUP, fiscal_year=2566, ordered_on=None, begins_on=None)
    set_group(db, ADMIN, planned, group, None)
    with pytest.raises(InvalidInput, match="ไม่มีอะไรให้ปิดรอบ"):
        close_period(db, ADMIN, planned, closing(fiscal_year=2566, day=date(2023, 3, 31)), TODAY)
