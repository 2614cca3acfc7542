"""Measures are written whole, changed revision by revision, and only by those who may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.queries.changes import changes
from ita_dash.queries.divisions import divisions
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.queries.measures import (
    measure_cells,
    measure_revisions,
    measures,
    removed_measures,
    revision_divisions,
    revision_indicators,
    revision_steps,
)
from ita_dash.services.measures.edits import (
    create_measure,
    edit_measure,
    record_progress,
    remove_measure,
)
from ita_dash.services.measures.revision import SavedMeasure
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import write_measures
from tests.builders import DRAFT, draft
from tests.stored import WORKING_GROUP
from tests.stored_measures import Books


def test_a_measure_comes_back_as_it_was_written(books: Books) -> None:
    assert books.standing() == RecordedMeasure(books.measure_id, 2, DRAFT)


def test_what_is_unknown_stays_unknown(books: Books) -> None:
    bare = draft(
        number=2,
        steps=(),
        divisions=(),
        period_text="",
        period_start=None,
        period_end=None,
        progress=None,
        result="",
        indicators=(),
    )
    measure_id = create_measure(books.db, WORKING_GROUP, books.agency_id, bare).measure_id
    assert measure_drafts(books.db, books.agency_id, 1000)[measure_id].draft == bare


def test_stray_spaces_and_order_are_tidied_but_words_and_digits_are_kept(books: Books) -> None:
    untidy = draft(
        title="  มาตรการ\u00a0๑  ",
        divisions=(" กองคลัง", "กองการศึกษา  ศาสนาและวัฒนธรรม "),
        indicators=(10, 2),
        result="\n1. ก\n2. ข\n",
    )
    books.edit(untidy, 2)
    stored = books.standing().draft
    assert stored.title == "มาตรการ ๑"
    assert stored.divisions == ("กองคลัง", "กองการศึกษา ศาสนาและวัฒนธรรม")
    assert stored.indicators == (2, 10)
    assert stored.result == "1. ก\n2. ข"


def test_an_edit_replaces_everything_and_the_old_revision_stays(books: Books) -> None:
    edited = draft(title="ใหม่", steps=(Step("ทำ"),), divisions=("กองช่าง",), indicators=(5,))
    assert books.edit(edited, 2) == 3
    assert books.standing() == RecordedMeasure(books.measure_id, 3, edited)
    assert books.standing(as_of=2) == RecordedMeasure(books.measure_id, 2, DRAFT)
    assert measures(books.db, books.agency_id, 1).empty


def test_the_history_tells_every_revision_with_its_children(books: Books) -> None:
    books.edit(draft(title="ใหม่", steps=(), divisions=("กองช่าง",), indicators=(5,)), 2)
    where = books.db, books.agency_id, 1000, books.measure_id
    revisions = measure_revisions(*where)
    assert list(revisions["change_no"]) == [3, 2]
    assert list(revisions["actor"]) == [WORKING_GROUP.name] * 2
    told = revision_divisions(*where)[["change_no", "name"]].to_numpy().tolist()
    assert told == [[3, "กองช่าง"], [2, "สำนักปลัด"], [2, "กองคลัง"]]
    assert revision_indicators(*where)["change_no"].tolist() == [3, 2, 2]
    assert revision_steps(*where)["change_no"].tolist() == [2, 2]
    assert changes(books.db, books.agency_id, 1000)["note"].tolist()[:2] == ["ใหม่", DRAFT.title]


def test_who_saves_is_told_the_change_or_that_there_was_none(books: Books) -> None:
    where = books.db, WORKING_GROUP, books.agency_id
    assert create_measure(*where, draft(number=2)) == SavedMeasure(2, 3, is_written=True)
    edited = draft(title="ใหม่")
    for is_written in (True, False):
        saved = edit_measure(*where, books.measure_id, edited, base_change_no=2)
        assert saved == SavedMeasure(books.measure_id, 4, is_written)
    told = {name: getattr(edited, name) for name in ("status", "progress", "result", "outcome")}
    saved = record_progress(*where, books.measure_id, 4, **told, steps_done=(1,))
    assert saved == SavedMeasure(books.measure_id, 4, is_written=False)
    assert books.newest == 4


def test_an_edit_that_changes_nothing_writes_nothing(books: Books) -> None:
    assert books.edit(draft(title=f" {DRAFT.title} ", indicators=(10, 9)), 2) == 2
    assert books.newest == 2


def test_the_same_edit_sent_twice_is_one_edit(books: Books) -> None:
    edited = draft(title="ใหม่")
    assert books.edit(edited, 2) == books.edit(edited, 2) == 3
    assert books.progress(3) == books.progress(3) == 4
    assert books.newest == 4


def test_an_editor_who_saw_an_older_revision_is_told(books: Books) -> None:
    books.edit(draft(title="ของคนแรก"), 2)
    with pytest.raises(EditCollision, match=WORKING_GROUP.name) as collision:
        books.edit(draft(title="ของคนที่สอง"), 2)
    assert collision.value.current_change_no == 3
    assert books.standing().draft.title == "ของคนแรก"
    assert books.newest == 3
    assert books.edit(draft(title="ของคนที่สอง"), 3) == 4


def test_progress_keeps_everything_else(books: Books) -> None:
    assert books.progress(2) == 3
    done = tuple(replace(step, is_done=True) for step in DRAFT.steps)
    assert books.standing().draft == draft(
        status=MeasureStatus.COMPLETED,
        progress=100,
        result="เผยแพร่ครบทุกข้อ",
        outcome="ประชาชนเข้าถึงข้อมูล",
        steps=done,
    )
    assert changes(books.db, books.agency_id, 3)["action"][0] == "record_progress"


def test_progress_on_an_older_revision_is_told(books: Books) -> None:
    books.edit(draft(steps=DRAFT.steps[:1]), 2)
    with pytest.raises(EditCollision):
        books.progress(2, steps_done=(1, 2))
    with pytest.raises(InvalidInput, match="1 ขั้นตอน"):
        books.progress(3, steps_done=(1, 2))
    assert books.newest == 3


@pytest.mark.parametrize(
    ("edited", "told"),
    [
        (draft(title=" "), "ชื่อมาตรการ"),
        (draft(progress=101), "0 ถึง 100"),
        (draft(period_end=date(2023, 9, 30)), "วันสิ้นสุด"),
        (draft(indicators=(1, 11)), "ไม่มีตัวชี้วัดที่ 11"),
        (draft(title="", indicators=(11,)), "ชื่อมาตรการ.* · .*11"),
        (draft(divisions=("กองคลัง", "กองคลัง ")), "กองคลัง"),
    ],
)
def test_a_draft_that_breaks_rules_is_refused_with_every_rule(
    edited: MeasureDraft, told: str, books: Books
) -> None:
    with pytest.raises(InvalidInput, match=told):
        books.edit(edited, 2)
    with pytest.raises(InvalidInput, match=told):
        create_measure(books.db, WORKING_GROUP, books.agency_id, replace(edited, number=2))
    assert books.newest == 2


def test_a_number_is_given_once_a_year(books: Books) -> None:
    with pytest.raises(InvalidInput, match="ลำดับที่ 1 อยู่แล้ว"):
        create_measure(books.db, WORKING_GROUP, books.agency_id, draft(title="อีกเรื่อง"))
    create_measure(books.db, WORKING_GROUP, books.agency_id, draft(fiscal_year=2568))
    second = create_measure(books.db, WORKING_GROUP, books.agency_id, draft(number=2)).measure_id
    with pytest.raises(InvalidInput, match="ลำดับที่ 1 อยู่แล้ว"):
        edit_measure(books.db, WORKING_GROUP, books.agency_id, second, DRAFT, base_change_no=4)
    assert books.newest == 4


def test_a_removed_measure_is_gone_but_its_history_stays_and_it_can_return(books: Books) -> None:
    assert books.remove(2) == 3
    assert measures(books.db, books.agency_id, 1000).empty
    assert removed_measures(books.db, books.agency_id, 1000)["title"].tolist() == [DRAFT.title]
    assert books.standing(as_of=2).draft == DRAFT
    with pytest.raises(EditCollision, match="ลบ") as collision:
        books.edit(draft(title="ใหม่"), 2)
    assert collision.value.current_change_no == 3
    assert books.restore() == 4
    assert books.standing() == RecordedMeasure(books.measure_id, 4, DRAFT)
    assert removed_measures(books.db, books.agency_id, 1000).empty
    with pytest.raises(EditCollision):
        books.restore()


def test_removing_what_somebody_changed_meanwhile_is_told(books: Books) -> None:
    books.edit(draft(title="ใหม่"), 2)
    with pytest.raises(EditCollision):
        books.remove(2)
    assert books.standing().draft.title == "ใหม่"


def test_a_removed_measure_cannot_return_to_a_number_that_was_given_away(books: Books) -> None:
    books.remove(2)
    create_measure(books.db, WORKING_GROUP, books.agency_id, draft(title="แทน"))
    with pytest.raises(InvalidInput, match="ลำดับที่ 1 อยู่แล้ว"):
        books.restore()


def test_a_measure_that_never_was_is_told(books: Books) -> None:
    with pytest.raises(InvalidInput, match="ไม่พบมาตรการ"):
        remove_measure(books.db, WORKING_GROUP, books.agency_id, 99, 1)


def test_divisions_appear_in_the_official_order_others_behind_them(books: Books) -> None:
    books.edit(draft(divisions=("กองใหม่", "หน่วยตรวจสอบภายใน", "กองช่าง", "กองอื่น")), 2)
    names = divisions(books.db, books.agency_id, 1000)["name"].tolist()
    assert names == ["สำนักปลัด", "กองคลัง", "กองช่าง", "หน่วยตรวจสอบภายใน", "กองใหม่", "กองอื่น"]
    books.edit(draft(divisions=("กองช่าง", "กองสุดท้าย")), 3)
    after = divisions(books.db, books.agency_id, 1000)
    assert after["name"].tolist() == [*names, "กองสุดท้าย"]
    assert after["division_id"].is_unique
    assert divisions(books.db, books.agency_id, 2)["name"].tolist() == names[:2]


def test_an_import_writes_many_measures_with_their_cells_in_one_change(books: Books) -> None:
    cells = {"title": "(1) มาตรการ\t…", "steps": "1. ก 2. ข"}
    drafts = [draft(number=n, fiscal_year=2566) for n in range(1, 6)]
    read = [MeasureRevision(n + 1, d, cells) for n, d in enumerate(drafts, start=1)]
    with books.db.change(books.agency_id, WORKING_GROUP, "import_report") as transaction:
        write_measures(transaction, read)
    found = measures(books.db, books.agency_id, 3)
    assert found["change_no"].tolist() == [3] * 5 + [2]
    kept = measure_cells(books.db, books.agency_id, 3, 2)
    assert dict(zip(kept["field"], kept["raw_text"], strict=True)) == cells
    assert measure_cells(books.db, books.agency_id, 2, 2).empty


def test_an_import_may_exchange_two_numbers(books: Books) -> None:
    second = create_measure(books.db, WORKING_GROUP, books.agency_id, draft(number=2)).measure_id
    exchanged = [
        MeasureRevision(books.measure_id, draft(number=2)),
        MeasureRevision(second, draft(number=1)),
    ]
    with books.db.change(books.agency_id, WORKING_GROUP, "import_measures") as transaction:
        write_measures(transaction, exchanged)
    assert measures(books.db, books.agency_id, 1000)["measure_id"].tolist() == [second, 1]


def test_a_year_in_which_no_measure_can_run_is_refused_with_the_likely_reason(
    books: Books,
) -> None:
    for year, reason in ((2597, "2567"), (2024, "ค.ศ."), (67, "2567")):
        with pytest.raises(InvalidInput) as refused:
            create_measure(books.db, WORKING_GROUP, books.agency_id, draft(fiscal_year=year))
        assert reason in str(refused.value.what)
        with pytest.raises(InvalidInput):
            books.edit(draft(fiscal_year=year), base=2)


def test_a_year_that_an_older_program_let_in_does_not_lock_the_measure(books: Books) -> None:
    with books.db.change(books.agency_id, WORKING_GROUP, "edit_measure") as transaction:
        write_measures(transaction, [MeasureRevision(books.measure_id, draft(fiscal_year=2597))])
    stood = books.standing()
    edit_measure(
        books.db,
        WORKING_GROUP,
        books.agency_id,
        books.measure_id,
        replace(stood.draft, result="แก้ไขแล้ว"),
        stood.change_no,
    )
    assert books.standing().draft.result == "แก้ไขแล้ว"


def test_what_is_noted_for_the_office_alone_is_kept_and_left_by_a_report(books: Books) -> None:
    noted = draft(background="ข้อ i10 ได้คะแนนน้อย", follow_up="รายงานทุกไตรมาส", obstacles="งบไม่พอ")
    edited = books.edit(noted, 2)
    assert books.standing() == RecordedMeasure(books.measure_id, edited, noted)
    books.progress(edited)
    after = books.standing().draft
    assert (after.background, after.follow_up) == ("ข้อ i10 ได้คะแนนน้อย", "รายงานทุกไตรมาส")
    assert (after.obstacles, books.standing(2).draft.obstacles) == ("งบไม่พอ", "")
