"""Every score has exactly one rating, and what is not known is not claimed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.scores.ratings import Certainty, rate, rating_of
from ita_dash.queries.rulebooks import load_rulebooks

LETTERS, PASSES = load_rulebooks().of(2564), load_rulebooks().of(2567)
SCORE = st.decimals(0, 100, places=2).map(float)
EXACT, AT_LEAST, AT_MOST = Certainty.EXACT, Certainty.AT_LEAST, Certainty.AT_MOST


@pytest.mark.parametrize(
    ("total", "rating"),
    [
        *[(100, "AA"), (95, "AA"), (94.99, "A"), (85, "A"), (84.99, "B"), (75, "B"), (74.99, "C")],
        *[(65, "C"), (64.99, "D"), (55, "D"), (54.99, "E"), (50, "E"), (49.99, "F"), (0, "F")],
    ],
)
def test_letters_go_by_the_total_alone(total: float, rating: str) -> None:
    assert rating_of(total, None, None, None, LETTERS) == (rating, EXACT)
    assert rating_of(total, 0, 0, 0, LETTERS) == (rating, EXACT)


@pytest.mark.parametrize(
    ("total", "scores", "rating"),
    [
        (97.90, (99.0, 98.0, 95.0, 95.0), "ผ่านดีเยี่ยม"),
        (97.90, (99.0, 99.6, 94.99, 99.0), "ผ่านดี"),
        (97.90, (99.0, 99.6, 99.0, 84.99), "ผ่าน"),  # only a part of the EIT is below
        (91.15, (84.99, 95.0, 95.0, 95.0), "ผ่าน"),
        (84.99, (90.0, 77.48, 90.0, 90.0), "ต้องปรับปรุง"),
        (70.00, (70.0, 70.0, 70.0, 70.0), "ต้องปรับปรุง"),
        (69.99, (99.0, 26.48, 99.0, 99.0), "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_passes_go_by_the_total_and_four_scores(
    total: float, scores: tuple[float, float, float, float], rating: str
) -> None:
    iit, oit, one, two = scores
    eit = (one + two) / 2
    assert rating_of(total, iit, eit, oit, PASSES, eit_parts=(one, two)) == (rating, EXACT)
    assert rating_of(total, iit, None, oit, PASSES, eit_parts=(one, two)) == (rating, EXACT)


def test_without_instruments_only_pass_or_better_can_be_said() -> None:
    assert rating_of(85.00, None, None, None, PASSES) == ("ผ่าน", AT_LEAST)
    assert rating_of(99.41, None, None, None, PASSES) == ("ผ่าน", AT_LEAST)
    assert rating_of(84.99, None, None, None, PASSES) == ("ต้องปรับปรุง", EXACT)


def test_an_eit_known_as_one_figure_leaves_the_best_that_can_be_said() -> None:
    assert rating_of(92.43, 95.0, 90.0, 92.0, PASSES) == ("ผ่านดี", AT_MOST)
    assert rating_of(97.9, 99.0, 98.0, 96.0, PASSES) == ("ผ่านดีเยี่ยม", AT_MOST)
    assert rating_of(92.43, 95.0, 90.0, 92.0, PASSES, eit_parts=(85.0, None)) == ("ผ่านดี", AT_MOST)


def test_one_known_score_below_makes_a_pass_certain() -> None:
    assert rating_of(90.0, 80.0, None, None, PASSES) == ("ผ่าน", EXACT)
    assert rating_of(97.0, 90.0, None, None, PASSES) == ("ผ่าน", AT_LEAST)
    assert rating_of(90.0, 90.0, 84.99, 90.0, PASSES) == ("ผ่าน", EXACT)
    assert rating_of(90.0, 95.0, 90.0, 90.0, PASSES, eit_parts=(None, 84.0)) == ("ผ่าน", EXACT)


def test_unknown_totals_and_years_without_bands_have_no_rating() -> None:
    assert rating_of(None, 90.0, 90.0, 90.0, PASSES) == (None, None)
    assert rating_of(90.0, None, None, None, load_rulebooks().of(2561)) == (None, None)


@given(SCORE, st.sampled_from([LETTERS, PASSES]))
def test_every_total_lies_in_exactly_one_band(total: float, book: RuleBook) -> None:
    bands = [band for band in book.bands if band.every_instrument_min is None]
    ends = [np.inf, *(band.total_min for band in bands)]
    held = [b.rating for b, end in zip(bands, ends, strict=False) if b.total_min <= total < end]
    assert held == [rating_of(total, 0.0, 0.0, 0.0, book)[0]]


@given(SCORE, SCORE, SCORE, SCORE, SCORE)
def test_every_score_earns_the_best_rating_whose_conditions_it_meets(
    total: float, iit: float, oit: float, one: float, two: float
) -> None:
    met = [
        band.rating
        for band in PASSES.bands
        if total >= band.total_min and min(iit, oit, one, two) >= (band.every_instrument_min or 0)
    ]
    assert rating_of(total, iit, None, oit, PASSES, eit_parts=(one, two)) == (met[0], EXACT)


@given(SCORE, st.tuples(*[st.none() | SCORE] * 4))
def test_learning_more_never_contradicts_what_was_said(
    total: float, known: tuple[float | None, ...]
) -> None:
    order = {band.rating: band.order for band in PASSES.bands}
    iit, eit, oit, part = known
    said, certainty = rating_of(total, iit, eit, oit, PASSES, eit_parts=(part, None))
    assert said is not None
    for guess in (0.0, 100.0):
        iit, oit, one = (guess if value is None else value for value in (iit, oit, part))
        # An EIT below a limit has a part below it, one above it may have both above.
        two = guess if eit is None or guess == 0.0 else max(eit, guess)
        rating, sure = rating_of(total, iit, eit, oit, PASSES, eit_parts=(one, two))
        assert rating is not None
        assert sure == EXACT
        if certainty == EXACT:
            assert rating == said
        elif certainty == AT_LEAST:
            assert order[rating] <= order[said]
        else:
            assert order[rating] >= order[said]


def test_whole_columns_are_rated_at_once() -> None:
    instruments = np.array(
        [[95.0, 95.0, 95.0], [np.nan, 90.0, 90.0], [90.0, 90.0, 90.0], [90.0, 80.0, 90.0]]
    )
    parts = np.full((4, 2), np.nan)
    found = rate(np.array([95.0, 90.0, np.nan, 90.0]), instruments, parts, PASSES)
    assert found.names.tolist() == ["ผ่านดีเยี่ยม", "ผ่าน", None, "ผ่าน"]
    assert found.certainties.tolist() == ["at_most", "at_least", None, "exact"]
    assert list(zip(found.best, found.worst, strict=True)) == [(1, 3), (2, 3), (0, 0), (3, 3)]


def test_the_rule_of_a_rating_is_a_range() -> None:
    assert [str(band.rule) for band in PASSES.bands] == [
        "≥ 95 และทุกเครื่องมือ ≥ 95",
        "≥ 85 และทุกเครื่องมือ ≥ 85",
        "≥ 85",
        "70 – 84.99",
        "< 70",
    ]
    assert [str(band.rule) for band in LETTERS.bands] == [
        *("≥ 95", "85 – 94.99", "75 – 84.99", "65 – 74.99", "55 – 64.99", "50 – 54.99", "< 50"),
    ]


@given(SCORE)
def test_the_ranges_of_the_letters_hold_exactly_the_totals_that_earn_them(total: float) -> None:
    rating, _ = rating_of(total, None, None, None, LETTERS)
    for band in LETTERS.bands:
        least, most = _ends(band.range)
        assert (least <= total <= most) == (band.rating == rating)


def _ends(text: str) -> tuple[float, float]:
    if text.startswith("≥ "):
        return float(text[2:]), 100.0
    if text.startswith("< "):
        return 0.0, float(text[2:]) - 0.01
    least, most = text.split(" – ")
    return float(least), float(most)
