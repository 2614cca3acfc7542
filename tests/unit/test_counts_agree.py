"""Measures are counted in one way: whatever tells how many there are, tells the same."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import openpyxl
import pandas as pd
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ita_dash.charts.division_bars import division_bars
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, EVERY_ID, counted_divisions
from ita_dash.domain.measures.counts import (
    COUNT_LABELS,
    PARTS_OF_ALL,
    MeasureCounts,
    measure_counts,
)
from ita_dash.domain.measures.division_grid import division_grid
from ita_dash.domain.measures.filters import LATE, UNCONFIRMED, MeasureFilter, filtered
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.table import division_summary, measure_table, taking_part
from ita_dash.domain.year_facts import YearFacts, year_facts
from ita_dash.exports.papers.content import Text
from ita_dash.exports.papers.meeting import meeting_paper
from ita_dash.exports.summary import summary_table
from ita_dash.exports.tables import divisions_table, measures_table
from ita_dash.exports.workbook.book import workbook_xlsx
from ita_dash.frames.evidence import EVIDENCE_TABLE
from ita_dash.frames.measures import MEASURE_DIVISIONS
from ita_dash.frames.scores import ASSESSMENTS, INDICATOR_SCORES, SCORE_CHANGES
from ita_dash.ui.elements.count_badges import count_badges, done_text
from ita_dash.ui.measures.filter_bar import status_counts
from tests import builders
from tests.builders import NO_INDICATORS, NO_STEPS, OFFICE, TODAY, children
from tests.unit.exports.exported import BOOKS, PROVENANCE, THAI, contents

YEAR = 2569
STATUSES = [status.value for status in MeasureStatus]
NAMES = dict(zip(OFFICE["division_id"], OFFICE["name"], strict=True)) | {EVERY_ID: EVERY_DIVISION}
Measures = list[tuple[str, date | None, list[int], bool, bool]]
"""Of each its status, last day and divisions; whether the status is assumed, the lead open."""
Plan = tuple[pd.DataFrame, pd.DataFrame]
MEASURES = st.lists(
    st.tuples(
        st.sampled_from(STATUSES),
        st.none() | st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days)),
        st.lists(st.sampled_from(list(NAMES)), unique=True, max_size=3),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
)
YESTERDAY = TODAY - timedelta(days=1)
ONE_OF_EACH: Measures = [(status, YESTERDAY, [10], False, False) for status in STATUSES]
"""Every status, all past their last day: two of the four are late."""
OPEN: Measures = [(status, YESTERDAY, [10, 20], True, True) for status in STATUSES]
"""The same, but nobody told the status nor who leads."""
EVERY: Measures = [(status, YESTERDAY, [EVERY_ID], False, False) for status in STATUSES]
"""The same, of every division."""


def plan(drawn: Measures) -> Plan:
    """MEASURE_TABLE and MEASURE_DIVISIONS of measures with status, last day and divisions."""
    rows = [
        {
            "number": number,
            "fiscal_year": YEAR,
            "status": status,
            "period_end": end,
            "is_status_assumed": is_assumed,
        }
        for number, (status, end, _, is_assumed, _) in enumerate(drawn, start=1)
    ]
    led = [
        (number, position, division, NAMES[division])
        for number, (_, _, divisions, _, is_open) in enumerate(drawn, start=1)
        for position, division in enumerate(divisions, start=2 if is_open else 1)
    ]
    shares = children(MEASURE_DIVISIONS, *led)
    table = measure_table(builders.measures(*rows), shares, NO_INDICATORS, NO_STEPS, TODAY)
    return table, counted_divisions(shares, OFFICE)


def counted_by_hand(drawn: Measures) -> MeasureCounts:
    """The counts from the measures as they were drawn, with nothing of the program's rules."""
    late, soon, asked = 0, 0, 0
    for status, end, _, is_assumed, _ in drawn:
        is_open = status in ("not_started", "in_progress")
        days = None if end is None else (end - TODAY).days
        is_late = is_open and days is not None and days < 0
        late += is_late and not is_assumed
        asked += is_late and is_assumed
        soon += is_open and days is not None and 0 <= days <= 30
    statuses = {each: sum(status == each for status, *_ in drawn) for each in STATUSES}
    return MeasureCounts(**statuses, overdue=late, unconfirmed=asked, due_soon=soon)


def facts(table: pd.DataFrame, shares: pd.DataFrame) -> YearFacts:
    """What the overview tells of the plan."""
    return year_facts(
        YEAR,
        TODAY,
        BOOKS,
        assessments=ASSESSMENTS.empty(),
        indicators=INDICATOR_SCORES.empty(),
        changes=SCORE_CHANGES.empty(),
        measures=table,
        measure_divisions=shares,
        divisions=OFFICE,
        evidence=EVIDENCE_TABLE.empty(),
    )


def of_rows(rows: pd.DataFrame) -> MeasureCounts:
    """The counts of a division table, whose rows are to add up to all."""
    sums = {key: int(rows[key].sum()) for key in (*STATUSES, *PARTS_OF_ALL)}
    return MeasureCounts(**sums)


def of_summary(rows: list[tuple[object, ...]]) -> dict[object, object]:
    """The counts of the meeting summary's section of measures, by what they are called."""
    return {item: value for section, item, value, _ in rows if section == f"มาตรการปี {YEAR}"}


def called(counts: MeasureCounts) -> dict[str, int]:
    return {THAI(COUNT_LABELS[key]): count for key, count in counts.items()}


@given(MEASURES)
@example([])
@example(ONE_OF_EACH)
@example(OPEN)
@example(EVERY)
def test_every_output_tells_the_same_numbers(drawn: Measures) -> None:
    (table, shares), wanted = plan(drawn), counted_by_hand(drawn)
    summary = division_summary(table, shares, OFFICE)
    assert measure_counts(table) == facts(table, shares).plans[0].counts == wanted
    assert wanted.all == len(drawn) == sum(wanted.statuses().values())
    assert of_rows(summary) == of_rows(divisions_table(summary)) == wanted
    assert summary["lead"].sum() == len(drawn)
    assert (summary[STATUSES].sum(axis=1) == summary["lead"]).all()
    assert of_rows(pd.DataFrame(facts(table, shares).divisions, columns=summary.columns)) == wanted
    assert len(division_grid(table, shares, OFFICE)) == wanted.all
    assert measures_table(table)["status"].value_counts().to_dict() == {
        status: n for status, n in wanted.statuses().items() if n
    }


@given(MEASURES)
@example(ONE_OF_EACH)
@example(OPEN)
def test_a_pill_counts_the_rows_that_it_leaves(drawn: Measures) -> None:
    table, shares = plan(drawn)
    pills, wanted = status_counts(table), counted_by_hand(drawn)
    left = {code: len(filtered(table, shares, MeasureFilter(status=code))) for code in pills}
    assert left == pills
    assert sum(pills[status] for status in STATUSES) == pills[""] == wanted.all
    assert pills[LATE] == wanted.overdue
    assert pills.get(UNCONFIRMED, 0) == wanted.unconfirmed


@given(MEASURES)
@example(ONE_OF_EACH)
@example(OPEN)
def test_the_bars_of_the_divisions_add_up_to_what_they_lead(drawn: Measures) -> None:
    table, shares = plan(drawn)
    summary = taking_part(division_summary(table, shares, OFFICE))
    if summary.empty:
        return
    *parts, _ = division_bars(summary, tr=THAI, dark=False).to_dict()["data"]
    led = [sum(part["x"][row] or 0 for part in parts) for row in range(len(summary))]
    assert led == summary["lead"].tolist()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MEASURES.filter(bool))
@example(ONE_OF_EACH)
@example(OPEN)
def test_the_summary_and_the_workbook_tell_the_same_numbers(drawn: Measures) -> None:
    (table, shares), wanted = plan(drawn), counted_by_hand(drawn)
    summary = division_summary(table, shares, OFFICE)
    paper = replace(contents(), measures=table, division_summary=summary)
    rows = summary_table(paper, PROVENANCE, BOOKS, THAI).itertuples(index=False, name=None)
    assert of_summary(list(rows)) == called(wanted)
    (said_on_paper,) = (
        part.text
        for part in meeting_paper(paper, PROVENANCE, BOOKS, THAI).parts
        if isinstance(part, Text) and "มาตรการทั้งหมด" in part.text
    )
    told = dict(line.rsplit(" ", 1) for line in said_on_paper.split(" · "))
    assert {name: int(told.get(name, 0)) for name in called(wanted)} == called(wanted)
    content = workbook_xlsx(paper, PROVENANCE, BOOKS, THAI)
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    sheets = {name: list(book[name].iter_rows(values_only=True)) for name in book.sheetnames}
    assert of_summary(sheets["รายการสรุป"][3:]) == called(wanted)
    head, *listed = sheets["มาตรการ"][2:]
    assert len(listed) == wanted.all
    said = pd.Series([row[head.index("สถานะ")] for row in listed]).value_counts().to_dict()
    assert said == {THAI(COUNT_LABELS[status]): n for status, n in wanted.statuses().items() if n}
    head, *divisions = sheets["ส่วนราชการภายใน"][2:]
    totals = dict(zip(head, map(sum_of, zip(*divisions, strict=True)), strict=True))
    assert totals["รับผิดชอบหลัก"] == wanted.all
    assert {key: totals[key] for key in list(called(wanted))[1:]} == {
        key: n for key, n in called(wanted).items() if key != "มาตรการทั้งหมด"
    }


def sum_of(column: tuple[object, ...]) -> int:
    return sum(cell for cell in column if isinstance(cell, int))


def test_a_cancelled_measure_is_counted_and_named() -> None:
    counts = measure_counts(plan(ONE_OF_EACH)[0])
    assert done_text(counts, THAI) == "แล้วเสร็จ 1 จาก 4 มาตรการ · ยกเลิก 1 มาตรการ"
    assert done_text(replace(counts, cancelled=0), THAI) == "แล้วเสร็จ 1 จาก 3 มาตรการ"


def test_what_is_late_is_said_to_be_among_the_others() -> None:
    statuses, pressing = count_badges(measure_counts(plan(ONE_OF_EACH)[0]), THAI)
    assert "เกินกำหนด" not in statuses
    assert "ยกเลิก 1" in statuses
    assert pressing.startswith(":small[:gray[ในจำนวนนี้]]")
    assert "เกินกำหนด 2" in pressing
    assert len(count_badges(MeasureCounts(completed=3), THAI)) == 1


def test_what_is_to_be_confirmed_is_never_called_late() -> None:
    table, shares = plan(OPEN)
    assert facts(table, shares).late == []
    assert facts(table, shares).unconfirmed == 2
    _, pressing = count_badges(measure_counts(table), THAI)
    assert "เกินกำหนด" not in pressing
    assert "สถานะยังไม่ได้ยืนยัน 2" in pressing


def test_what_nobody_leads_has_a_row_of_its_own() -> None:
    table, shares = plan(
        [
            ("in_progress", None, [10], False, False),
            ("completed", None, [], False, False),
            ("completed", None, [20, 30], False, True),
        ]
    )
    summary = division_summary(table, shares, OFFICE)
    assert summary["division_id"].tolist() == [10, 20, 30, -1, 0]
    assert summary["supporting"].tolist() == [0, 1, 1, 0, 0]
    assert summary.iloc[-2].to_dict()["name"] == "ยังไม่ได้ระบุหน่วยหลัก"
    last: Mapping[object, object] = summary.iloc[-1].to_dict()
    assert (last["name"], last["lead"], last["completed"]) == ("ยังไม่ระบุส่วนราชการ", 1, 1)
