"""Scores never fall when an indicator rises, and what is not known stays so."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.scores.ratings import Certainty
from ita_dash.domain.targets.outcome import outcome
from tests.unit.domain.targets.starting import SAMPLE, SCORES, real_baselines, start

RAISES = st.dictionaries(st.integers(1, 10), st.decimals(0, 30, places=2).map(float))


@given(SCORES, RAISES)
def test_no_score_falls_when_an_indicator_rises(
    values: Sequence[float], raises: dict[int, float]
) -> None:
    baseline = start(values)
    after = outcome(baseline, raises)
    assert after.total >= baseline.total
    assert all(after.instruments[code] >= score for code, score in baseline.instruments.items())
    order = [band.rating for band in baseline.book.bands]
    assert order.index(str(after.rating)) <= order.index(str(baseline.rating))


def test_without_raises_everything_stands_as_published() -> None:
    baseline = start(SAMPLE, total=84.74, rating="ต้องปรับปรุง")
    after = outcome(baseline, {9: 0.0})
    assert (after.total, after.rating, after.rating_certainty) == (
        *(84.74, "ต้องปรับปรุง"),
        Certainty.PUBLISHED,
    )


def test_what_the_published_total_differs_by_is_kept() -> None:
    baseline = start(SAMPLE, total=80.00)
    assert baseline.disagrees
    assert outcome(baseline, {9: 10.0}).total == 82.00
    for real in real_baselines():
        lowest = min(real.indicators, key=lambda each: each.score)
        after = outcome(real, {lowest.number: 1.0})
        assert round(after.total - real.total, 2) == round(lowest.worth, 2)


def test_both_parts_of_the_eit_rise_alike_and_decide_the_rating() -> None:
    baseline = start([96.0] * 10, eit_part_1=99.0, eit_part_2=84.0)
    assert baseline.rating == "ผ่าน"
    after = outcome(baseline, {6: 3.0})
    assert after.eit_parts == {"eit_part_1": 100.0, "eit_part_2": 85.0}
    assert (after.rating, after.rating_certainty) == ("ผ่านดี", Certainty.EXACT)


def test_without_the_parts_the_rating_is_the_most_that_can_be_said() -> None:
    after = outcome(start([84.0] * 10), dict.fromkeys(range(1, 11), 2.0))
    assert (after.rating, after.rating_certainty) == ("ผ่านดี", Certainty.AT_MOST)
