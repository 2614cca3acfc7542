"""When completing a measure is asked about, and what a status does to progress."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ita_dash.domain.measures.completion import progress_with, unasked_steps, with_every_step
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.status import MeasureStatus
from tests.builders import DRAFT

DONE = MeasureStatus.COMPLETED
OPEN, TICKED = Step("ตรวจเว็บไซต์"), Step("ประชุม", is_done=True)
BEFORE = replace(DRAFT, steps=(TICKED, OPEN))
STOOD = replace(BEFORE, status=DONE)
NEW = Step("รายงาน")


@pytest.mark.parametrize(
    ("before", "after", "agreed", "unasked"),
    [
        (BEFORE, replace(BEFORE, result="ใหม่"), (), ()),
        (BEFORE, STOOD, (), (OPEN,)),
        (BEFORE, STOOD, (OPEN,), ()),
        (BEFORE, replace(STOOD, steps=(TICKED, OPEN, NEW)), (OPEN,), (NEW,)),
        (BEFORE, replace(STOOD, steps=()), (), ()),
        (STOOD, replace(STOOD, result="ใหม่"), (), ()),
        (STOOD, replace(STOOD, steps=(Step("ประชุม"), OPEN)), (), (Step("ประชุม"),)),
        (BEFORE, with_every_step(STOOD, is_done=True), (), ()),
    ],
)
def test_open_steps_are_asked_about_once(
    before: MeasureDraft, after: MeasureDraft, agreed: Sequence[Step], unasked: Sequence[Step]
) -> None:
    assert unasked_steps(before, after, agreed) == unasked


@pytest.mark.parametrize(
    ("status", "before", "after"),
    [
        (DONE, 40, 100),
        (DONE, None, 100),
        (MeasureStatus.NOT_STARTED, 40, 0),
        (MeasureStatus.NOT_STARTED, None, None),
        (MeasureStatus.IN_PROGRESS, 40, 40),
        (MeasureStatus.CANCELLED, 40, 40),
    ],
)
def test_progress_follows_the_status(
    status: MeasureStatus, before: int | None, after: int | None
) -> None:
    assert progress_with(status, before) == after
