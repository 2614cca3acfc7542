"""How a change beside the rest is called."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.improvement.movement import MOVEMENT_LABELS, Movement, movement

POINTS = st.integers(-10_000, 10_000).map(lambda hundredths: hundredths / 100)


@pytest.mark.parametrize(
    ("change", "rest", "called"),
    [
        (3.0, 1.0, Movement.ROSE_MORE),
        (1.0, 3.0, Movement.ROSE_LESS),
        (1.0, 1.0, Movement.ROSE_ALIKE),
        (1.0, -1.0, Movement.ROSE_ALONE),
        (1.0, 0.0, Movement.ROSE_ALONE),
        (-1.0, -3.0, Movement.FELL_LESS),
        (-3.0, -1.0, Movement.FELL_MORE),
        (-1.0, -1.0, Movement.FELL_ALIKE),
        (-1.0, 0.5, Movement.FELL_ALONE),
        (0.0, 5.0, Movement.STILL),
        (2.0, math.nan, Movement.ROSE),
        (-2.0, math.nan, Movement.FELL),
        (math.nan, 2.0, Movement.UNKNOWN),
    ],
)
def test_a_movement_is_called_after_both_changes(
    change: float, rest: float, called: Movement
) -> None:
    assert movement(change, rest) is called


@given(POINTS, POINTS)
def test_a_movement_turned_round_is_called_the_other_way(change: float, rest: float) -> None:
    turned = {"rose": "fell", "fell": "rose"}
    verb, *how = str(movement(change, rest)).split("_")
    assert str(movement(-change, -rest)) == "_".join([turned.get(verb, verb), *how])


@given(POINTS, POINTS)
def test_what_moved_more_than_the_rest_lies_on_its_far_side(change: float, rest: float) -> None:
    called = movement(change, rest)
    if called in (Movement.ROSE_MORE, Movement.FELL_LESS, Movement.ROSE_ALONE):
        assert change > rest
    if called in (Movement.ROSE_LESS, Movement.FELL_MORE, Movement.FELL_ALONE):
        assert change < rest


def test_no_word_claims_a_cause() -> None:
    assert set(MOVEMENT_LABELS) == set(Movement)
    for words in map(str, MOVEMENT_LABELS.values()):
        assert not any(cause in words for cause in ("เพราะ", "เนื่องจาก", "ส่งผล", "ผลกระทบ"))
