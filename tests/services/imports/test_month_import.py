"""A sheet of months is taken in as one change, once, and taken back whole."""

from __future__ import annotations

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.domain.measures.monthly.progress import newest_actual
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.changes.undo import undo_change
from ita_dash.services.imports.measures import confirm_measure_import, preview_measure_import
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.measures.edits import record_progress
from tests.stored import WORKING_GROUP
from tests.unit.imports.case_files import case
from tests.unit.imports.made_files import MAX_MB, csv_upload

SHEETS = ("U01_monthly_grid.xlsx", "U02_two_rows_an_activity.xlsx")


def _read(name: str) -> ParsedMeasures:
    return read_measures(case(name), (), MAX_MB)


def _import(
    db: Database, agency: Agency, parsed: ParsedMeasures, on_conflict: OnConflict = "stop"
) -> ImportOutcome:
    return confirm_measure_import(db, WORKING_GROUP, agency, parsed, on_conflict)


def _months(db: Database, agency: Agency) -> dict[int, tuple[MeasureMonth, ...]]:
    """The months of the measures that stand, by number."""
    drafts = measure_drafts(db, agency.agency_id, 1000)
    return {each.draft.number: each.draft.months for each in drafts.values()}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_taken_in_once_and_taken_back(db: Database, agency: Agency, name: str) -> None:
    parsed = _read(name)
    outcome = _import(db, agency, parsed)
    told = {each.draft.number: each.draft.months for each in parsed.drafts}
    assert _months(db, agency) == told
    assert all(told.values())
    newest = newest_change(db, agency.agency_id)
    again = _import(db, agency, _read(name))
    assert (again.change_no, again.same) == (None, len(told))
    assert newest_change(db, agency.agency_id) == newest
    assert outcome.change_no is not None
    undo_change(db, WORKING_GROUP, agency.agency_id, outcome.change_no)
    assert _months(db, agency) == {}


def test_an_older_sheet_does_not_turn_progress_back(db: Database, agency: Agency) -> None:
    _import(db, agency, _read(SHEETS[1]))
    (second,) = (
        each
        for each in measure_drafts(db, agency.agency_id, 1000).values()
        if each.draft.number == 2
    )
    record_progress(
        *(db, WORKING_GROUP, agency.agency_id, second.measure_id, second.change_no),
        status=MeasureStatus.COMPLETED,
        progress=100,
        result="เผยแพร่ครบ",
        outcome="",
        steps_done=(),
    )
    months = _months(db, agency)[2]
    newest = newest_actual(months)
    assert newest is not None
    assert newest.actual_percent == 100
    outcome = _import(db, agency, _read(SHEETS[1]), "update")
    assert (outcome.updated, outcome.same) == (0, 3)
    assert _months(db, agency)[2] == months


def test_a_later_sheet_adds_its_months_and_keeps_the_others(db: Database, agency: Agency) -> None:
    title, head = ["แผน ประจำปีงบประมาณ พ.ศ. 2568"], ["ลำดับ", "กิจกรรม", "ต.ค.", "พ.ย.", "ธ.ค."]
    earlier, later = (
        read_measures(csv_upload([title, head, [1, "ก", *row]], "grid.csv"), (), MAX_MB)
        for row in (["10", "", ""], ["", "30", "45"])
    )
    _import(db, agency, earlier)
    preview = preview_measure_import(db, agency, later)
    (months,) = (each for each in preview.measures[0].differences if each.field == "months")
    assert str(months.stored).startswith("1 เดือน\n")
    assert str(months.incoming).startswith("3 เดือน\n")
    before = _months(db, agency)
    outcome = _import(db, agency, later, "update")
    assert [each.actual_percent for each in _months(db, agency)[1]] == [10, 30, 45]
    (standing,) = measure_drafts(db, agency.agency_id, 1000).values()
    assert standing.draft.progress == 45
    assert outcome.change_no is not None
    undo_change(db, WORKING_GROUP, agency.agency_id, outcome.change_no)
    assert _months(db, agency) == before
