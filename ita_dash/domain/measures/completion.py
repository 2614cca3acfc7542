"""A measure that is called completed while steps of it are open: asked about, never refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.status import MeasureStatus


def unasked_steps(
    before: MeasureDraft, after: MeasureDraft, agreed: Sequence[Step] = ()
) -> tuple[Step, ...]:
    """The open steps with which ``after`` would be completed and nobody was asked about yet.

    What stood open when ``before`` was completed was answered then; ``agreed`` is answered now.
    """
    if after.status is not MeasureStatus.COMPLETED:
        return ()
    stood = before.steps if before.status is MeasureStatus.COMPLETED else ()
    answered = {step.description for step in (*stood, *agreed) if not step.is_done}
    return tuple(s for s in open_steps(after) if s.description not in answered)


def open_steps(draft: MeasureDraft) -> tuple[Step, ...]:
    """The steps that are not done, in their order."""
    return tuple(step for step in draft.steps if not step.is_done)


def with_every_step(draft: MeasureDraft, *, is_done: bool) -> MeasureDraft:
    """The measure with all its steps done, or all of them open."""
    return replace(draft, steps=tuple(replace(step, is_done=is_done) for step in draft.steps))


def progress_with(status: MeasureStatus, progress: int | None) -> int | None:
    """Progress brought in line with a status that was just chosen.

    What is completed is at 100, what has not begun is not above 0; else it stays.
    """
    if status is MeasureStatus.COMPLETED:
        return 100
    return 0 if status is MeasureStatus.NOT_STARTED and progress else progress
