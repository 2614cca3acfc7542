"""What a form holds becomes the measure it shows, and is kept and read back unchanged."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.measures.draft import FIGURES, Step
from ita_dash.domain.measures.fields import INTERNAL_FIELDS
from ita_dash.domain.measures.input import MeasureInput, StepInput, input_of, read_input
from tests.builders import draft

DRAFT = draft(
    fiscal_year=2569,
    number=2,
    title="ตรวจเว็บไซต์",
    steps=(
        Step("ประชุม", is_done=True, done_on=date(2025, 11, 3), note="ครบองค์ประชุม"),
        Step("ตรวจทุกเดือน", note="รอผู้รับจ้าง"),
    ),
    budget_amount=0.0,
    budget_source="ข้อบัญญัติ",
    output="รายงาน",
    output_target=12.0,
    output_unit="ฉบับ",
    oit_items=("o12", "o13"),
    period_text="ต.ค. 2568 - ก.ย. 2569",
    period_start=date(2025, 10, 1),
    period_end=date(2026, 9, 30),
    result="ประชุมแล้ว\n1 ครั้ง",
)
BLANK = replace(
    DRAFT, steps=(), divisions=(), period_start=None, period_end=None, progress=None, indicators=()
)
DRAFTS = {
    "full": DRAFT,
    "blank": BLANK,
    "it is open who leads": replace(DRAFT, is_lead_open=True),
    "one step of many marks": replace(DRAFT, steps=(Step("ก 1. ข 2. ค"), Step("ก 1. ข 2. ค"))),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_an_untouched_form_says_what_is_stored(name: str) -> None:
    assert input_of(DRAFTS[name]).draft() == DRAFTS[name]


@pytest.mark.parametrize("name", DRAFTS)
def test_what_is_kept_is_read_back(name: str) -> None:
    shown = input_of(DRAFTS[name])
    assert read_input(shown.as_json()) == shown


@given(title=st.text(), methods=st.text(), day=st.text(), names=st.lists(st.text()))
def test_every_word_is_kept_as_it_was_typed(
    title: str, methods: str, day: str, names: list[str]
) -> None:
    typed = replace(
        input_of(DRAFT),
        title=title,
        methods=methods,
        period_end=day,
        others=tuple(names),
        steps=tuple(StepInput(name, bool(name), day, title) for name in names),
    )
    assert read_input(typed.as_json()) == typed


def test_a_tick_stays_with_its_step_when_the_text_of_methods_changes() -> None:
    typed = replace(input_of(DRAFT), methods="เริ่ม\nประชุม\nตรวจทุกเดือน")
    assert typed.draft().steps == (Step("เริ่ม"), *DRAFT.steps)


def test_a_day_that_cannot_be_read_is_told_and_no_day() -> None:
    typed = replace(input_of(DRAFT), period_start=" ", period_end="31/02/2570")
    assert [str(each) for each in typed.unread_days()] == ["อ่านวันที่ “31/02/2570” ไม่ได้"]
    assert (typed.draft().period_start, typed.draft().period_end) == (None, None)


def _without(name: str) -> str:
    told = json.loads(input_of(DRAFT).as_json())
    return json.dumps({key: value for key, value in told.items() if key != name})


LATER = (*INTERNAL_FIELDS, *FIGURES, "budget_source", "output", "output_unit", "oit_items")
"""The fields that drafts of an older version lack."""
BROKEN = [
    *("", "null", "[]", "{}", "x", '{"title": 1}'),
    *(_without(each.name) for each in fields(MeasureInput) if each.name not in LATER),
    json.dumps({**json.loads(input_of(DRAFT).as_json()), "status": "unknown"}),
    json.dumps({**json.loads(input_of(DRAFT).as_json()), "title": 5}),
    json.dumps({**json.loads(input_of(DRAFT).as_json()), "number": "2"}),
    json.dumps({**json.loads(input_of(DRAFT).as_json()), "progress": "2"}),
    json.dumps({**json.loads(input_of(DRAFT).as_json()), "indicators": ["9"]}),
    json.dumps({**json.loads(input_of(DRAFT).as_json()), "steps": [1]}),
    json.dumps({**json.loads(input_of(DRAFT).as_json()), "weight": "2"}),
    json.dumps({**json.loads(input_of(DRAFT).as_json()), "oit_items": [2]}),
    json.dumps({**asdict(input_of(DRAFT)), "more": 1}, default=str),
]


@pytest.mark.parametrize("text", BROKEN)
def test_what_another_version_wrote_is_not_read(text: str) -> None:
    assert read_input(text) is None


@pytest.mark.parametrize("field", LATER)
def test_a_draft_from_before_a_field_is_still_read(field: str) -> None:
    read = read_input(_without(field))
    assert read == replace(input_of(DRAFT), **{field: getattr(read, field)})


def test_a_draft_from_before_days_and_notes_of_steps_is_still_read() -> None:
    told = json.loads(input_of(DRAFT).as_json())
    steps = [{"description": each["description"], "is_done": True} for each in told["steps"]]
    read = read_input(json.dumps({**told, "steps": steps}))
    assert read is not None
    assert read.draft().steps == (Step("ประชุม", True), Step("ตรวจทุกเดือน", True))
