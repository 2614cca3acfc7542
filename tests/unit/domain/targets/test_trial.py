"""What the rules make of tried scores: never a second formula, and never more than is known."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given

from ita_dash.domain.targets.trial import trial
from tests.unit.domain.targets.starting import SCORES, start

EVERY = [86.0] * 10


def numbered(values: list[float]) -> dict[int, float]:
    return dict(enumerate(values, start=1))


@given(SCORES, SCORES)
def test_tried_scores_give_what_the_same_scores_give_as_a_result(
    known: list[float], after: list[float]
) -> None:
    found, expected = trial(start(known), numbered(after)).outcome, start(after)
    assert found.total == pytest.approx(expected.total, abs=1e-9)
    assert found.instruments == pytest.approx(expected.instruments, abs=1e-9)
    assert (found.rating, found.rating_certainty) == (expected.rating, expected.rating_certainty)


def test_a_published_total_moves_by_as_much_as_the_computed_one() -> None:
    found = trial(start(EVERY, total=85.5, oit=85.9), {9: 96.0})
    assert (found.outcome.total, found.gain) == (87.5, 2.0)
    assert found.outcome.instruments["oit"] == 90.9


def test_what_is_tried_is_told_beside_what_is_known() -> None:
    found = trial(start(EVERY), {1: 80.0, 2: 90.0, 9: 87.5})
    assert (found.raised, found.lowered, found.gain) == (5.5, 6.0, 0.18)
    assert found.largest_raises == [(2, 4.0), (9, 1.5)]
    assert found.scores == {**numbered(EVERY), 1: 80.0, 2: 90.0, 9: 87.5}


def test_scores_that_stay_keep_what_was_published() -> None:
    found = trial(start(EVERY, total=85.5, rating="ผ่าน"), {})
    told = found.outcome.total, found.outcome.rating, found.outcome.rating_certainty
    assert told == (85.5, "ผ่าน", "published")
    assert (found.gain, found.raised, found.lowered, found.largest_raises) == (0.0, 0.0, 0.0, [])


def test_an_indicator_that_the_year_does_not_have_counts_for_nothing() -> None:
    assert trial(start(EVERY), {11: 99.0}).outcome.total == 86.0


@pytest.mark.parametrize(
    ("tried", "rating", "certainty"),
    [
        ({6: 90.0}, "ผ่านดี", "exact"),
        ({6: 85.9}, "ผ่านดี", "at_most"),
        (numbered([96.0] * 10), "ผ่านดีเยี่ยม", "at_most"),
    ],
)
def test_a_published_rating_tells_what_unknown_parts_have(
    tried: Mapping[int, float], rating: str, certainty: str
) -> None:
    found = trial(start(EVERY, rating="ผ่านดี"), tried).outcome
    assert (found.rating, found.rating_certainty) == (rating, certainty)


def test_a_score_never_leaves_the_scale() -> None:
    found = trial(start([99.0] * 10, total=99.5, oit=99.8), numbered([100.0] * 10)).outcome
    assert (found.total, found.instruments["oit"]) == (100.0, 100.0)
