"""Scores are taken in once, as one change, and never against what the user decided."""

from __future__ import annotations

from typing import Any

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.domain.scores.scoring import assessments
from ita_dash.exports.csv_file import csv_bytes
from ita_dash.exports.tables import scores_table
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.scores.table import ParsedScores, read_scores
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.imports import import_files
from ita_dash.queries.scores import all_score_figures, assessed_agencies, score_figures
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.scores import confirm_score_import, preview_score_import
from ita_dash.settings import ROOT
from tests.stored import VIEWER, WORKING_GROUP
from tests.unit.imports.made_files import BOOKS, MAX_MB, parsed, said

REAL = ROOT / "tests" / "data" / "scores_real.csv"
HEADER = ["ปีงบประมาณ", "หน่วยงาน", "indicator_1", "คะแนนรวม", "ระดับ"]
OTHER = "เทศบาลตำบลข้างเคียง"


def _import(
    db: Database,
    agency: Agency,
    scores: ParsedScores,
    own_agency: str | None = None,
    on_conflict: OnConflict = "stop",
) -> ImportOutcome:
    return confirm_score_import(db, WORKING_GROUP, agency, scores, own_agency, on_conflict)


def _stored(db: Database, agency: Agency) -> dict[tuple[int, int, str], Any]:
    """Assessed id, year and code → value, or a rating's text."""
    figures = all_score_figures(db, agency.agency_id, newest_change(db, agency.agency_id))
    keys = zip(figures["assessed_id"], figures["fiscal_year"], figures["code"], strict=True)
    shown = figures["label"].astype("object").where(figures["label"].notna(), figures["value"])
    return dict(zip(keys, shown, strict=True))


def _names(db: Database, agency: Agency) -> dict[int, str]:
    known = assessed_agencies(db, agency.agency_id, newest_change(db, agency.agency_id))
    return dict(zip(known["assessed_id"], known["name"], strict=True))


def _two_agencies(agency: Agency, total: float = 88.5) -> ParsedScores:
    return parsed([HEADER, [2567, agency.name, 90, total, "ผ่าน"], [2567, OTHER, "", 70.25, ""]])


def test_one_import_is_one_change_with_its_file(db: Database, agency: Agency) -> None:
    before = newest_change(db, agency.agency_id)
    scores = _two_agencies(agency)
    outcome = _import(db, agency, scores)
    assert outcome == ImportOutcome(before + 1, added=4, updated=0, skipped=0, same=0, warnings=0)
    log = changes(db, agency.agency_id, before + 1)
    assert log["action"].iloc[0] == "import_scores"
    file = import_files(db, agency.agency_id, before + 1).iloc[0]
    assert (file["file_name"], file["sha256"]) == ("scores.csv", scores.file.sha256)
    assert (file["rows_read"], file["rows_added"]) == (2, 4)
    assert _names(db, agency) == {0: agency.name, 1: OTHER}
    assert _stored(db, agency) == {
        (0, 2567, "indicator_1"): 90.0,
        (0, 2567, "total"): 88.5,
        (0, 2567, "rating"): "ผ่าน",
        (1, 2567, "total"): 70.25,
    }


def test_all_real_scores_and_their_computed_values(db: Database, agency: Agency) -> None:
    scores = read_scores(Upload(REAL.name, REAL.read_bytes()), BOOKS, MAX_MB)
    outcome = _import(db, agency, scores, own_agency="เมืองพัทยา")
    stored = all_score_figures(db, agency.agency_id, outcome.change_no or 0)
    assert (outcome.added, len(stored)) == (len(scores.figures), len(scores.figures))
    rated = assessments(stored, BOOKS)
    assert len(rated) == 57
    assert not rated["disagrees"].any()
    assert set(rated.loc[rated["assessed_id"] == 0, "fiscal_year"]) == {
        2561,
        2562,
        2563,
        2564,
        2566,
        2567,
    }
    assert _names(db, agency)[0] == agency.name
    kinds = assessed_agencies(db, agency.agency_id, outcome.change_no or 0)["row_kind"]
    assert kinds.iloc[0] == "reported_by_media_or_agency"
    assert (kinds == "internal_pre_assessment").sum() == 13


def test_what_is_exported_imports_back_as_nothing_new(db: Database, agency: Agency) -> None:
    scores = read_scores(Upload(REAL.name, REAL.read_bytes()), BOOKS, MAX_MB)
    as_of = _import(db, agency, scores, own_agency="เมืองพัทยา").change_no or 0
    stored = all_score_figures(db, agency.agency_id, as_of)
    table = scores_table(stored, assessed_agencies(db, agency.agency_id, as_of))
    exported = read_scores(Upload("export.csv", csv_bytes(table)), BOOKS, MAX_MB)
    plan = preview_score_import(db, agency, exported)
    assert (plan.new, plan.different, plan.same) == (0, 0, len(stored))
    assert _import(db, agency, exported, on_conflict="update").change_no is None


@pytest.mark.parametrize("on_conflict", ["stop", "skip", "update"])
def test_the_same_file_again_writes_nothing(
    db: Database, agency: Agency, on_conflict: OnConflict
) -> None:
    scores = read_scores(Upload(REAL.name, REAL.read_bytes()), BOOKS, MAX_MB)
    first = _import(db, agency, scores)
    again = _import(db, agency, scores, on_conflict=on_conflict)
    assert (again.change_no, again.added, again.same) == (None, 0, len(scores.figures))
    assert newest_change(db, agency.agency_id) == first.change_no


def test_stop_skip_and_update_on_what_differs(db: Database, agency: Agency) -> None:
    _import(db, agency, _two_agencies(agency))
    newest = newest_change(db, agency.agency_id)
    rows = [[2567, agency.name, 90, 89.0, "ผ่านดี"], [2568, agency.name, "", 91.0, ""]]
    scores = parsed([HEADER, *rows])

    plan = preview_score_import(db, agency, scores)
    assert (plan.new, plan.same, plan.different) == (1, 1, 2)
    total, rating = plan.differences.to_dict("records")
    assert (total["agency"], total["fiscal_year"], total["code"]) == (agency.name, 2567, "total")
    assert (total["stored_value"], total["file_value"]) == (88.5, 89.0)
    assert (rating["stored_label"], rating["file_label"]) == ("ผ่าน", "ผ่านดี")

    with pytest.raises(InvalidInput, match="2 รายการ"):
        _import(db, agency, scores)
    assert newest_change(db, agency.agency_id) == newest

    skipped = _import(db, agency, scores, on_conflict="skip")
    assert (skipped.added, skipped.updated, skipped.skipped) == (1, 0, 2)
    assert _stored(db, agency)[0, 2567, "total"] == 88.5
    assert _stored(db, agency)[0, 2568, "total"] == 91.0

    updated = _import(db, agency, scores, on_conflict="update")
    assert (updated.added, updated.updated, updated.skipped) == (0, 2, 0)
    assert _stored(db, agency)[0, 2567, "total"] == 89.0
    assert _stored(db, agency)[0, 2567, "rating"] == "ผ่านดี"
    as_before = score_figures(db, agency.agency_id, newest)
    assert as_before.loc[as_before["code"] == "total", "value"].tolist() == [88.5]


def test_a_file_that_names_no_agency_is_about_the_own_one(db: Database, agency: Agency) -> None:
    scores = parsed([["ปี", "คะแนนรวม"], [2566, 80], [2567, 85]])
    assert preview_score_import(db, agency, scores).own_agency == agency.name
    _import(db, agency, scores)
    assert _stored(db, agency) == {(0, 2566, "total"): 80.0, (0, 2567, "total"): 85.0}


def test_the_own_agency_may_bear_another_name_in_the_file(db: Database, agency: Agency) -> None:
    scores = parsed([HEADER, [2567, "อบต.ชื่อเดิม", 90, 88.5, ""], [2567, OTHER, "", 70, ""]])
    assert preview_score_import(db, agency, scores).own_agency is None
    assert preview_score_import(db, agency, scores, "อบต.ชื่อเดิม").own_agency == "อบต.ชื่อเดิม"
    _import(db, agency, scores, own_agency="อบต.ชื่อเดิม")
    assert _stored(db, agency)[0, 2567, "total"] == 88.5
    assert _names(db, agency) == {0: agency.name, 1: OTHER}
    with pytest.raises(InvalidInput, match="อื่น"):
        preview_score_import(db, agency, scores, "อบต.อื่น")


def test_a_plan_before_there_are_any_books(db: Database) -> None:
    scores = parsed([HEADER, [2567, OTHER, 90, 88.5, ""]])
    plan = preview_score_import(db, None, scores, OTHER)
    assert (plan.new, plan.own_agency) == (2, OTHER)


def test_a_file_with_errors_writes_nothing(db: Database, agency: Agency) -> None:
    before = newest_change(db, agency.agency_id)
    scores = parsed([HEADER, [2567, agency.name, 90, 88.5, ""], [2568, agency.name, 900, 88, ""]])
    with pytest.raises(InvalidInput, match="1 รายการ"):
        _import(db, agency, scores)
    assert newest_change(db, agency.agency_id) == before
    assert not _stored(db, agency)


def test_a_viewer_may_not_import(db: Database, agency: Agency) -> None:
    with pytest.raises(NotAllowed):
        confirm_score_import(db, VIEWER, agency, _two_agencies(agency))
    assert not _stored(db, agency)


def test_known_agencies_are_met_again_by_name_and_place(db: Database, agency: Agency) -> None:
    header = ["ปี", "หน่วยงาน", "จังหวัด", "คะแนนรวม"]
    name = "องค์การบริหารส่วนตำบลบ้านใหม่"
    first = [[2566, name, "นนทบุรี", 90], [2566, name, "นครราชสีมา", 80], [2566, OTHER, "", 70]]
    _import(db, agency, parsed([header, *first]))
    second = [[2567, name, "นครราชสีมา", 82], [2567, name, "ปทุมธานี", 60], [2567, OTHER, "ตราด", 72]]
    plan = preview_score_import(db, agency, parsed([header, *second]))
    assert dict(zip(plan.agencies["province"], plan.agencies["status"], strict=True)) == {
        "นครราชสีมา": "known",
        "ปทุมธานี": "new",
        "ตราด": "known",
    }
    _import(db, agency, parsed([header, *second]))
    assert _stored(db, agency) == {
        (1, 2566, "total"): 90.0,
        (2, 2566, "total"): 80.0,
        (2, 2567, "total"): 82.0,
        (3, 2566, "total"): 70.0,
        (3, 2567, "total"): 72.0,
        (4, 2567, "total"): 60.0,
    }
    known = assessed_agencies(db, agency.agency_id, newest_change(db, agency.agency_id))
    assert known.set_index("assessed_id").loc[3, "province"] == "ตราด"


def test_a_pre_assessment_of_the_own_agency_is_not_its_result(db: Database, agency: Agency) -> None:
    header = ["ปี", "หน่วยงาน", "คะแนนรวม", "row_kind"]
    rows = [[2567, agency.name, 88, ""], [2567, agency.name, 95, "internal_pre_assessment"]]
    _import(db, agency, parsed([header, *rows]))
    assert _stored(db, agency) == {(0, 2567, "total"): 88.0, (1, 2567, "total"): 95.0}
    known = assessed_agencies(db, agency.agency_id, newest_change(db, agency.agency_id))
    assert known["row_kind"].tolist() == ["official", "internal_pre_assessment"]


def test_a_jump_from_a_stored_year_is_noticed(db: Database, agency: Agency) -> None:
    _import(db, agency, parsed([["ปี", "คะแนนรวม"], [2566, 60]]))
    scores = parsed([["ปี", "คะแนนรวม"], [2567, 90]])
    assert not scores.problems
    (jump,) = said(preview_score_import(db, agency, scores).problems, "เปลี่ยนจากปีก่อน")
    assert (jump.severity, jump.row) == ("notice", 2)
    assert "+30.00" in str(jump.message)
    assert _import(db, agency, scores).warnings == 0


def test_the_same_value_on_another_scale_differs(db: Database, agency: Agency) -> None:
    header = ["ปี", "iit", "instrument_scale"]
    _import(db, agency, parsed([header, [2567, 27, "points"]]))
    plan = preview_score_import(db, agency, parsed([header, [2567, 27, "percent"]]))
    assert plan.different == 1
