"""What happened to a measure's steps, told step by step."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.step_changes import step_changes

STEPS = (Step("ประชุม", is_done=True), Step("แจ้งเวียน"), Step("สรุปผล"))
SOME_STEPS = st.lists(st.builds(Step, st.sampled_from("กขคง"), st.booleans()), max_size=6)


def told(before: tuple[Step, ...], after: tuple[Step, ...]) -> list[tuple[str, int]]:
    """The kinds and numbers of the changes."""
    return [(change.kind, change.number) for change in step_changes(before, after)]


def test_a_finished_step_is_told_by_its_number() -> None:
    after = (STEPS[0], Step("แจ้งเวียน", is_done=True), STEPS[2])
    assert told(STEPS, after) == [("done", 2)]
    assert told(after, STEPS) == [("undone", 2)]


def test_a_new_step_in_the_middle_leaves_the_others_alone() -> None:
    after = (STEPS[0], Step("จัดทำคำสั่ง"), *STEPS[1:])
    assert told(STEPS, after) == [("added", 2)]
    assert told(after, STEPS) == [("removed", 2)]


def test_a_reworded_step_says_what_it_said_before() -> None:
    after = (STEPS[0], Step("แจ้งเวียนทุกกอง", is_done=True), STEPS[2])
    reworded, done = step_changes(STEPS, after)
    assert (reworded.kind, reworded.number, reworded.before) == ("reworded", 2, STEPS[1])
    assert (done.kind, done.step) == ("done", after[1])


@given(SOME_STEPS, SOME_STEPS)
def test_changes_are_told_exactly_when_there_are_any(before: list[Step], after: list[Step]) -> None:
    assert bool(step_changes(before, after)) == (before != after)
