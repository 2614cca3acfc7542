"""Imports that are carried out and taken back, and what stands before and after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from ita_dash.db.database import Database
from ita_dash.imports.measures.table import read_measures
from ita_dash.queries import divisions, measures, scores
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.imports.measures import confirm_measure_import
from ita_dash.services.imports.outcome import OnConflict
from ita_dash.services.imports.scores import confirm_score_import
from tests.stored import WORKING_GROUP
from tests.unit.imports.made_files import MAX_MB, csv_upload, parsed

OTHER, THIRD = "เทศบาลตำบลข้างเคียง", "เทศบาลเมืองไกล"
FRAMES: dict[str, Callable[[Database, int, int], pd.DataFrame]] = {
    "all_score_figures": scores.all_score_figures,
    "assessed_agencies": scores.assessed_agencies,
    "divisions": divisions.divisions,
    "measures": measures.measures,
    "measure_divisions": measures.measure_divisions,
    "measure_indicators": measures.measure_indicators,
    "measure_steps": measures.measure_steps,
    "measure_months": measures.measure_months,
}
_STAMPS = ["change_no", "changed_at", "actor"]


def import_scores(
    db: Database, agency: Agency, *rows: Sequence[Any], on_conflict: OnConflict = "update"
) -> int:
    """Import rows of year, agency, total; gives the change number."""
    file = parsed([["ปีงบประมาณ", "หน่วยงาน", "คะแนนรวม"], *rows])
    outcome = confirm_score_import(db, WORKING_GROUP, agency, file, on_conflict=on_conflict)
    return outcome.change_no or 0


def import_measures(db: Database, agency: Agency, *rows: Sequence[Any]) -> int:
    """Import rows of year, number, title, divisions, result; gives the change number."""
    header = ["fiscal_year", "number", "title", "divisions", "result"]
    file = read_measures(csv_upload([header, *rows], "measures.csv"), (), MAX_MB)
    outcome = confirm_measure_import(db, WORKING_GROUP, agency, file, on_conflict="update")
    return outcome.change_no or 0


def state(db: Database, agency: Agency) -> dict[str, pd.DataFrame]:
    """Every frame as it stands, without the stamps of who wrote it when."""
    as_of = newest_change(db, agency.agency_id)
    found = {name: read(db, agency.agency_id, as_of) for name, read in FRAMES.items()}
    return {name: frame.drop(columns=_STAMPS, errors="ignore") for name, frame in found.items()}


def undo(db: Database, agency: Agency, change_no: int) -> int:
    """Take the change back, as it was shown before."""
    seen = preview_undo(db, agency.agency_id, change_no)
    return undo_change(db, WORKING_GROUP, agency.agency_id, change_no, seen)


def same(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> None:
    for name, frame in one.items():
        pd.testing.assert_frame_equal(frame, other[name], obj=name)


def measure(db: Database, agency: Agency, number: int) -> RecordedMeasure:
    standing = measure_drafts(db, agency.agency_id, newest_change(db, agency.agency_id)).values()
    return next(each for each in standing if each.draft.number == number)
