"""Loads the invented sample workspace of a first start, by the roads that real files take."""

from __future__ import annotations

import csv
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from ita_dash.db.database import Database
from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.status import MeasureStatus, parse_status
from ita_dash.domain.thai.dates import thai_date
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.questions.table import read_questions
from ita_dash.imports.scores.table import read_scores
from ita_dash.queries.agencies import Agency, next_agency_id
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.services.agencies.agency import NumberTaken, create_agency
from ita_dash.services.imports.measures import confirm_measure_import
from ita_dash.services.imports.questions import confirm_question_import
from ita_dash.services.imports.scores import confirm_score_import
from ita_dash.services.measures.edits import record_progress
from ita_dash.settings import SAMPLE_DIR

SAMPLE_DAY = date(2026, 6, 15)
"""The day measures.csv was written for: some of its open measures are late then, some due soon.

Their periods move with the calendar, else every one would be late a year on.
"""
PROFILE = AgencyProfile("องค์การบริหารส่วนตำบลตัวอย่าง", "อบต.", "ตัวอย่าง", "ตัวอย่าง")
ACTOR = Actor("ตัวอย่าง", Role.ADMIN)
_MAX_MB = 1
_FIRST = 1


def load_first_sample(db: Database, today: date) -> None:
    """Load the sample where no agency was ever made; of processes that start at once one does."""
    if next_agency_id(db) == _FIRST:
        with suppress(NumberTaken):
            load_sample(db, today, agency_id=_FIRST)


def load_sample(db: Database, today: date, *, agency_id: int | None = None) -> Agency:
    """Make the sample agency with its scores, its measures and what was recorded of them since.

    The open measures' periods are moved so that they lie about ``today`` as the file's lie
    about SAMPLE_DAY. ``agency_id`` is the number it must get; None takes the next. Raises
    NumberTaken when that number is taken, InvalidInput when the files have errors.
    """
    agency = create_agency(db, ACTOR, PROFILE, is_sample=True, agency_id=agency_id)
    scores = read_scores(_upload("scores.csv"), load_rulebooks(), _MAX_MB)
    confirm_score_import(db, ACTOR, agency, scores)
    measures = read_measures(_upload("measures.csv"), (), _MAX_MB)
    confirm_measure_import(db, ACTOR, agency, _moved(measures, today - SAMPLE_DAY))
    with (SAMPLE_DIR / "progress.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            _record(db, agency.agency_id, row)
    questions = read_questions(_upload("questions.csv"), load_rulebooks(), _MAX_MB)
    confirm_question_import(db, ACTOR, agency, questions)
    return agency


def _upload(name: str) -> Upload:
    path: Path = SAMPLE_DIR / name
    return Upload(name, path.read_bytes())


def _moved(parsed: ParsedMeasures, days: timedelta) -> ParsedMeasures:
    drafts = tuple(
        measure
        if measure.draft.status.is_closed
        else replace(measure, draft=_moved_draft(measure.draft, days))
        for measure in parsed.drafts
    )
    return replace(parsed, drafts=drafts)


def _moved_draft(draft: MeasureDraft, days: timedelta) -> MeasureDraft:
    if draft.period_start is None or draft.period_end is None:
        return draft
    start, end = draft.period_start + days, draft.period_end + days
    text = f"{thai_date(start)} - {thai_date(end)}"
    return replace(draft, period_start=start, period_end=end, period_text=text)


def _record(db: Database, agency_id: int, row: dict[str, str]) -> None:
    """One row of progress.csv as a change of its own."""
    recorded = measure_drafts(db, agency_id, newest_change(db, agency_id)).values()
    key = int(row["fiscal_year"]), int(row["number"])
    measure = next(m for m in recorded if (m.draft.fiscal_year, m.draft.number) == key)
    record_progress(
        db,
        ACTOR,
        agency_id,
        measure.measure_id,
        measure.change_no,
        status=parse_status(row["status"]) or MeasureStatus.IN_PROGRESS,
        progress=int(row["progress"]),
        result=row["result"],
        outcome=row["outcome"],
        steps_done=[int(number) for number in row["steps_done"].split(",")],
    )
