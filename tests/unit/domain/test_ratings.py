"""Every score has exactly one rating, and a rating that needs unknown scores is a floor."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.ratings import rate, rating_of
from ita_dash.domain.rulebook import RuleBook
from ita_dash.queries.rulebooks import load_rulebooks

LETTERS, PASSES = load_rulebooks().of(2564), load_rulebooks().of(2567)
SCORE = st.decimals(0, 100, places=2).map(float)


@pytest.mark.parametrize(
    ("total", "rating"),
    [
        *[(100, "AA"), (95, "AA"), (94.99, "A"), (85, "A"), (84.99, "B"), (75, "B"), (74.99, "C")],
        *[(65, "C"), (64.99, "D"), (55, "D"), (54.99, "E"), (50, "E"), (49.99, "F"), (0, "F")],
    ],
)
def test_letters_go_by_the_total_alone(total: float, rating: str) -> None:
    assert rating_of(total, None, None, None, LETTERS) == (rating, False)
    assert rating_of(total, 0, 0, 0, LETTERS) == (rating, False)


@pytest.mark.parametrize(
    ("total", "instruments", "rating"),
    [
        (97.90, (99.0, 98.0, 95.0), "ผ่านดีเยี่ยม"),
        (97.90, (99.0, 99.6, 94.99), "ผ่านดี"),
        (91.15, (84.99, 95.0, 95.0), "ผ่าน"),
        (84.99, (90.0, 90.0, 77.48), "ต้องปรับปรุง"),
        (70.00, (70.0, 70.0, 70.0), "ต้องปรับปรุง"),
        (69.99, (99.0, 99.0, 26.48), "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_passes_go_by_the_total_and_every_instrument(
    total: float, instruments: tuple[float, float, float], rating: str
) -> None:
    assert rating_of(total, *instruments, PASSES) == (rating, False)


def test_without_instruments_only_pass_or_better_can_be_said() -> None:
    assert rating_of(85.00, None, None, None, PASSES) == ("ผ่าน", True)
    assert rating_of(99.41, None, None, None, PASSES) == ("ผ่าน", True)
    assert rating_of(84.99, None, None, None, PASSES) == ("ต้องปรับปรุง", False)


def test_one_known_instrument_can_rule_better_ratings_out() -> None:
    assert rating_of(90.0, 80.0, None, None, PASSES) == ("ผ่าน", False)
    assert rating_of(97.0, 90.0, None, None, PASSES) == ("ผ่าน", True)


def test_unknown_totals_and_years_without_bands_have_no_rating() -> None:
    assert rating_of(None, 90.0, 90.0, 90.0, PASSES) == (None, False)
    assert rating_of(90.0, None, None, None, load_rulebooks().of(2561)) == (None, False)


@given(SCORE, st.sampled_from([LETTERS, PASSES]))
def test_every_total_lies_in_exactly_one_band(total: float, book: RuleBook) -> None:
    bands = [band for band in book.bands if band.every_instrument_min is None]
    ends = [np.inf, *(band.total_min for band in bands)]
    held = [b.rating for b, end in zip(bands, ends, strict=False) if b.total_min <= total < end]
    assert held == [rating_of(total, 0.0, 0.0, 0.0, book)[0]]


@given(SCORE, SCORE, SCORE, SCORE)
def test_every_score_earns_the_best_rating_whose_conditions_it_meets(
    total: float, iit: float, eit: float, oit: float
) -> None:
    met = [
        band.rating
        for band in PASSES.bands
        if total >= band.total_min and min(iit, eit, oit) >= (band.every_instrument_min or 0)
    ]
    assert rating_of(total, iit, eit, oit, PASSES) == (met[0], False)


@given(SCORE, st.tuples(*[st.none() | SCORE] * 3))
def test_learning_more_never_makes_a_floor_worse(
    total: float, known: tuple[float | None, float | None, float | None]
) -> None:
    order = {band.rating: band.order for band in PASSES.bands}
    floor, is_floor = rating_of(total, *known, PASSES)
    for guess in (0.0, 100.0):
        iit, eit, oit = (guess if value is None else value for value in known)
        rating, _ = rating_of(total, iit, eit, oit, PASSES)
        assert floor is not None
        assert rating is not None
        assert (order[rating] <= order[floor]) if is_floor else (rating == floor)


def test_whole_columns_are_rated_at_once() -> None:
    instruments = np.array([[95.0, 95.0, 95.0], [np.nan, 90.0, 90.0], [90.0, 90.0, 90.0]])
    names, floors = rate(np.array([95.0, 90.0, np.nan]), instruments, PASSES)
    assert names.tolist() == ["ผ่านดีเยี่ยม", "ผ่าน", None]
    assert floors.tolist() == [False, True, False]


def test_the_rule_of_a_rating_is_told_in_words() -> None:
    band = PASSES.band("ผ่านดี")
    assert band is not None
    assert str(band.rule) == "คะแนนรวมตั้งแต่ 85 ขึ้นไป และทุกเครื่องมือตั้งแต่ 85 ขึ้นไป"
