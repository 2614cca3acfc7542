"""How far an indicator may rise is the user's word, else the best the agency has seen."""

from __future__ import annotations

import pytest

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.targets.bounds import Bound, Origin, bounds, efforts
from ita_dash.domain.targets.request import Limits, read_limits
from tests.unit.domain.targets.starting import SAMPLE, of_years, start, ten


def test_a_bound_is_the_best_rise_between_years_that_compare() -> None:
    years = {
        2564: ten([50.0] * 10),
        2566: ten([80.0] * 10),  # not the year after
        2567: ten([82.0] * 9 + [79.0]),
        2568: ten([87.5] * 8 + [81.0, 78.0]),
        2569: ten([99.0] * 10),  # later than the baseline
    }
    found = bounds(of_years(years, 2568), {})
    assert found[1] == Bound(5.5, Origin.BEST, 2568)
    assert found[9] == Bound(2.0, Origin.BEST, 2567)
    assert found[10] == Bound(10.0, Origin.NOTHING_KNOWN)


def test_one_year_alone_knows_nothing() -> None:
    found = bounds(start(SAMPLE), {})
    assert {each.origin for each in found.values()} == {Origin.NOTHING_KNOWN}
    assert found[10].points == 10.0
    assert found[6].points == pytest.approx(6.73)
    assert found[6].is_full


def test_the_users_word_counts_up_to_the_full_score() -> None:
    found = bounds(start(SAMPLE), {10: 0.0, 9: 50.0}, 3.0)
    assert found[10] == Bound(0.0, Origin.USER)
    assert found[9].is_full
    assert found[1] == Bound(3.0, Origin.USER)


@pytest.mark.parametrize(("own", "every"), [({9: -1.0}, None), ({}, -0.5), ({}, float("nan"))])
def test_a_bound_below_nothing_is_refused(own: dict[int, float], every: float | None) -> None:
    with pytest.raises(InvalidInput, match="เพิ่มได้ไม่เกิน"):
        bounds(start(SAMPLE), own, every)


def test_an_unknown_indicator_and_an_impossible_effort_are_refused() -> None:
    baseline = start(SAMPLE)
    with pytest.raises(InvalidInput, match="ไม่มีตัวชี้วัดที่ 11"):
        bounds(baseline, {11: 1.0})
    with pytest.raises(InvalidInput, match="ความยาก 4"):
        efforts(baseline, {9: 4.0})
    with pytest.raises(InvalidInput, match="ความยาก 0"):
        efforts(baseline, {9: 0.0})
    assert efforts(baseline, {9: 2.0})[9] == 2.0
    assert efforts(baseline, {9: 2.0})[1] == 1.0


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("", Limits()),
        ("5", Limits(5.0)),
        ("9=2,10=3", Limits(None, {9: 2.0, 10: 3.0})),
        (" 9 = 2.5 , 7.25 ", Limits(7.25, {9: 2.5})),
    ],
)
def test_limits_are_read_as_they_are_written(text: str, limits: Limits) -> None:
    assert read_limits(text) == limits
    assert read_limits(limits.text) == limits


@pytest.mark.parametrize("text", ["9=", "=2", "a=2", "9=x", "1,2", "9=1,9=2", "9=inf", "9=1=2"])
def test_what_cannot_be_read_is_named(text: str) -> None:
    with pytest.raises(InvalidInput, match="ไม่ได้"):
        read_limits(text)
