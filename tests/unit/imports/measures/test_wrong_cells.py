"""Measures from tables: every cell that is wrong is named, and stops no more than it must."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.errors import UnreadableFile
from tests.unit.imports.measures.measure_rows import (
    ENGLISH,
    ROW,
    changed,
    errors,
    parsed,
    warnings,
)


def test_a_bad_year_does_not_hide_what_else_is_wrong_in_its_row() -> None:
    row = changed(fiscal_year="ปีหน้า", title="", progress=101)
    found = parsed([ENGLISH, row])
    assert errors(found) == [(2, "A fiscal_year", "ปีหน้า"), (2, "C title", "")]
    assert warnings(found) == [(2, "K progress", "101")]


@pytest.mark.parametrize(
    ("cells", "column", "value"),
    [
        ({"fiscal_year": "ปีหน้า"}, "A fiscal_year", "ปีหน้า"),
        ({"number": "หนึ่ง"}, "B number", "หนึ่ง"),
        ({"number": 0}, "B number", "0"),
        ({"title": ""}, "C title", ""),
    ],
)
def test_a_wrong_cell_is_named(cells: dict[str, Any], column: str, value: str) -> None:
    assert errors(parsed([ENGLISH, changed(number=7), changed(**cells)])) == [(3, column, value)]


@pytest.mark.parametrize(
    ("cells", "column", "value", "read"),
    [
        ({"steps_done": "1, 3"}, "E steps_done", "1, 3", {"steps": (True, False)}),
        ({"period_end": "2023-09-30"}, "I period_end", "2023-09-30", {"period_end": None}),
        ({"progress": 101}, "K progress", "101", {"progress": None}),
        ({"status": "completed"}, "K progress", "40", {"status": "completed", "progress": None}),
        ({"status": "not_started"}, "K progress", "40", {"progress": None}),
    ],
)
def test_a_column_that_may_be_left_out_stops_no_file(
    cells: dict[str, Any], column: str, value: str, read: dict[str, Any]
) -> None:
    found = parsed([ENGLISH, changed(number=7), changed(**cells)])
    assert errors(found) == []
    assert (3, column, value) in warnings(found)
    draft = found.drafts[1].draft
    shown = {**vars(draft), "steps": tuple(step.is_done for step in draft.steps)}
    assert {field: shown[field] for field in read} == read


def test_what_contradicts_the_status_is_not_taken_for_told() -> None:
    found = parsed([ENGLISH, changed(status="completed")])
    assert "progress" not in found.drafts[0].given


@pytest.mark.parametrize(
    ("column", "text", "given"),
    [
        ("steps_done", "ครบ", "steps_done"),
        ("status", "ทำแล้ว", "status"),
        ("progress", "-1", "progress"),
        ("progress", "ครึ่งหนึ่ง", "progress"),
        ("indicators", "11", "indicators"),
        ("indicators", "ผู้รับบริการพึงพอใจ", "indicators"),
        ("period_end", "เร็ว ๆ นี้", "period_end"),
    ],
)
def test_what_may_be_missing_stops_no_file_where_it_is_not_understood(
    column: str, text: str, given: str
) -> None:
    found = parsed([ENGLISH, changed(**{column: text})])
    label = f"{'ABCDEFGHIJKLMN'[ENGLISH.index(column)]} {column}"
    told = [(p.severity, p.column, p.value) for p in found.problems if p.row]
    assert told == [("warning", label, text)]
    (measure,) = found.drafts
    assert measure.raw[column] == text
    assert given not in measure.given


def test_a_number_twice_in_a_year_is_an_error() -> None:
    rows: list[list[Any]] = [ENGLISH, ROW, changed(fiscal_year=2568), changed(title="ซ้ำ")]
    assert errors(parsed(rows)) == [(4, "B number", "1")]


CELLS = st.text(max_size=12) | st.sampled_from(["1", "2567", "-", "ไตรมาส 1", "1. ก\n2. ข", "1-3"])


@settings(deadline=None)
@given(st.lists(st.lists(CELLS, min_size=14, max_size=14), max_size=5))
def test_any_cells_are_read_or_named(rows: list[list[str]]) -> None:
    try:
        found = parsed([ENGLISH, *rows])
    except UnreadableFile:
        return
    kept = {(m.draft.fiscal_year, m.draft.number) for m in found.drafts}
    assert len(kept) == len(found.drafts) or errors(found)


@pytest.mark.parametrize(
    ("cells", "column", "meant"),
    [
        ({"fiscal_year": "2597"}, "A fiscal_year", "2567"),
        ({"fiscal_year": "2571"}, "A fiscal_year", "ปีของมาตรการ"),
        ({"fiscal_year": "68"}, "A fiscal_year", "2568"),
        ({"fiscal_year": "", "period_end": "2053-09-30"}, "I period_end", "2596"),
    ],
)
def test_a_year_in_which_no_measure_can_run_is_an_error(
    cells: dict[str, str], column: str, meant: str
) -> None:
    found = parsed([ENGLISH, changed(**cells)], today=date(2026, 6, 15))
    (problem,) = [p for p in found.problems if p.severity == "error"]
    assert problem.column == column
    assert meant in str(problem.message)
    assert not found.drafts


def test_a_progress_of_endless_digits_is_told() -> None:
    (problem,) = [
        each for each in parsed([ENGLISH, changed(progress="9" * 400)]).problems if each.row
    ]
    assert (problem.severity, problem.column) == ("warning", "K progress")
