"""Which marks of steps survive: one rule for the form, a collision and an import."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.step_marks import (
    carried_marks,
    counterparts,
    marks_carried_over,
    tidy_marks,
)

STEPS = (Step("ประชุม", is_done=True), Step("แจ้งเวียน"), Step("สรุปผล"))
WORDS = ("ประชุมคณะทำงาน", "แจ้งเวียนหนังสือ", "จัดทำคำสั่ง", "ตรวจทรัพย์สิน", "สรุปผล")
SOME_WORDS = st.lists(st.sampled_from(WORDS), max_size=6)
SOME_STEPS = st.lists(st.builds(Step, st.sampled_from(WORDS), st.booleans()), max_size=6)


def test_marks_follow_their_steps_when_one_is_put_before_them() -> None:
    kept = carried_marks(STEPS, ["จัดทำคำสั่ง", "ประชุม", "แจ้งเวียน", "สรุปผล"])
    assert [step.is_done for step in kept] == [False, True, False, False]


def test_a_corrected_letter_does_not_undo_a_step() -> None:
    assert carried_marks(STEPS, ["ประชุมคณะทำงาน", "แจ้งเวียน", "สรุปผล"])[0].is_done


def test_another_step_in_the_place_of_a_finished_one_is_not_finished() -> None:
    assert not carried_marks(STEPS, ["ตรวจทรัพย์สิน", "แจ้งเวียน", "สรุปผล"])[0].is_done


@given(SOME_STEPS)
def test_the_same_words_keep_every_mark(steps: list[Step]) -> None:
    assert list(carried_marks(steps, [step.description for step in steps])) == steps


@given(SOME_WORDS, SOME_WORDS)
def test_no_step_becomes_two_and_the_same_words_are_never_left_apart(
    before: list[str], after: list[str]
) -> None:
    places = counterparts(before, after)
    taken = [place for place in places if place is not None]
    assert len(taken) == len(set(taken))
    for word in WORDS:
        kept = sum(after[to] == word for to, was in enumerate(places) if was is not None)
        assert kept >= min(before.count(word), after.count(word))


@given(st.permutations([Step(word, is_done=place % 2 == 0) for place, word in enumerate(WORDS)]))
def test_no_mark_is_lost_by_another_order(moved: list[Step]) -> None:
    standing = [Step(word, is_done=place % 2 == 0) for place, word in enumerate(WORDS)]
    assert list(carried_marks(standing, [step.description for step in moved])) == moved


@given(SOME_STEPS, st.data())
def test_every_mark_of_an_editor_is_carried_or_named(base: list[Step], data: st.DataObject) -> None:
    """The one promise: what was ticked stands ticked, or is asked about; and nothing else moves."""
    mine = [Step(step.description, data.draw(st.booleans())) for step in base]
    theirs = data.draw(SOME_STEPS)
    result, lost = marks_carried_over(base, mine, theirs)
    places = counterparts(
        [step.description for step in base], [step.description for step in theirs]
    )
    changed = [place for place, step in enumerate(base) if step != mine[place]]
    assert [mine[place] for place in changed if place not in places] == list(lost)
    for step, other, was in zip(result, theirs, places, strict=True):
        wanted = mine[was].is_done if was in changed else other.is_done
        assert step == Step(other.description, wanted)


MARKED = (
    Step("ประชุม", is_done=True, done_on=date(2025, 11, 3), note="ครบองค์ประชุม"),
    Step("แจ้งเวียน", note="รอผู้บริหาร"),
    Step("สรุปผล"),
)


def test_the_day_and_the_note_go_with_the_tick_of_their_step() -> None:
    moved = carried_marks(MARKED, ["สรุปผล", "แจ้งเวียน", "ประชุม", "ใหม่"])
    assert moved == (*reversed(MARKED), Step("ใหม่"))
    reworded = carried_marks(MARKED, ["ประชุม", "แจ้งเวียนทุกกอง", "สรุปผล"])
    assert reworded == (MARKED[0], replace(MARKED[1], description="แจ้งเวียนทุกกอง"), MARKED[2])


def test_two_notes_about_one_step_are_both_kept() -> None:
    mine = (MARKED[0], replace(MARKED[1], note="ส่งหนังสือแล้ว"), MARKED[2])
    theirs = (MARKED[0], replace(MARKED[1], is_done=True, note="ผู้บริหารลงนาม"), MARKED[2])
    merged, lost = marks_carried_over(MARKED, mine, theirs)
    assert not lost
    assert merged[1] == Step("แจ้งเวียน", is_done=True, note="ผู้บริหารลงนาม ส่งหนังสือแล้ว")


def test_a_note_on_a_step_that_is_gone_is_told() -> None:
    mine = (MARKED[0], replace(MARKED[1], note="ส่งหนังสือแล้ว"), MARKED[2])
    merged, lost = marks_carried_over(MARKED, mine, (MARKED[0], MARKED[2]))
    assert merged == (MARKED[0], MARKED[2])
    assert [step.note for step in lost] == ["ส่งหนังสือแล้ว"]


def test_only_what_is_done_has_a_day() -> None:
    step = tidy_marks(Step("ประชุม", done_on=date(2025, 11, 3), note=" สอง \n บรรทัด "))
    assert step == Step("ประชุม", note="สอง บรรทัด")
