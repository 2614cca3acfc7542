"""Scores of questions and items are typed as one change, and never over somebody else's."""

from __future__ import annotations

from typing import Any

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.imports.questions.typed import TypedDetail
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.questions import score_details
from ita_dash.services.changes.undo import undo_change
from ita_dash.services.scores.questions import QuestionEdit, edit_questions, seen_details
from tests.stored import VIEWER, WORKING_GROUP

CODES = ("o25", "o26", "o27", "o28", "o29")


def stored(db: Database, agency: Agency) -> Any:
    return score_details(db, agency.agency_id, newest_change(db, agency.agency_id))


def write(
    db: Database, agency: Agency, *details: TypedDetail, source: str = "ระบบ ITAS"
) -> int | None:
    edit = QuestionEdit(2568, details, CODES, source, "ตรวจซ้ำ")
    seen = seen_details(stored(db, agency))
    return edit_questions(db, WORKING_GROUP, agency.agency_id, edit, seen)


def test_what_is_typed_is_one_change_that_says_it_was_typed(db: Database, agency: Agency) -> None:
    number = write(db, agency, TypedDetail("o25", score=0.0, elements_met=2, elements_total=4))
    assert number == newest_change(db, agency.agency_id)
    rows = stored(db, agency)
    assert rows["source"].tolist() == ["hand:ระบบ ITAS"]
    assert changes(db, agency.agency_id, number)["action"].iloc[0] == "edit_questions"
    same = TypedDetail("o25", score=0.0, elements_met=2, elements_total=4)
    assert write(db, agency, same) is None
    assert write(db, agency, TypedDetail("o25")) is not None
    assert stored(db, agency).empty


def test_ticked_elements_are_kept_with_their_count(db: Database, agency: Agency) -> None:
    ticked = TypedDetail("o25", elements_met=2, elements_total=4, elements_marked="1,3")
    write(db, agency, ticked)
    assert stored(db, agency)["elements_marked"].tolist() == ["1,3"]
    number = write(db, agency, TypedDetail("o25", elements_met=3, elements_total=4))
    assert number is not None
    assert stored(db, agency)["elements_marked"].isna().all()
    undo_change(db, WORKING_GROUP, agency.agency_id, number)
    assert stored(db, agency)["elements_marked"].tolist() == ["1,3"]


def test_a_change_can_be_taken_back(db: Database, agency: Agency) -> None:
    write(db, agency, TypedDetail("o25", score=0.0))
    number = write(db, agency, TypedDetail("o25", score=100.0, remark="แก้แล้ว"))
    assert number is not None
    undo_change(db, WORKING_GROUP, agency.agency_id, number)
    assert stored(db, agency)["score"].tolist() == [0.0]


def test_an_item_that_the_list_lacks_keeps_its_place(db: Database, agency: Agency) -> None:
    write(db, agency, TypedDetail("o29", score=0.0, indicator=10, name="ข้อใหม่"))
    write(db, agency, TypedDetail("o29", score=100.0))
    row = stored(db, agency).iloc[0]
    assert (row["indicator"], row["name"], row["score"]) == (10, "ข้อใหม่", 100.0)


def test_a_code_that_another_indicator_has_is_refused(db: Database, agency: Agency) -> None:
    write(db, agency, TypedDetail("o29", score=0.0, indicator=10))
    edit = QuestionEdit(2568, [TypedDetail("o29", score=0.0, indicator=9)], ("o1",), "ระบบ ITAS")
    with pytest.raises(InvalidInput):
        edit_questions(db, WORKING_GROUP, agency.agency_id, edit, frozenset())


def test_nobody_writes_over_what_he_did_not_see(db: Database, agency: Agency) -> None:
    edit = QuestionEdit(2568, [TypedDetail("o25", score=0.0)], CODES, "ระบบ ITAS")
    write(db, agency, TypedDetail("o26", score=100.0))
    with pytest.raises(EditCollision):
        edit_questions(db, WORKING_GROUP, agency.agency_id, edit, frozenset())
    assert stored(db, agency)["code"].tolist() == ["o26"]


def test_other_indicators_of_the_year_are_no_concern(db: Database, agency: Agency) -> None:
    edit = QuestionEdit(2568, [TypedDetail("i1", score=80.0)], ("i1", "i2", "i3"), "ระบบ ITAS")
    write(db, agency, TypedDetail("o26", score=100.0))
    assert edit_questions(db, WORKING_GROUP, agency.agency_id, edit, frozenset()) is not None


@pytest.mark.parametrize(
    "detail",
    [
        TypedDetail("o25", score=101.0),
        TypedDetail("o25", score=0.0, elements_met=5, elements_total=4),
        TypedDetail("o25", elements_met=2, elements_total=4, elements_marked="1,2,3"),
        TypedDetail("o25", elements_met=2, elements_total=4, elements_marked="1,5"),
        TypedDetail("i1", part=1, score=80.0),
        TypedDetail("x1", score=80.0),
        TypedDetail("i1", score=80.0, elements_met=1),
        TypedDetail("o1", score=100.0, indicator=10),
    ],
)
def test_what_cannot_be_is_refused(db: Database, agency: Agency, detail: TypedDetail) -> None:
    with pytest.raises(InvalidInput):
        write(db, agency, detail)
    assert stored(db, agency).empty


def test_a_source_and_the_right_are_asked(db: Database, agency: Agency) -> None:
    with pytest.raises(InvalidInput):
        write(db, agency, TypedDetail("o25", score=0.0), source=" ")
    edit = QuestionEdit(2568, [TypedDetail("o25", score=0.0)], CODES, "ระบบ ITAS")
    with pytest.raises(NotAllowed):
        edit_questions(db, VIEWER, agency.agency_id, edit, frozenset())
