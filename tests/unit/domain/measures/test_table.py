"""Measures with their children in one row, when they fall due, and what each division does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pandas as pd
import pytest

from ita_dash.domain.measures.counts import measure_counts
from ita_dash.domain.measures.due import DUE_LABELS, late_measures
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.table import division_summary, measure_table, next_number
from ita_dash.frames.divisions import DIVISION_SUMMARY
from ita_dash.frames.measures import (
    MEASURE_DIVISIONS,
    MEASURE_INDICATORS,
    MEASURE_TABLE,
)
from tests.builders import (
    NO_DIVISIONS,
    NO_INDICATORS,
    NO_STEPS,
    OFFICE,
    TODAY,
    children,
    measures,
    plain_steps,
)


def _table(*rows: Mapping[str, object]) -> pd.DataFrame:
    """The table of measures without children."""
    return measure_table(measures(*rows), NO_DIVISIONS, NO_INDICATORS, NO_STEPS, TODAY)


def _due(end: date | None, status: str = "in_progress") -> str:
    return str(_table({"period_end": end, "status": status})["due"].iloc[0])


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        *[(-400, "overdue"), (-1, "overdue"), (0, "within_30"), (30, "within_30")],
        *[(31, "within_90"), (90, "within_90"), (91, "later")],
    ],
)
def test_the_due_bucket_follows_from_the_last_day(days: int, bucket: str) -> None:
    end = TODAY + timedelta(days=days)
    assert _due(end) == _due(end, "not_started") == bucket
    assert _table({"period_end": end})["days_left"].iloc[0] == days


@pytest.mark.parametrize(
    ("fiscal_year", "end", "status", "bucket"),
    [
        (2569, TODAY - timedelta(days=1), "in_progress", "unconfirmed"),
        (2569, TODAY - timedelta(days=1), "not_started", "unconfirmed"),
        (2569, TODAY, "in_progress", "within_30"),
        (2568, None, "in_progress", "unconfirmed"),
        (2569, None, "in_progress", "none"),
        (2568, TODAY + timedelta(days=100), "in_progress", "later"),
    ],
)
def test_what_is_over_with_an_assumed_status_is_to_be_confirmed_and_not_late(
    fiscal_year: int, end: date | None, status: str, bucket: str
) -> None:
    row = {"fiscal_year": fiscal_year, "period_end": end, "status": status}
    assert _table({**row, "is_status_assumed": True})["due"].iloc[0] == bucket
    told = _table({**row, "is_status_assumed": False})["due"].iloc[0]
    assert told == {"unconfirmed": "overdue" if end else "none"}.get(bucket, bucket)


def test_the_longest_late_comes_first_whatever_its_year() -> None:
    days = {"a": 3, "b": 40, "c": -5, "d": 40}
    table = _table(
        *(
            {"title": title, "fiscal_year": 2569 - (title == "d"), "period_end": end}
            for title, end in ((t, TODAY - timedelta(days=n)) for t, n in days.items())
        )
    )
    assert late_measures(table)["title"].tolist() == ["d", "b", "a"]


def test_the_next_number_stands_behind_the_highest_of_its_year() -> None:
    table = _table(
        {"fiscal_year": 2569, "number": 7},
        {"fiscal_year": 2569, "number": 2},
        {"fiscal_year": 2568, "number": 40},
    )
    assert [next_number(table, year) for year in (2569, 2568, 2570)] == [8, 41, 1]


def test_a_closed_measure_is_never_late_and_one_without_end_is_never_due() -> None:
    long_ago = TODAY - timedelta(days=400)
    assert _due(long_ago, "completed") == _due(None, "cancelled") == "closed"
    assert _due(None) == "none"
    assert _table({"period_end": long_ago, "status": "completed"})["days_left"].isna().all()


def test_every_bucket_has_its_words() -> None:
    from_the_most_urgent = (
        *("overdue", "unconfirmed", "within_30", "within_90", "later", "none", "closed"),
    )
    assert tuple(DUE_LABELS) == from_the_most_urgent


def test_children_are_joined_in_their_order() -> None:
    divisions = children(
        MEASURE_DIVISIONS, (1, 2, 10, "สำนักปลัด"), (1, 1, 20, "กองคลัง"), (2, 1, 30, "กองช่าง")
    )
    indicators = children(MEASURE_INDICATORS, (1, 10), (1, 4))
    steps = plain_steps((1, 2, "รายงานผล", False), (1, 1, "ประกาศ", True), (1, 3, "เผยแพร่", True))
    table = measure_table(measures({}, {}, {}), divisions, indicators, steps, TODAY)
    first = table.iloc[0]
    assert (first["divisions"], first["lead_division"]) == (("กองคลัง", "สำนักปลัด"), "กองคลัง")
    assert first["indicators"] == (4, 10)
    assert first["methods"] == "1. ประกาศ\n2. รายงานผล\n3. เผยแพร่"
    assert (first["steps_done"], first["steps_total"]) == ((1, 3), 3)
    assert table["lead_division"].tolist()[:2] == ["กองคลัง", "กองช่าง"]
    assert table["measure_id"].tolist() == [1, 2, 3]


def test_a_measure_without_children_has_blank_cells() -> None:
    row = _table({}).iloc[0]
    columns = ["divisions", "indicators", "methods", "steps_done"]
    assert row[columns].tolist() == [(), (), "", ()]
    assert row["steps_total"] == 0
    assert pd.isna(row["lead_division"])


@pytest.mark.parametrize(
    ("status", "recorded", "done", "shown"),
    [
        ("in_progress", 40, (True, True, False), 40),
        ("in_progress", 0, (True, False), 0),
        ("completed", None, (), 100),
        ("not_started", None, (), 0),
        ("in_progress", None, (True, True, False), 67),
        ("in_progress", None, (True,) + (False,) * 7, 13),
        ("in_progress", None, (False, False), None),
        ("in_progress", None, (), None),
        ("cancelled", None, (), None),
    ],
)
def test_progress_is_recorded_or_derived_but_never_guessed(
    status: str, recorded: int | None, done: tuple[bool, ...], shown: int | None
) -> None:
    steps = plain_steps(*((1, n, "ขั้น", each) for n, each in enumerate(done, start=1)))
    frame = measures({"status": status, "progress": recorded})
    progress = measure_table(frame, NO_DIVISIONS, NO_INDICATORS, steps, TODAY)["progress_shown"]
    assert progress.isna().all() if shown is None else progress.tolist() == [shown]


def test_no_measures_give_an_empty_table_and_zero_counts() -> None:
    table = _table()
    assert list(table.columns) == list(MEASURE_TABLE.columns)
    assert len(table) == 0
    assert {count for _, count in measure_counts(table).items()} == {0}


def test_counts_stand_in_their_fixed_order_and_all_comes_first() -> None:
    counts = measure_counts(_table({"status": "completed"}, {"status": "not_started"}, {}, {}))
    assert counts.items()[:5] == [
        *(("all", 4), ("not_started", 1), ("in_progress", 2), ("completed", 1), ("cancelled", 0)),
    ]
    assert list(counts.statuses()) == [status.value for status in MeasureStatus]


def _summary() -> pd.DataFrame:
    yesterday, next_year = TODAY - timedelta(days=1), TODAY + timedelta(days=365)
    divisions = children(
        MEASURE_DIVISIONS,
        *((measure_id, 1, 10, "สำนักปลัด") for measure_id in range(1, 7)),
        (1, 2, 20, "กองคลัง"),
        (7, 1, 20, "กองคลัง"),
    )
    frame = measures(
        {"status": "completed", "period_end": yesterday},
        {"status": "in_progress", "period_end": yesterday, "progress": 50},
        {"status": "in_progress", "period_end": next_year},
        {"status": "not_started", "period_end": next_year},
        {"status": "cancelled", "period_end": yesterday, "progress": 20},
        {"status": "in_progress", "period_end": None},
        {"status": "in_progress", "period_end": next_year},
    )
    table = measure_table(frame, divisions, NO_INDICATORS, NO_STEPS, TODAY)
    return division_summary(table, divisions, OFFICE).set_index("name")


def test_a_division_answers_for_the_measures_it_leads() -> None:
    office = _summary().loc["สำนักปลัด"]
    assert (office["lead"], office["supporting"]) == (6, 0)
    by_status = ["not_started", "in_progress", "completed", "cancelled"]
    assert [office[each] for each in by_status] == [1, 3, 1, 1]
    assert (office["overdue"], office["due_soon"]) == (1, 0)


def test_progress_of_a_division_is_the_mean_of_what_is_known() -> None:
    summary = _summary()
    assert summary.loc["สำนักปลัด", "progress"] == 50.0
    assert summary["progress"].isna().tolist() == [False, True, True]


def test_divisions_keep_their_order_and_those_without_measures_stay() -> None:
    summary = _summary()
    assert summary.index.tolist() == ["สำนักปลัด", "กองคลัง", "กองช่าง"]
    assert summary["supporting"].tolist() == [0, 1, 0]
    assert summary["lead"].tolist() == [6, 1, 0]


def test_a_summary_of_a_filtered_table_counts_only_what_is_left() -> None:
    divisions = children(MEASURE_DIVISIONS, (1, 1, 10, "สำนักปลัด"), (2, 1, 10, "สำนักปลัด"))
    table = measure_table(measures({}, {}), divisions, NO_INDICATORS, NO_STEPS, TODAY)
    summary = division_summary(table[table["measure_id"] == 1], divisions, OFFICE)
    assert summary["lead"].tolist() == [1, 0, 0]
    assert list(summary.columns) == list(DIVISION_SUMMARY.columns)


def test_a_summary_without_measures_or_divisions_is_empty() -> None:
    assert len(division_summary(_table(), NO_DIVISIONS, OFFICE)) == 3
    assert len(division_summary(_table(), NO_DIVISIONS, OFFICE.iloc[:0])) == 0
