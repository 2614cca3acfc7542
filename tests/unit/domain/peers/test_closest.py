"""Papers tell one rank: in the own kind where others of it are known, else among all."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.domain.peers.closest import closest_standing
from tests.unit.domain.peers.known import known, totals


def test_the_rank_is_in_the_own_kind_where_there_are_others_of_it() -> None:
    of = totals(80.0, 90.0, 85.0)
    mixed = of.agencies.assign(agency_type=["อบต.", "เทศบาลตำบล", "อบต."])
    found = closest_standing(replace(of, agencies=mixed))
    assert found is not None
    assert (found.group, found.total.rank, found.total.count) == ("type", 2, 2)


def test_it_is_among_all_where_the_own_kind_is_not_known() -> None:
    of = totals(80.0, 90.0)
    found = closest_standing(replace(of, agencies=of.agencies.assign(agency_type=None)))
    assert found is not None
    assert (found.group, found.total.rank) == ("all", 2)


def test_there_is_none_without_an_own_total() -> None:
    assert closest_standing(totals(None, 90.0)) is None
    assert closest_standing(known({"indicator_9": 90.0}, {"total": 80.0})) is None
