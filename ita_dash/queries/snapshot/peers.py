"""The agency among other agencies: their results of a year, and with whom it is compared."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.peers.closest import ClosestStanding, closest_standing
from ita_dash.domain.peers.figures import figure_codes, newest_figures, year_matrix
from ita_dash.domain.peers.moves import MOVED_CODES, peer_moves
from ita_dash.domain.peers.scores import PeerScores, peer_scores
from ita_dash.domain.peers.tables import peer_tables
from ita_dash.domain.scores.kinds import NACC_RESULTS, OWN_AGENCY
from ita_dash.queries import peers as peer_queries
from ita_dash.queries.snapshot.agencies import Agencies
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Peers:
    """What is known of other agencies."""

    at: Moment
    agencies: Agencies

    @property
    def are_known(self) -> bool:
        """Whether there is anything to compare: results of the assessment, the own and others."""
        known = self.agencies.assessed
        others = (known["assessed_id"] != OWN_AGENCY) & known["row_kind"].isin(NACC_RESULTS)
        return self.agencies.own_row_kind in NACC_RESULTS and bool(others.any())

    @property
    @once
    def years(self) -> list[int]:
        """The years in which something of another agency was ever written, oldest first."""
        return peer_queries.peer_years(*self.at.key)

    @property
    @once
    def chosen(self) -> tuple[int, ...]:
        """The assessed_ids of the agencies that were chosen to be compared with."""
        return peer_queries.chosen_peers(*self.at.key)

    def scores(self, fiscal_year: int) -> PeerScores:
        """Every agency's results of a year; not kept here, as a whole country is large."""
        book, agencies = self.at.rules.of(fiscal_year), self.agencies.assessed
        codes = figure_codes(book)
        figures = self._figures(fiscal_year, codes)
        changes = figures["change_no"].unique().tolist()
        files = peer_queries.figure_files(self.at.db, self.at.agency_id, changes)
        tables = peer_tables(figures, codes, agencies, files)
        matrix = year_matrix(figures, codes, fiscal_year)
        return peer_scores(matrix, agencies, tables, fiscal_year, book)

    def moves(self, earlier: int, later: int) -> pd.DataFrame:
        """PEER_MOVES: how the other agencies moved between two years, also those of its kind."""
        before, after = (
            year_matrix(self._figures(year, MOVED_CODES), MOVED_CODES, year)
            for year in (earlier, later)
        )
        return peer_moves(before, after, self.agencies.assessed, self.agencies.own_type)

    def _figures(self, fiscal_year: int, codes: tuple[str, ...]) -> pd.DataFrame:
        """What stands of every agency in a year."""
        return newest_figures(peer_queries.year_figures(*self.at.key, fiscal_year, codes))

    @once
    def closest_standing(self, fiscal_year: int) -> ClosestStanding | None:
        """The rank that papers tell of a year, see ``domain.peers.closest``."""
        return closest_standing(self.scores(fiscal_year)) if self.are_known else None
