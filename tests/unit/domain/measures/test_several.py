"""What an order for several measures makes of one, and that it is kept and read back whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.several import SeveralInput, StepMarks, read_several
from ita_dash.domain.measures.several_orders import IndicatorOrder, OpenStepAnswer, StepOrder
from ita_dash.domain.measures.status import MeasureStatus
from tests.builders import DRAFT

DONE = tuple(replace(step, is_done=True) for step in DRAFT.steps)
OPEN = tuple(replace(step, is_done=False) for step in DRAFT.steps)


def test_nothing_ordered_changes_nothing() -> None:
    for order in (SeveralInput({1: 2}), SeveralInput(indicator_order=IndicatorOrder.SET)):
        assert not order.is_ordered
        assert order.applied(1, DRAFT) == DRAFT


@pytest.mark.parametrize(
    ("status", "progress"),
    [
        (MeasureStatus.COMPLETED, 100),
        (MeasureStatus.NOT_STARTED, 0),
        (MeasureStatus.CANCELLED, 40),
        (MeasureStatus.IN_PROGRESS, 40),
    ],
)
def test_a_status_brings_its_progress_along(status: MeasureStatus, progress: int) -> None:
    after = SeveralInput(status=status).applied(1, DRAFT)
    assert after == replace(DRAFT, status=status, progress=progress)


def test_a_status_that_stands_leaves_unknown_progress_unknown() -> None:
    unknown = replace(DRAFT, status=MeasureStatus.COMPLETED, progress=None)
    assert SeveralInput(status=MeasureStatus.COMPLETED).applied(1, unknown) == unknown


def test_a_status_that_is_set_is_no_longer_assumed() -> None:
    assumed = replace(DRAFT, is_status_assumed=True)
    assert not SeveralInput(status=assumed.status).applied(1, assumed).is_status_assumed
    assert SeveralInput().applied(1, assumed).is_status_assumed


@pytest.mark.parametrize(("order", "steps"), [(StepOrder.ALL, DONE), (StepOrder.NONE, OPEN)])
def test_all_steps_are_marked_or_none(order: StepOrder, steps: tuple[Step, ...]) -> None:
    assert SeveralInput(steps=order).applied(1, DRAFT) == replace(DRAFT, steps=steps)


@pytest.mark.parametrize(
    ("order", "indicators"),
    [
        (IndicatorOrder.ADD, (3, 9, 10)),
        (IndicatorOrder.REMOVE, (10,)),
        (IndicatorOrder.SET, (3, 9)),
    ],
)
def test_indicators_are_added_removed_or_set(
    order: IndicatorOrder, indicators: tuple[int, ...]
) -> None:
    wanted = SeveralInput(indicator_order=order, indicators=(3, 9))
    assert wanted.applied(1, DRAFT) == replace(DRAFT, indicators=indicators)


def test_own_marks_are_each_measures_own_and_leave_what_others_marked() -> None:
    wanted = SeveralInput(steps=StepOrder.OWN, marks={1: StepMarks(OPEN, (OPEN[0], DONE[1]))})
    assert wanted.applied(1, DRAFT).steps == DONE, "the first was marked by somebody else"
    assert wanted.applied(2, DRAFT) == DRAFT


def test_what_was_chosen_is_read_back_as_it_was_kept() -> None:
    wanted = SeveralInput(
        {13: 5, 14: 7},
        MeasureStatus.COMPLETED,
        StepOrder.OWN,
        IndicatorOrder.ADD,
        (2, 10),
        {13: StepMarks(OPEN, DONE)},
        {13: OpenStepAnswer.KEEP, 14: OpenStepAnswer.LEAVE_OUT},
    )
    assert read_several(wanted.as_json()) == wanted
    assert read_several(SeveralInput({1: 2}).as_json()) == SeveralInput({1: 2})


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"bases": 3}', '{"bases": {"x": 1}, "status": null}']
)
def test_what_another_version_kept_is_not_read(text: str) -> None:
    assert read_several(text) is None
