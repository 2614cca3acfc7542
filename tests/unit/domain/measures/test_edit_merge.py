"""Two edits of one measure are brought together without losing either."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.measures.draft import MeasureDraft, Step, check_draft
from ita_dash.domain.measures.edit_merge import JOINABLE, merge, resolved
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.step_marks import marks_carried_over
from tests.builders import draft

STEPS = (Step("ประชุม", is_done=True), Step("แจ้งเวียน"), Step("สรุปผล"))
BASE = draft(
    fiscal_year=2569,
    number=2,
    title="เปิดเผยข้อมูล",
    steps=STEPS,
    period_text="ตุลาคม 2568 - กันยายน 2569",
    period_start=date(2025, 10, 1),
    period_end=date(2026, 9, 30),
    result="ประชุมแล้ว",
    indicators=(9,),
)


def edited(**changes: Any) -> MeasureDraft:
    """The base changed in some fields."""
    return replace(BASE, **changes)


def ticked(*numbers: int) -> tuple[Step, ...]:
    """The base's steps with exactly these done."""
    return tuple(replace(s, is_done=n in numbers) for n, s in enumerate(STEPS, start=1))


def test_fields_that_only_one_side_changed_are_merged_without_asking() -> None:
    mine = edited(outcome="ประชาชนเข้าถึงข้อมูล", indicators=(9, 10))
    theirs = edited(title="เปิดเผยข้อมูลสาธารณะ", divisions=("กองคลัง",))
    merged = merge(BASE, mine, theirs)
    assert merged.draft == replace(theirs, outcome=mine.outcome, indicators=mine.indicators)
    assert (merged.conflicts, merged.kept) == ((), ("outcome", "indicators"))
    assert merged.taken == ("title", "divisions")


def test_a_field_both_changed_must_be_chosen() -> None:
    mine, theirs = edited(result="ประชุม 2 ครั้ง"), edited(result="ประชุม 3 ครั้ง")
    merged = merge(BASE, mine, theirs)
    assert merged.conflicts == ("result",)
    with pytest.raises(KeyError):
        resolved(merged, mine, {})
    assert resolved(merged, mine, {"result": "mine"}) == mine
    assert resolved(merged, mine, {"result": "theirs"}) == theirs
    both = resolved(merged, mine, {"result": "both"})
    assert both.result == "ประชุม 3 ครั้ง\nประชุม 2 ครั้ง"


def test_the_same_change_on_both_sides_is_none() -> None:
    same = edited(result="ประชุม 2 ครั้ง", progress=60)
    merged = merge(BASE, same, same)
    assert (merged.draft, merged.conflicts, merged.kept, merged.taken) == (same, (), (), ())


def test_status_and_progress_never_come_from_two_sides() -> None:
    mine = edited(status=MeasureStatus.COMPLETED, progress=100)
    theirs = edited(progress=60)
    merged = merge(BASE, mine, theirs)
    assert merged.conflicts == ("status",)
    for choice, side in (("mine", mine), ("theirs", theirs)):
        chosen = resolved(merged, mine, {"status": choice})  # type: ignore[dict-item]
        assert (chosen.status, chosen.progress) == (side.status, side.progress)
        assert check_draft(chosen) == []


def test_marks_of_two_people_add_up() -> None:
    merged = merge(BASE, edited(steps=ticked(1, 2)), edited(steps=ticked(1, 3)))
    assert merged.conflicts == ()
    assert merged.draft.steps == ticked(1, 2, 3)


def test_a_mark_goes_along_when_the_other_side_adds_a_step() -> None:
    longer = (Step("จัดทำคำสั่ง"), *STEPS)
    for mine, theirs in (
        (edited(steps=ticked(1, 2)), edited(steps=longer)),
        (edited(steps=longer), edited(steps=ticked(1, 2))),
    ):
        merged = merge(BASE, mine, theirs)
        assert merged.conflicts == ()
        assert merged.draft.steps == (Step("จัดทำคำสั่ง"), *ticked(1, 2))


def test_a_mark_on_a_step_the_other_side_replaced_is_asked_about() -> None:
    reworded = (STEPS[0], Step("จัดทำคำสั่ง"), STEPS[2])
    merged = merge(BASE, edited(steps=ticked(1, 2)), edited(steps=reworded))
    assert merged.conflicts == ("methods",)
    kept, lost = marks_carried_over(STEPS, ticked(1, 2), reworded)
    assert kept == reworded
    assert lost == (Step("แจ้งเวียน", is_done=True),)


def test_a_mark_goes_along_when_the_other_side_corrects_its_step() -> None:
    corrected = (STEPS[0], Step("แจ้งเวียนทุกกอง"), STEPS[2])
    merged = merge(BASE, edited(steps=ticked(1, 2)), edited(steps=corrected))
    assert merged.conflicts == ()
    assert merged.draft.steps[1] == Step("แจ้งเวียนทุกกอง", is_done=True)


TEXTS = st.sampled_from(["ก", "ข", "ค"])
SIDES = st.builds(
    edited,
    title=TEXTS,
    result=TEXTS,
    outcome=TEXTS,
    divisions=st.sampled_from([("ก",), ("ก", "ข"), ()]),
    progress=st.sampled_from([None, 10, 50]),
    steps=st.sampled_from([STEPS, ticked(2), STEPS[:2], (Step("ใหม่"),)]),
)


@given(SIDES, SIDES)
def test_every_change_is_either_in_the_draft_or_asked_about(
    mine: MeasureDraft, theirs: MeasureDraft
) -> None:
    merged = merge(BASE, mine, theirs)
    for name in ("title", "result", "outcome", "divisions"):
        value = getattr(merged.draft, name)
        for side in (mine, theirs):
            changed = getattr(side, name)
            assert changed == getattr(BASE, name) or changed == value or name in merged.conflicts
    picks = {field: "both" if field in JOINABLE else "mine" for field in merged.conflicts}
    chosen = resolved(merged, mine, picks)  # type: ignore[arg-type]
    for field in set(picks) & set(JOINABLE):
        assert {getattr(mine, field), getattr(theirs, field)} == set(
            getattr(chosen, field).split("\n")
        )


@given(SIDES)
def test_without_a_second_editor_everything_is_mine(mine: MeasureDraft) -> None:
    assert merge(BASE, mine, BASE).draft == mine
    assert merge(BASE, BASE, mine).draft == mine
