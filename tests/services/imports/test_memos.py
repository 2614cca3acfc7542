"""What the memo of a report says is kept with its import, and goes and returns with it."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.db.database import Database
from ita_dash.domain.measures.memo import RecordedMemo
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.memos import report_memos
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.imports.measures import confirm_measure_import
from tests.stored import ADMIN
from tests.unit.imports.reports.real_report import CONTENT, read


def memos(db: Database, agency: Agency) -> dict[int, RecordedMemo]:
    return report_memos(db, agency.agency_id, newest_change(db, agency.agency_id))


def test_a_report_brings_its_memo_under_its_year(db: Database, agency: Agency) -> None:
    parsed = read(CONTENT)
    outcome = confirm_measure_import(db, ADMIN, agency, parsed)
    [recorded] = memos(db, agency).values()
    assert (recorded.fiscal_year, recorded.change_no) == (2567, outcome.change_no)
    assert recorded.memo == parsed.memo
    assert report_memos(db, agency.agency_id, recorded.change_no - 1) == {}


def test_the_same_report_again_writes_nothing(db: Database, agency: Agency) -> None:
    confirm_measure_import(db, ADMIN, agency, read(CONTENT))
    newest = newest_change(db, agency.agency_id)
    assert confirm_measure_import(db, ADMIN, agency, read(CONTENT)).change_no is None
    assert newest_change(db, agency.agency_id) == newest


def test_a_memo_that_was_completed_replaces_the_one_with_blanks(
    db: Database, agency: Agency
) -> None:
    parsed = read(CONTENT)
    assert parsed.memo is not None
    confirm_measure_import(db, ADMIN, agency, parsed)
    signed = replace(parsed, memo=replace(parsed.memo, number="123", number_text="สฎ ๗๕๑๐๑/123"))
    outcome = confirm_measure_import(db, ADMIN, agency, signed)
    assert (outcome.added, outcome.same) == (0, 5)
    assert memos(db, agency)[2567].memo.number == "123"
    assert outcome.change_no is not None
    undo_change(db, ADMIN, agency.agency_id, outcome.change_no)
    assert memos(db, agency)[2567].memo == parsed.memo


def test_an_import_that_is_taken_back_takes_its_memo_along(db: Database, agency: Agency) -> None:
    number = confirm_measure_import(db, ADMIN, agency, read(CONTENT)).change_no
    assert number is not None
    told = {
        str(line.what): line.effect for line in preview_undo(db, agency.agency_id, number).lines
    }
    assert told["บันทึกข้อความในรายงานปี 2567"] == "removed"
    undone = undo_change(db, ADMIN, agency.agency_id, number)
    assert memos(db, agency) == {}
    undo_change(db, ADMIN, agency.agency_id, undone)
    assert memos(db, agency)[2567].memo == read(CONTENT).memo
