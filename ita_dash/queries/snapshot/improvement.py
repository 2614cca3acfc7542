"""What measures do for scores: coverage, the library, what came after, what became of plans."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain import cycle
from ita_dash.domain.improvement import coverage as covers
from ita_dash.domain.improvement import effects as year_effects
from ita_dash.domain.improvement import ledger as ledgers
from ita_dash.domain.improvement.coverage import Coverage
from ita_dash.domain.improvement.effects import YearEffects
from ita_dash.domain.improvement.library import LibraryMeasure
from ita_dash.domain.improvement.peer_group import NO_PEERS, PeerGroup, peer_group
from ita_dash.domain.rulebook.comparability import may_compare
from ita_dash.domain.scores.kinds import NACC_RESULTS
from ita_dash.queries import improvement as improvement_queries
from ita_dash.queries.library import load_library
from ita_dash.queries.own_library import OwnEntry, own_entries
from ita_dash.queries.snapshot.measures import Measures
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once
from ita_dash.queries.snapshot.peers import Peers
from ita_dash.queries.snapshot.scores import Scores


@dataclass(frozen=True, eq=False)
class Improvement:
    """Scores and measures together."""

    at: Moment
    scores: Scores
    measures: Measures
    peers: Peers

    @once
    def coverage(self, fiscal_year: int) -> Coverage:
        """The indicators of a year's result against the measures that answer it."""
        book = self.at.rules.of(fiscal_year)
        frames = self.scores.indicators, self.scores.changes, self.measures.table
        return covers.coverage(*frames, book, fiscal_year)

    @property
    @once
    def library(self) -> tuple[LibraryMeasure, ...]:
        """The measures to begin from: those that the office keeps, then those of the program."""
        return (*(each.measure for each in self.own_library), *load_library())

    @property
    @once
    def own_library(self) -> list[OwnEntry]:
        """The office's own entries of the library that stand."""
        return own_entries(*self.at.key)

    @property
    @once
    def removed_library(self) -> list[OwnEntry]:
        """The office's own entries of the library that were removed and may be restored."""
        return own_entries(*self.at.key, is_removed=True)

    @property
    @once
    def lineage(self) -> pd.DataFrame:
        """MEASURE_LINEAGE: what people decided about measures from plan to plan."""
        return improvement_queries.measure_lineage(*self.at.key)

    @property
    @once
    def ledger(self) -> pd.DataFrame:
        """LEDGER: every plan against the one recorded before it."""
        return ledgers.ledger(self.measures.table, self.lineage)

    def peer_group(self, fiscal_year: int) -> PeerGroup:
        """How the other agencies moved from the year before to this one; nobody where not alike."""
        if not self.peers.are_known:
            return NO_PEERS
        moves = self.peers.moves(cycle.analysis_year(fiscal_year), fiscal_year)
        return peer_group(moves, self.peers.agencies.own_type)

    @once
    def effects(self, fiscal_year: int, *, with_peers: bool = True) -> YearEffects:
        """What came after the measures of a year, see ``domain.improvement.effects``.

        Without other agencies, which are many, for who does not show them.
        """
        may = may_compare(cycle.analysis_year(fiscal_year), fiscal_year, self.at.rules)
        return year_effects.year_effects(
            fiscal_year,
            indicators=self.scores.indicators,
            assessments=self.scores.assessments,
            measures=self.measures.table,
            rulebooks=self.at.rules,
            today=self.at.today,
            peers=self.peer_group(fiscal_year) if with_peers and may else NO_PEERS,
            is_published=self.peers.agencies.own_row_kind in NACC_RESULTS,
        )
