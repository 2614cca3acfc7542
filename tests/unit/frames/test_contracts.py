"""A row of a frame as a record: the same columns, and Python's own values."""

from __future__ import annotations

import math
from dataclasses import fields
from datetime import date, datetime

import pandas as pd
import pytest

from ita_dash.domain.agencies.revisions import AgencyRevision, AssessedAgency, DivisionRevision
from ita_dash.domain.changes.change import Change, change_of
from ita_dash.domain.changes.imported_file import ImportedFile
from ita_dash.domain.improvement.standing_decision import StandingDecision
from ita_dash.domain.measures.division_counts import DivisionCounts
from ita_dash.domain.measures.measure import Measure, StoredMeasure, each_measure
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.table import measure_table
from ita_dash.domain.peers.standing import PeerStanding
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.indicator_score import IndicatorScore
from ita_dash.domain.scores.score_figure import ScoreFigure
from ita_dash.domain.scores.year_change import YearChange, changes_of_year
from ita_dash.frames.agencies import AGENCY_REVISIONS, ASSESSED_AGENCIES
from ita_dash.frames.changes import CHANGES, IMPORT_FILES
from ita_dash.frames.contract import Contract
from ita_dash.frames.divisions import DIVISION_REVISIONS, DIVISION_SUMMARY
from ita_dash.frames.improvement import MEASURE_LINEAGE
from ita_dash.frames.measures import MEASURE_TABLE, MEASURES
from ita_dash.frames.peers import PEER_STANDINGS
from ita_dash.frames.scores import ASSESSMENTS, INDICATOR_SCORES, SCORE_CHANGES, SCORE_FIGURES
from tests.builders import NO_DIVISIONS, NO_INDICATORS, NO_STEPS, TODAY, measures

RECORDS = (
    (CHANGES, Change),
    (IMPORT_FILES, ImportedFile),
    (MEASURES, StoredMeasure),
    (MEASURE_TABLE, Measure),
    (DIVISION_SUMMARY, DivisionCounts),
    (ASSESSMENTS, Assessment),
    (INDICATOR_SCORES, IndicatorScore),
    (SCORE_CHANGES, YearChange),
    (SCORE_FIGURES, ScoreFigure),
    (PEER_STANDINGS, PeerStanding),
    (MEASURE_LINEAGE, StandingDecision),
    (AGENCY_REVISIONS, AgencyRevision),
    (DIVISION_REVISIONS, DivisionRevision),
    (ASSESSED_AGENCIES, AssessedAgency),
)


@pytest.mark.parametrize(("contract", "record"), RECORDS, ids=[each.name for each, _ in RECORDS])
def test_a_record_has_the_columns_of_its_frame(contract: Contract, record: type) -> None:
    assert [field.name for field in fields(record)] == list(contract.columns)


def test_what_is_unknown_of_a_measure_is_none() -> None:
    frame = measures({"period_end": date(2026, 3, 11), "progress": 40}, {"status": "in_progress"})
    dated, blank = each_measure(measure_table(frame, NO_DIVISIONS, NO_INDICATORS, NO_STEPS, TODAY))
    assert (dated.period_end, dated.days_left, dated.progress) == (date(2026, 3, 11), 10, 40)
    assert (blank.period_end, blank.days_left, blank.progress_shown) == (None, None, None)
    assert (blank.lead_division, blank.divisions, blank.indicators) == (None, (), ())
    assert blank.status is MeasureStatus.IN_PROGRESS
    assert isinstance(blank.changed_at, datetime)


def test_an_unknown_score_stays_a_number() -> None:
    rows = [(0, 2568, "total", 84.0, math.nan, math.nan), (0, 2567, "total", 80.0, 79.0, 1.0)]
    frame = SCORE_CHANGES.apply(pd.DataFrame(rows, columns=list(SCORE_CHANGES.columns)))
    only = changes_of_year(frame, 2568)
    assert list(only) == ["total"]
    assert only["total"].score == 84.0
    assert math.isnan(only["total"].change)


def test_a_change_that_was_never_made_is_none() -> None:
    made = (1, pd.Timestamp("2026-03-01 04:05"), "ผู้ทดสอบ", "add_measure", "")
    log = CHANGES.apply(pd.DataFrame([made], columns=list(CHANGES.columns)))
    assert change_of(log, 2) is None
    moment = pd.Timestamp("2026-03-01 04:05").to_pydatetime()
    assert change_of(log, 1) == Change(1, moment, "ผู้ทดสอบ", "add_measure", "")
