"""How the steps of a measure changed from one revision to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz import fuzz

from ita_dash.domain.measures import Step

_NEAR = 80
"""Least likeness, in percent, of a corrected step to what it said before."""


@dataclass(frozen=True)
class StepChange:
    """One step that differs; ``number`` is its place, before where it was removed, else after.

    ``before`` is its former wording where it was reworded, else None.
    """

    kind: Literal["added", "removed", "reworded", "done", "undone"]
    number: int
    step: Step
    before: Step | None = None


def step_changes(before: Sequence[Step], after: Sequence[Step]) -> list[StepChange]:
    """What happened to each step, in the order of the steps."""
    old = [step.description for step in before]
    new = [step.description for step in after]
    found: list[StepChange] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.extend(_marked(before[i:j], after[k:m], k))
        else:
            found.extend(_replaced(before[i:j], after[k:m], i, k))
    return found


def carried_marks(before: Sequence[Step], descriptions: Sequence[str]) -> tuple[Step, ...]:
    """Steps with these descriptions; what was done stays done where it was kept or reworded."""
    marks = [False] * len(descriptions)
    old = [step.description for step in before]
    matcher = SequenceMatcher(None, old, list(descriptions), autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        for place, step in zip(range(k, m), before[i:j], strict=False):
            is_same = kind == "equal" or _is_reworded(step.description, descriptions[place])
            marks[place] = step.is_done and is_same
    return tuple(Step(text, mark) for text, mark in zip(descriptions, marks, strict=True))


def _is_reworded(before: str, after: str) -> bool:
    return fuzz.partial_ratio(before, after) >= _NEAR


def _marked(before: Sequence[Step], after: Sequence[Step], offset: int) -> Iterator[StepChange]:
    for place, (old, new) in enumerate(zip(before, after, strict=True), start=offset + 1):
        if old.is_done != new.is_done:
            yield StepChange("done" if new.is_done else "undone", place, new)


def _replaced(
    before: Sequence[Step], after: Sequence[Step], old_offset: int, new_offset: int
) -> Iterator[StepChange]:
    pairs = min(len(before), len(after))
    for n in range(pairs):
        yield StepChange("reworded", new_offset + n + 1, after[n], before[n])
        yield from _marked(before[n : n + 1], after[n : n + 1], new_offset + n)
    for n in range(pairs, len(before)):
        yield StepChange("removed", old_offset + n + 1, before[n])
    for n in range(pairs, len(after)):
        yield StepChange("added", new_offset + n + 1, after[n])
