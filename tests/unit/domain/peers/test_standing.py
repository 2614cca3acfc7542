"""The standing among other agencies counts only results of the national assessment."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.peers.standing import (
    NEAREST,
    PEER_COLUMNS,
    nearest_peers,
    peer_standing,
    peer_totals,
)
from ita_dash.domain.scores.scoring import assessments
from ita_dash.frames import ASSESSED_AGENCIES
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import figures, scores

BOOKS = load_rulebooks()
TOTALS = st.lists(st.decimals(0, 100, places=2).map(float), min_size=1, max_size=30)


def _agencies(*kinds: str) -> pd.DataFrame:
    rows = [(number, f"หน่วยงาน {number}", "อบต.", None, None, k) for number, k in enumerate(kinds)]
    return ASSESSED_AGENCIES.apply(pd.DataFrame(rows, columns=list(ASSESSED_AGENCIES.columns)))


def _year(*totals: float | None) -> pd.DataFrame:
    """ASSESSMENTS of FY2567: the own agency first, None an agency with a rating alone."""
    rows = [
        {**figure, "assessed_id": number}
        for number, total in enumerate(totals)
        for figure in (scores(2567, rating="ผ่าน") if total is None else scores(2567, total=total))
    ]
    return assessments(figures(rows), BOOKS)


def test_neither_the_own_agency_nor_an_unofficial_row_is_a_peer() -> None:
    agencies = _agencies(
        "official",
        "official",
        "reported_by_media_or_agency",
        "internal_pre_assessment",
        "province_mean",
    )
    peers = peer_totals(_year(90.0, 80.0, 85.0, 99.0, 70.0), agencies)
    assert peers["assessed_id"].tolist() == [1, 2]
    assert peers["total"].tolist() == [80.0, 85.0]


def test_an_agency_without_a_total_is_no_peer_of_that_year() -> None:
    peers = peer_totals(_year(90.0, None, 85.0), _agencies(*["official"] * 3))
    assert peers["assessed_id"].tolist() == [2]


def test_equal_totals_share_the_rank() -> None:
    standing = peer_standing(pd.Series([95.0, 90.0, 90.0, 80.0]), 90.0, 85.0)
    assert standing is not None
    assert (standing.rank, standing.count) == (2, 5)
    assert standing.lower_share == pytest.approx(25.0)
    assert standing.median == 90.0
    assert standing.passed_share == pytest.approx(75.0)


def test_there_is_no_standing_without_others() -> None:
    assert peer_standing(pd.Series(dtype="float64"), 90.0, 85.0) is None


@given(TOTALS, st.decimals(0, 100, places=2).map(float))
def test_a_better_total_never_stands_worse(others: list[float], own: float) -> None:
    frame = pd.Series(others)
    standing, better = (peer_standing(frame, each, 85.0) for each in (own, own + 1))
    assert standing is not None
    assert better is not None
    assert 1 <= better.rank <= standing.rank <= standing.count == len(others) + 1
    assert 0 <= standing.lower_share <= better.lower_share <= 100


def _peers(*totals: float) -> pd.DataFrame:
    """PEER_COLUMNS of other agencies."""
    rows = [
        {"assessed_id": n, "name": f"อบต.{n}", "total": total, "total_is_computed": False}
        for n, total in enumerate(totals, start=1)
    ]
    frame = pd.DataFrame(rows, columns=list(PEER_COLUMNS))
    return frame.astype({"total": "float64", "total_is_computed": "bool"})


def _own(total: float) -> pd.DataFrame:
    return _peers(total).assign(assessed_id=0, name="เรา")


def test_the_nearest_agencies_are_named_on_both_sides() -> None:
    near = nearest_peers(_peers(*[float(60 + n) for n in range(30)]), _own(75.5))
    assert near["is_own"].tolist() == [False] * NEAREST + [True] + [False] * NEAREST
    assert near["total"].tolist() == [80, 79, 78, 77, 76, 75.5, 75, 74, 73, 72, 71]
    assert near["rank"].tolist() == list(range(10, 21))
    assert near["difference"].tolist()[:2] == [4.5, 3.5]
    assert near.loc[near["is_own"], "name"].tolist() == ["เรา"]


@given(TOTALS, st.decimals(0, 100, places=2).map(float))
def test_the_rank_in_the_list_is_that_of_the_standing(others: list[float], own: float) -> None:
    near = nearest_peers(_peers(*others), _own(own))
    standing = peer_standing(pd.Series(others), own, 85.0)
    assert standing is not None
    (rank,) = near.loc[near["is_own"], "rank"]
    assert rank == standing.rank
    assert near["total"].is_monotonic_decreasing
    assert len(near) <= 2 * NEAREST + 1


def test_without_an_own_total_the_best_are_named() -> None:
    near = nearest_peers(_peers(*[float(60 + n) for n in range(30)]), _own(0.0)[:0])
    assert near["total"].tolist() == [float(total) for total in range(89, 78, -1)]
    assert near["difference"].isna().all()
    assert not near["is_own"].any()
