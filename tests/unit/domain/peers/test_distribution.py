"""Who stands beside the own agency is named on both sides, with the rank of the standing."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.peers.distribution import NEAREST, nearest_members, scored_members
from ita_dash.domain.peers.scores import PeerScores
from ita_dash.domain.peers.standing import each_standing, peer_standings
from tests.unit.domain.peers.known import everybody, of_totals, totals

SCORE = st.integers(0, 10_000).map(lambda cents: cents / 100)
THIRTY = [float(60 + n) for n in range(30)]


def near(of: PeerScores) -> pd.DataFrame:
    return nearest_members(scored_members(of, everybody(of), "total"))


def test_the_nearest_agencies_are_named_on_both_sides() -> None:
    found = near(totals(75.5, *THIRTY))
    assert found["is_own"].tolist() == [False] * NEAREST + [True] + [False] * NEAREST
    assert found["score"].tolist() == [80, 79, 78, 77, 76, 75.5, 75, 74, 73, 72, 71]
    assert found["rank"].tolist() == list(range(10, 21))
    assert found["difference"].tolist()[:2] == [4.5, 3.5]


@given(SCORE, st.lists(SCORE, min_size=1, max_size=30))
def test_the_rank_in_the_list_is_that_of_the_standing(own: float, others: list[float]) -> None:
    of = of_totals(own, *others)
    found = near(of)
    (rank,) = found.loc[found["is_own"], "rank"]
    assert rank == each_standing(peer_standings(of, everybody(of)))["total"].rank
    assert found["score"].is_monotonic_decreasing
    assert len(found) <= 2 * NEAREST + 1


def test_without_an_own_total_the_best_are_named() -> None:
    found = near(totals(None, *THIRTY))
    assert found["score"].tolist() == [float(total) for total in range(89, 78, -1)]
    assert found["difference"].isna().all()
    assert not found["is_own"].any()
