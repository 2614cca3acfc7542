"""Several measures are changed by one change, as it was seen, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.several import SeveralInput
from ita_dash.domain.measures.several_orders import IndicatorOrder, OpenStepAnswer, StepOrder
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.queries.changes import changes
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.changes.undo import undo_change
from ita_dash.services.measures.edits import create_measure, edit_measure, remove_measure
from ita_dash.services.measures.several import SavedSeveral, change_several
from ita_dash.services.measures.several_preview import SeveralPreview, chosen_measures
from tests.builders import DRAFT, draft
from tests.stored import VIEWER, WORKING_GROUP
from tests.stored_measures import Books

COMPLETED = MeasureStatus.COMPLETED
READY = draft(number=3, steps=(), divisions=("กองช่าง",))
ALL_DONE = SeveralInput({1: 2, 2: 3, 3: 4}, COMPLETED, StepOrder.ALL)


@pytest.fixture
def three(books: Books) -> Books:
    """Measures 1 and 2 with an open step each, and 3 without steps."""
    for each in (draft(number=2), READY):
        create_measure(books.db, WORKING_GROUP, books.agency_id, each)
    return books


def plan(books: Books, wanted: SeveralInput) -> SeveralPreview:
    """The preview as the editor sees it now."""
    chosen = chosen_measures(books.db, books.agency_id, books.newest, wanted.bases)
    return chosen.preview(wanted)


def save(books: Books, wanted: SeveralInput, actor: Actor = WORKING_GROUP) -> SavedSeveral:
    """Save what is seen now."""
    return change_several(books.db, actor, books.agency_id, wanted, plan(books, wanted))


def standing(books: Books) -> dict[int, MeasureDraft]:
    """Every measure as it stands."""
    found = measure_drafts(books.db, books.agency_id, 1000)
    return {measure_id: each.draft for measure_id, each in found.items()}


def test_all_of_them_are_written_as_one_change(three: Books) -> None:
    before = standing(three)
    wanted = replace(ALL_DONE, indicator_order=IndicatorOrder.ADD, indicators=(1,))
    assert save(three, wanted) == SavedSeveral(5, 3)
    assert three.newest == 5
    log = changes(three.db, three.agency_id, 1000)
    assert log["action"].tolist()[0] == "edit_measures"
    assert standing(three) == {
        measure_id: replace(
            each,
            status=COMPLETED,
            progress=100,
            indicators=(1, 9, 10),
            steps=tuple(replace(step, is_done=True) for step in each.steps),
        )
        for measure_id, each in before.items()
    }


def test_what_stands_already_gets_no_revision(three: Books) -> None:
    wanted = SeveralInput({1: 2, 2: 3, 3: 4}, indicator_order=IndicatorOrder.ADD, indicators=(9,))
    assert [line.effect for line in plan(three, wanted).lines] == ["same"] * 3
    assert save(three, wanted) == SavedSeveral(0, 0)
    assert three.newest == 4


def test_completed_with_open_steps_is_asked_and_done_as_answered(three: Books) -> None:
    wanted = SeveralInput({1: 2, 2: 3, 3: 4}, COMPLETED)
    assert [line.effect for line in plan(three, wanted).lines] == ["asks", "asks", "changed"]
    with pytest.raises(InvalidInput, match="2 มาตรการ"):
        save(three, wanted)
    assert three.newest == 4
    answers = {1: OpenStepAnswer.TICK, 2: OpenStepAnswer.KEEP}
    assert save(three, replace(wanted, answers=answers)) == SavedSeveral(5, 3)
    after = standing(three)
    assert [step.is_done for step in after[1].steps] == [True, True]
    assert [step.is_done for step in after[2].steps] == [True, False]


def test_a_measure_left_out_stays_as_it_is(three: Books) -> None:
    answers = {1: OpenStepAnswer.LEAVE_OUT, 2: OpenStepAnswer.TICK}
    wanted = SeveralInput({1: 2, 2: 3}, COMPLETED, answers=answers)
    assert save(three, wanted) == SavedSeveral(5, 1)
    assert standing(three)[1] == DRAFT


def test_what_others_saved_since_it_was_seen_is_not_overwritten(three: Books) -> None:
    seen = plan(three, ALL_DONE)
    edit_measure(three.db, WORKING_GROUP, three.agency_id, 2, draft(number=2, title="ใหม่"), 3)
    with pytest.raises(EditCollision):
        change_several(three.db, WORKING_GROUP, three.agency_id, ALL_DONE, seen)
    assert three.newest == 5
    assert standing(three)[1] == DRAFT, "not even what nobody touched"
    assert save(three, ALL_DONE) == SavedSeveral(6, 3)
    assert standing(three)[2].title == "ใหม่"


def test_what_was_removed_meanwhile_stays_removed(three: Books) -> None:
    seen = plan(three, ALL_DONE)
    remove_measure(three.db, WORKING_GROUP, three.agency_id, 2, 3)
    with pytest.raises(EditCollision):
        change_several(three.db, WORKING_GROUP, three.agency_id, ALL_DONE, seen)
    assert [gone.number for gone in plan(three, ALL_DONE).gone] == [2]
    assert save(three, ALL_DONE) == SavedSeveral(6, 2)
    assert sorted(standing(three)) == [1, 3]


def test_who_saw_nothing_saves_nothing(three: Books) -> None:
    with pytest.raises(EditCollision):
        change_several(three.db, WORKING_GROUP, three.agency_id, ALL_DONE, SeveralPreview())
    assert three.newest == 4


def test_what_breaks_a_rule_is_named_and_not_written(three: Books) -> None:
    wanted = SeveralInput({1: 2}, indicator_order=IndicatorOrder.ADD, indicators=(99,))
    (line,) = plan(three, wanted).lines
    assert line.effect == "refused"
    assert "99" in str(line.refused)
    assert save(three, wanted) == SavedSeveral(0, 0)


def test_an_officer_reports_for_the_own_division_and_sets_no_indicators(three: Books) -> None:
    officer = three.officer("กองคลัง")
    with pytest.raises(NotAllowed):
        save(three, ALL_DONE, officer)
    own = replace(ALL_DONE, bases={1: 2, 2: 3})
    with pytest.raises(NotAllowed):
        save(three, replace(own, indicator_order=IndicatorOrder.ADD, indicators=(1,)), officer)
    assert save(three, own, officer) == SavedSeveral(5, 2)
    for nobody in (VIEWER, Actor("เจ้าหน้าที่", Role.OFFICER)):
        with pytest.raises(NotAllowed):
            save(three, replace(ALL_DONE, bases={3: 4}), nobody)


def test_it_is_undone_as_a_whole_and_what_was_changed_since_is_kept(three: Books) -> None:
    before = standing(three)
    save(three, ALL_DONE)
    edit_measure(three.db, WORKING_GROUP, three.agency_id, 2, draft(number=2, title="ใหม่"), 5)
    undo_change(three.db, WORKING_GROUP, three.agency_id, 5)
    after = standing(three)
    assert (after[1], after[3]) == (before[1], before[3])
    assert after[2].title == "ใหม่"


def test_the_log_tells_it_once_for_all_of_them(three: Books) -> None:
    save(three, ALL_DONE)
    log = ChangeLog(three.db, three.agency_id, 1000, translator("th"))
    (told,) = log.worded(changes(three.db, three.agency_id, 1000)[:1])
    assert (told.label, told.subject) == ("แก้ไขหลายมาตรการพร้อมกัน", "3 มาตรการ")
    assert told.measure_ids == (1, 2, 3)
    assert any("ดำเนินการแล้วเสร็จ" in str(line) for line in told.lines)
