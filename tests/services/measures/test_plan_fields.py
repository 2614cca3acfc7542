"""Money, output, weight, items, days and notes of steps are stored whole, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.measures.draft import Step
from ita_dash.queries.measure_drafts import RecordedMeasure
from ita_dash.services.measures.edits import record_progress
from tests.builders import draft
from tests.stored import WORKING_GROUP
from tests.stored_measures import Books

PLANNED = draft(
    steps=(Step("ประชุม", True, date(2023, 11, 3), "ครบองค์ประชุม"), Step("รายงาน", note="รอ")),
    budget_amount=0.0,
    budget_source="ข้อบัญญัติ",
    output="รายงาน",
    output_target=12.0,
    output_unit="ฉบับ",
    output_reached=3.5,
    weight=10.0,
    oit_items=("o2", "o12"),
)


def test_the_whole_plan_is_stored_and_a_report_moves_only_what_it_tells(books: Books) -> None:
    edited = books.edit(PLANNED, 2)
    assert books.standing() == RecordedMeasure(books.measure_id, edited, PLANNED)
    record_progress(
        *(books.db, WORKING_GROUP, books.agency_id, books.measure_id, edited),
        status=PLANNED.status,
        progress=50,
        result="",
        outcome="",
        steps_done=(2,),
        step_days={2: date(2024, 1, 5)},
        output_reached=4.0,
    )
    steps = (Step("ประชุม", note="ครบองค์ประชุม"), Step("รายงาน", True, date(2024, 1, 5), "รอ"))
    reported = replace(PLANNED, progress=50, result="", output_reached=4.0, steps=steps)
    assert books.standing().draft == reported


@pytest.mark.parametrize(
    "changes",
    [{"oit_items": ("o99",)}, {"budget_amount": -1.0}, {"output_target": float("inf")}],
    ids=str,
)
def test_a_plan_that_cannot_be_is_refused(books: Books, changes: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        books.edit(draft(**changes), 2)
    assert books.standing().change_no == 2
