"""How the steps of a measure changed from one revision to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from ita_dash.domain.measures.draft import Step


@dataclass(frozen=True)
class StepChange:
    """One step that differs; ``number`` is its place, before where it was removed, else after.

    ``before`` is the former step where its words, its day or its note changed, else None. A step
    that is ``moved`` kept its words.
    """

    kind: Literal["added", "removed", "reworded", "moved", "done", "undone", "dated", "noted"]
    number: int
    step: Step
    before: Step | None = None


def step_changes(before: Sequence[Step], after: Sequence[Step]) -> list[StepChange]:
    """What happened to each step, in the order of the steps."""
    old = [step.description for step in before]
    new = [step.description for step in after]
    changes: list[StepChange] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            changes.extend(_marked(before[i:j], after[k:m], k))
        else:
            changes.extend(_replaced(before[i:j], after[k:m], i, k))
    return list(_with_moves(changes))


def _with_moves(changes: Sequence[StepChange]) -> Iterator[StepChange]:
    """What was taken out here and put in there with the same words was moved."""
    gone = {change.step.description: change for change in changes if change.kind == "removed"}
    moved = {
        change.step.description
        for change in changes
        if change.kind == "added" and change.step.description in gone
    }
    for change in changes:
        words = change.step.description
        if words not in moved or change.kind not in ("added", "removed"):
            yield change
        elif change.kind == "added":
            old = gone[words]
            yield StepChange("moved", change.number, change.step, old.step)
            yield from _marked([old.step], [change.step], change.number - 1)


def _marked(before: Sequence[Step], after: Sequence[Step], offset: int) -> Iterator[StepChange]:
    for place, (old, new) in enumerate(zip(before, after, strict=True), start=offset + 1):
        if old.is_done != new.is_done:
            yield StepChange("done" if new.is_done else "undone", place, new)
        elif old.done_on != new.done_on:
            yield StepChange("dated", place, new, old)
        if old.note != new.note:
            yield StepChange("noted", place, new, old)


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
