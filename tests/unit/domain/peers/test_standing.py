"""Ranks, quarters and medians agree with counting by hand."""

from __future__ import annotations

import math
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.peers.scores import PeerScores
from ita_dash.domain.peers.standing import PeerStanding, each_standing, peer_standings
from ita_dash.frames.peers import PEER_STANDINGS
from tests.unit.domain.peers.known import everybody, known, of_totals, totals

SCORE = st.integers(7_000, 7_030).map(lambda cents: cents / 100)
"""So few that many are equal."""
SCORES = st.lists(SCORE, min_size=1, max_size=30)


def standing(of: PeerScores, code: str = "total") -> PeerStanding:
    return each_standing(peer_standings(of, everybody(of)))[code]


def test_equal_totals_share_the_rank() -> None:
    found = standing(totals(90.0, 95.0, 90.0, 90.0, 80.0))
    assert (found.rank, found.count) == (2, 5)
    assert found.lower_share == pytest.approx(25.0)
    assert (found.median, found.to_median) == (90.0, 0.0)
    assert found.passed_share == pytest.approx(75.0)
    assert (found.better, found.to_better, found.better_name) == (95.0, 5.0, "อบต.01")


def test_the_next_above_is_named_with_how_many_share_its_score() -> None:
    found = standing(totals(80.0, 81.0, 95.0, 81.0))
    assert (found.better, found.better_count, found.better_name) == (81.0, 2, "อบต.01")


def test_nobody_stands_above_the_best() -> None:
    found = standing(totals(90.0, 90.0, 80.0))
    assert found.is_best
    assert math.isnan(found.better)
    assert found.better_name is None


def test_there_is_no_rank_without_others_or_without_an_own_score() -> None:
    alone, unknown = standing(totals(90.0)), standing(totals(None, 80.0, 85.0))
    assert (alone.rank, alone.quarter, unknown.rank, unknown.quarter) == (None,) * 4
    assert math.isnan(alone.median)
    assert (unknown.count, unknown.median) == (2, 82.5)
    assert math.isnan(unknown.to_median)
    assert math.isnan(unknown.lower_share)


def test_each_score_counts_those_who_have_it() -> None:
    of = known({"total": 80.0, "indicator_9": 70.0}, {"total": 85.0}, {"indicator_9": 60.0})
    assert (standing(of).rank, standing(of).count) == (2, 2)
    assert (standing(of, "indicator_9").rank, standing(of, "indicator_9").count) == (1, 2)
    assert standing(of, "indicator_1").count == 0


@pytest.mark.parametrize(("count", "quarter"), [(2, None), (3, None), (4, 1), (8, 1)])
def test_of_fewer_than_four_no_quarter_is_told(count: int, quarter: int | None) -> None:
    assert standing(totals(*[90.0 - n for n in range(count)])).quarter == quarter


def test_the_last_of_eight_is_in_the_last_quarter() -> None:
    assert standing(totals(*[70.0 + n for n in range(8)])).quarter == 4


@given(SCORE, SCORES)
def test_the_standing_agrees_with_counting_by_hand(own: float, others: list[float]) -> None:
    found, higher = standing(of_totals(own, *others)), [each for each in others if each > own]
    assert found.rank == 1 + len(higher)
    assert found.count == len(others) + 1
    assert found.lower_share == pytest.approx(100 * sum(o < own for o in others) / len(others))
    assert found.median == pytest.approx(statistics.median(others))
    assert found.best == max(others)
    assert (found.better if higher else None) == min(higher, default=None)
    assert found.better_count == sum(o == min(higher) for o in others if higher)


@given(SCORE, SCORES)
def test_a_better_score_never_stands_worse(own: float, others: list[float]) -> None:
    before, after = (standing(of_totals(each, *others)) for each in (own, own + 1))
    assert before.rank is not None
    assert after.rank is not None
    assert after.rank <= before.rank <= before.count
    assert after.lower_share >= before.lower_share
    assert (after.quarter or 1) <= (before.quarter or 1)


@given(st.lists(SCORE, min_size=4, max_size=12))
def test_each_quarter_holds_no_more_than_its_share_of_distinct_scores(found: list[float]) -> None:
    distinct = sorted(set(found), reverse=True)
    quarters = [
        standing(of_totals(own, *(other for other in distinct if other != own))).quarter
        for own in distinct
    ]
    if len(distinct) >= 4:
        assert quarters == sorted(q for q in quarters if q)
        assert max(quarters.count(q) for q in range(1, 5)) <= math.ceil(len(distinct) / 4)


def test_the_members_alone_are_counted() -> None:
    of = of_totals(80.0, 85.0, 90.0, 95.0)
    members = everybody(of)
    members[2:] = False
    found = each_standing(peer_standings(of, members))["total"]
    assert (found.rank, found.count, found.best) == (2, 2, 85.0)
    assert members.tolist() == [True, True, False, False], "the group itself stays as it is"


def test_the_frame_keeps_its_contract_without_anybody() -> None:
    of = totals(None)
    assert list(peer_standings(of, everybody(of)).columns) == list(PEER_STANDINGS.columns)
