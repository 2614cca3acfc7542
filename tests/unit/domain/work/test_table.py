"""What is to be updated now: by due bucket, of which years, and for whom it waits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from ita_dash.domain.work.table import next_due, of_division, work_table
from ita_dash.domain.work.waiting import Waiting, waited_for
from ita_dash.frames.measures import MEASURE_DIVISIONS
from ita_dash.frames.work import WORK
from tests.builders import children
from tests.unit.domain.work.worked import TODAY, YEAR, evidence, items, table

LATE = {"period_end": date(2026, 10, 1)}
SOON = {"period_end": date(2026, 12, 20)}
NEAR = {"period_end": date(2027, 2, 1)}
LATER = {"period_end": date(2027, 9, 30)}
DONE = {**LATE, "status": "completed"}


def waits(
    *rows: Mapping[str, object], led_by: Mapping[int, int] | None = None
) -> list[tuple[int, list[str]]]:
    """The measures that are to be updated, with what each waits for."""
    found = items(table(*rows, led_by=led_by))
    return [(each.measure_id, [str(code) for code in each.waiting]) for each in found]


def test_without_measures_there_is_nothing() -> None:
    assert items(table()) == []
    assert list(work_table(table(), evidence(table()), YEAR).columns) == list(WORK.columns)


def test_the_most_urgent_comes_first() -> None:
    assert waits(NEAR, LATER, SOON, LATE) == [(4, ["report"]), (3, ["report"]), (1, ["report"])]


def test_in_a_bucket_the_longest_late_comes_first() -> None:
    assert waits(LATE, {"period_end": date(2026, 9, 1)}) == [(2, ["report"]), (1, ["report"])]


def test_an_assumed_status_is_to_be_confirmed_and_not_late() -> None:
    assert waits({**LATE, "is_status_assumed": True}) == [(1, ["status"])]


def test_a_measure_without_an_end_waits_for_one() -> None:
    assert waits({}) == [(1, ["end"])]


def test_who_leads_is_asked_of_whoever_looks_after_the_measures() -> None:
    assert waits(LATER, led_by={}) == [(1, ["lead"])]
    assert waits(LATE, led_by={}) == [(1, ["report", "lead"])]
    assert str(waited_for(Waiting.LEAD, None)) == "ผู้ดูแลมาตรการ"
    assert str(waited_for(Waiting.REPORT, None)) == "ส่วนราชการที่รับผิดชอบ"
    assert str(waited_for(Waiting.REPORT, "กองช่าง")) == "กองช่าง"


@pytest.mark.parametrize(("year", "is_asked"), [(2570, True), (2569, True), (2568, False)])
def test_evidence_is_asked_for_this_years_and_last_years_measures(
    year: int, is_asked: bool
) -> None:
    assert bool(waits({**DONE, "fiscal_year": year})) is is_asked


def test_a_cancelled_measure_waits_for_nothing() -> None:
    assert waits({**LATE, "status": "cancelled"}) == []


def test_evidence_of_any_kind_is_enough() -> None:
    assert items(table(DONE), (1, "ภาพถ่าย", TODAY, False)) == []


def test_what_runs_or_is_late_is_there_whatever_its_year() -> None:
    assert waits({**LATE, "fiscal_year": 2565}) == [(1, ["report"])]


def test_evidence_to_be_renewed_is_named_the_most_urgent_first() -> None:
    soon, gone = date(2025, 12, 10), date(2025, 11, 1)
    (found,) = items(table(DONE), (1, "คู่มือ", soon, True), (1, "ประกาศ", gone, True))
    assert found.waiting == (Waiting.RENEWAL,)
    assert found.renewals == ("ประกาศ", "คู่มือ")
    assert found.renew_by == date(2026, 11, 1)


def test_evidence_that_holds_asks_for_nothing() -> None:
    assert items(table(LATER), (1, "คู่มือ", TODAY, True)) == []


def test_a_division_has_what_it_leads_or_supports() -> None:
    measures = table(LATE, SOON, led_by={1: 1, 2: 2})
    shares = children(
        MEASURE_DIVISIONS, (1, 1, 1, "สำนักปลัด"), (1, 2, 2, "กองช่าง"), (2, 1, 2, "กองช่าง")
    )
    work = work_table(measures, evidence(measures), YEAR)
    assert of_division(work, shares, "1")["measure_id"].tolist() == [1]
    assert of_division(work, shares, "2")["measure_id"].tolist() == [1, 2]


def test_what_comes_next_is_not_due_yet() -> None:
    measures = table(LATER, {"period_end": date(2027, 6, 1)}, SOON)
    found = next_due(measures)
    assert found is not None
    assert found.measure_id == 2
    assert next_due(table(SOON)) is None
