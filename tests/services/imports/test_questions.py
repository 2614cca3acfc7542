"""Scores of questions and items are taken in once, as one change that can be taken back."""

from __future__ import annotations

from typing import Any

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.imports.questions.table import ParsedQuestions, read_questions
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.imports import import_files
from ita_dash.queries.questions import newest_detail_change, score_details
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.questions import confirm_question_import, preview_question_import
from tests.stored import VIEWER, WORKING_GROUP
from tests.unit.imports.made_files import BOOKS, MAX_MB, csv_upload

HEAD = ["ปีงบประมาณ", "ข้อ", "คะแนน", "องค์ประกอบ", "หมายเหตุ"]


def parsed(*rows: list[Any], head: list[str] = HEAD) -> ParsedQuestions:
    return read_questions(csv_upload([head, *rows]), BOOKS, MAX_MB)


def take(
    db: Database, agency: Agency, found: ParsedQuestions, on_conflict: OnConflict = "stop"
) -> ImportOutcome:
    return confirm_question_import(db, WORKING_GROUP, agency, found, on_conflict)


def stored(db: Database, agency: Agency) -> dict[tuple[int, str], tuple[Any, ...]]:
    """Year and code → score, elements met, remark."""
    rows = score_details(db, agency.agency_id, newest_change(db, agency.agency_id))
    rows = rows.astype(object).where(rows.notna(), None)
    return {
        (row["fiscal_year"], row["code"]): (row["score"], row["elements_met"], row["remark"])
        for row in rows.to_dict("records")
    }


FIRST = ([2568, "i1", "80", "", ""], [2568, "o12", "ไม่ผ่าน", "2/4", "ขาดผู้ชนะ"])


def test_one_import_is_one_change_with_its_file(db: Database, agency: Agency) -> None:
    before = newest_change(db, agency.agency_id)
    outcome = take(db, agency, parsed(*FIRST))
    assert (outcome.added, outcome.change_no) == (2, before + 1)
    assert stored(db, agency) == {
        (2568, "i1"): (80.0, None, None),
        (2568, "o12"): (0.0, 2, "ขาดผู้ชนะ"),
    }
    files = import_files(db, agency.agency_id, before + 1)
    assert files["kind"].tolist() == ["questions"]
    newest = newest_detail_change(db, agency.agency_id, before + 1, 2568)
    assert newest is not None
    assert newest.action == "import_questions"
    assert take(db, agency, parsed(*FIRST)).change_no is None


def test_what_differs_stops_is_skipped_or_replaced(db: Database, agency: Agency) -> None:
    take(db, agency, parsed(*FIRST))
    other = parsed([2568, "i1", "85", "", ""], [2568, "i2", "90", "", ""])
    preview = preview_question_import(db, agency, other)
    assert (preview.new, preview.different, preview.same) == (1, 1, 0)
    assert [(each.code, each.field, each.stored) for each in preview.differences] == [
        ("i1", "score", 80.0)
    ]
    with pytest.raises(InvalidInput):
        take(db, agency, other)
    assert take(db, agency, other, "skip").added == 1
    assert stored(db, agency)[2568, "i1"][0] == 80.0
    assert take(db, agency, other, "update").updated == 1
    assert stored(db, agency)[2568, "i1"][0] == 85.0


def test_what_a_file_does_not_tell_stays(db: Database, agency: Agency) -> None:
    take(db, agency, parsed(*FIRST))
    take(db, agency, parsed([2568, "o12", "ผ่าน", "", ""]), "update")
    assert stored(db, agency)[2568, "o12"] == (100.0, 2, "ขาดผู้ชนะ")


def test_an_import_can_be_taken_back_and_that_too(db: Database, agency: Agency) -> None:
    take(db, agency, parsed(*FIRST))
    second = take(
        db, agency, parsed([2568, "i1", "85", "", ""], [2568, "i2", "9", "", ""]), "update"
    )
    assert second.change_no is not None
    effects = [line.effect for line in preview_undo(db, agency.agency_id, second.change_no).lines]
    assert effects == ["removed", "restored"]
    undone = undo_change(db, WORKING_GROUP, agency.agency_id, second.change_no)
    assert stored(db, agency)[2568, "i1"][0] == 80.0
    assert (2568, "i2") not in stored(db, agency)
    undo_change(db, WORKING_GROUP, agency.agency_id, undone)
    assert stored(db, agency)[2568, "i2"][0] == 9.0


def test_rows_of_other_agencies_are_left_out_and_told(db: Database, agency: Agency) -> None:
    head = ["หน่วยงาน", "ปีงบประมาณ", "i1"]
    both = parsed([agency.name, 2568, "80"], ["เทศบาลตำบลข้างเคียง", 2568, "90"], head=head)
    assert take(db, agency, both).added == 1
    assert stored(db, agency)[2568, "i1"][0] == 80.0
    others = parsed(["เทศบาลตำบลข้างเคียง", 2567, "90"], head=head)
    with pytest.raises(InvalidInput):
        take(db, agency, others)


def test_a_viewer_may_not_and_errors_write_nothing(db: Database, agency: Agency) -> None:
    with pytest.raises(NotAllowed):
        confirm_question_import(db, VIEWER, agency, parsed(*FIRST))
    with pytest.raises(InvalidInput):
        take(db, agency, parsed([2568, "i99", "80", "", ""], [2568, "i1", "80", "", ""]))
    assert stored(db, agency) == {}
