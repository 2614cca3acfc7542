"""Which marks of steps survive when steps are reworded, moved, added or taken out: one rule.

A mark is the tick, the day on which the step was done, and the note about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from rapidfuzz import fuzz

from ita_dash.domain.measures.draft import Step
from ita_dash.domain.thai.text import search_key

_NEAR = 80
"""Least likeness, in percent, of a corrected step to what it said before."""


def counterparts(before: Sequence[str], after: Sequence[str]) -> tuple[int | None, ...]:
    """For each step of ``after`` the place in ``before`` of the step it was; None for a new one.

    A step with the same words is the same one wherever it stands; spaces and kinds of digits make
    no difference. One with nearly the same words is the same where it stands in the same place
    between its neighbours. No step of ``before`` is two steps of ``after``.
    """
    old, new = list(map(search_key, before)), list(map(search_key, after))
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    matched = {
        first + offset: start + offset
        for kind, start, end, first, _ in blocks
        if kind == "equal"
        for offset in range(end - start)
    }
    matched |= dict(_moved(old, new, matched))
    for kind, start, end, first, last in blocks:
        if kind == "replace":
            left = [place for place in range(start, end) if place not in matched.values()]
            unmatched = [place for place in range(first, last) if place not in matched]
            pairs = zip(unmatched, left, strict=False)
            matched |= {to: was for to, was in pairs if _is_near(old[was], new[to])}
    return tuple(matched.get(place) for place in range(len(new)))


def carried_marks(before: Sequence[Step], descriptions: Sequence[str]) -> tuple[Step, ...]:
    """Steps with these descriptions; what was marked stays so where the step is still there."""
    places = counterparts(_words(before), descriptions)
    return tuple(
        Step(text) if was is None else replace(before[was], description=text)
        for text, was in zip(descriptions, places, strict=True)
    )


def tidy_marks(step: Step) -> Step:
    """The step as it is stored: only what is done has a day, a note stands on one line."""
    done_on = step.done_on if step.is_done else None
    return replace(step, done_on=done_on, note=" ".join(step.note.split()))


def marks_carried_over(
    base: Sequence[Step], mine: Sequence[Step], theirs: Sequence[Step]
) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """Steps that others changed, with the marks an editor set on the former ones.

    ``mine`` are ``base`` with other marks. Returns ``theirs`` with those marks, and the marked
    steps that no longer stand. Where both wrote a note, both are kept.
    """
    pairs = list(zip(base, mine, strict=True))
    marked = {place for place, (old, own) in enumerate(pairs) if _marks(old) != _marks(own)}
    places = counterparts(_words(base), _words(theirs))
    result = tuple(
        _marked(step, *pairs[was]) if was is not None and was in marked else step
        for step, was in zip(theirs, places, strict=True)
    )
    return result, tuple(pairs[place][1] for place in sorted(marked) if place not in places)


def _marks(step: Step) -> tuple[object, ...]:
    return step.is_done, step.done_on, step.note


def _marked(theirs: Step, base: Step, mine: Step) -> Step:
    """Their step with what of its marks the editor changed."""
    own: dict[str, Any] = {}
    if (mine.is_done, mine.done_on) != (base.is_done, base.done_on):
        own = {"is_done": mine.is_done, "done_on": mine.done_on}
    if mine.note != base.note:
        is_other = theirs.note not in (base.note, mine.note) and bool(theirs.note)
        own["note"] = f"{theirs.note} {mine.note}" if is_other else mine.note
    return replace(theirs, **own)


def _moved(old: list[str], new: list[str], matched: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Steps of the same words that stand elsewhere now, in their order."""
    left = [place for place in range(len(old)) if place not in matched.values()]
    for to in range(len(new)):
        if to in matched:
            continue
        was = next((place for place in left if old[place] == new[to]), None)
        if was is not None:
            left.remove(was)
            yield to, was


def _is_near(before: str, after: str) -> bool:
    return fuzz.partial_ratio(before, after) >= _NEAR


def _words(steps: Sequence[Step]) -> list[str]:
    return [step.description for step in steps]
