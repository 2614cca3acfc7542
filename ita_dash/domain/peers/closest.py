"""The one rank that is told where there is room for one: in the group closest to the agency."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.peers.groups import Group, closest_group, group_members, nothing_to_rank
from ita_dash.domain.peers.scores import PeerScores
from ita_dash.domain.peers.standing import PeerStanding, each_standing, peer_standings


@dataclass(frozen=True)
class ClosestStanding:
    """PEER_STANDINGS of one year in the own kind of agency, among all where that is not known."""

    fiscal_year: int
    group: Group
    standings: pd.DataFrame

    @property
    def total(self) -> PeerStanding:
        """The standing in the total."""
        return each_standing(self.standings)["total"]


def closest_standing(known: PeerScores) -> ClosestStanding | None:
    """The standing for papers; None where there is no rank in the total."""
    members = group_members(known.agencies)
    group = closest_group(members)
    if nothing_to_rank(known, members, group) is not None:
        return None
    standing = ClosestStanding(known.fiscal_year, group, peer_standings(known, members[group]))
    return None if standing.total.rank is None else standing
