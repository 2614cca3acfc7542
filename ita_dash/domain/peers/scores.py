"""What is known of every agency of one fiscal year: a matrix, made once and only read after."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.peers.figures import peer_codes
from ita_dash.domain.rounding import rounded
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.scores.figures import FigureMatrix
from ita_dash.domain.scores.kinds import GROUP_MEAN, NACC_RESULTS, OWN_AGENCY, PROVINCE_MEAN
from ita_dash.domain.scores.scoring import effective_scores

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
_MEANS = (PROVINCE_MEAN, GROUP_MEAN)


@dataclass(frozen=True)
class PeerScores:
    """The results of the assessment of one fiscal year, 0–100, NaN where unknown.

    ``agencies`` (ASSESSED_AGENCIES) are the own agency first, then every other of which something
    is known; ``scores`` and ``is_computed`` have their rows and the columns of ``codes``. The own
    row stands there whatever its scores are; of all others only results of the assessment.
    ``means`` are ASSESSED_AGENCIES that are means of a place or a group, with a column for each of
    ``codes``. ``tables`` (PEER_TABLES) say where the figures of the others come from.
    """

    fiscal_year: int
    target: float
    codes: tuple[str, ...]
    agencies: pd.DataFrame
    scores: Floats
    is_computed: Flags
    means: pd.DataFrame
    tables: pd.DataFrame

    def column(self, code: str) -> int:
        """Where a code stands; ValueError for one that the year does not have."""
        return self.codes.index(code)

    @property
    def is_own_known(self) -> bool:
        """Whether any score of the own agency is known."""
        return not bool(np.isnan(self.scores[0]).all())


def peer_scores(
    matrix: FigureMatrix,
    agencies: pd.DataFrame,
    tables: pd.DataFrame,
    fiscal_year: int,
    book: RuleBook,
) -> PeerScores:
    """The figures of one year, a row per agency, and ASSESSED_AGENCIES → PeerScores.

    The first codes of the matrix are ``peer_codes``. Totals and instruments are those of
    ``scoring``, the published before the computed; every score is compared as it is shown, with
    two decimals.
    """
    codes = peer_codes(book)
    values, computed = _scores(matrix, codes, book)
    # An agency without figures stands at -1: the last row, in which nothing is known.
    places = pd.Index(matrix.assessed_ids).get_indexer(pd.Index(agencies["assessed_id"]))
    is_known = ~np.isnan(values[places]).all(axis=1)
    is_own = (agencies["assessed_id"] == OWN_AGENCY).to_numpy("bool")
    is_result = agencies["row_kind"].isin(NACC_RESULTS).to_numpy("bool")
    rows = np.flatnonzero(is_own | is_known & is_result)
    means = np.flatnonzero(is_known & agencies["row_kind"].isin(_MEANS).to_numpy("bool"))
    return PeerScores(
        fiscal_year,
        book.target,
        codes,
        agencies.iloc[rows].reset_index(drop=True),
        values[places[rows]],
        computed[places[rows]],
        agencies.iloc[means].assign(**dict(zip(codes, values[places[means]].T, strict=True))),
        tables,
    )


def _scores(matrix: FigureMatrix, codes: tuple[str, ...], book: RuleBook) -> tuple[Floats, Flags]:
    """The scores and which of these are computed, with a last row of nothing."""
    effective, is_computed = effective_scores(matrix, book)
    indicators = matrix.values[:, effective.shape[1] : len(codes)]
    values = rounded(np.hstack([effective, indicators]))
    computed = np.zeros(values.shape, dtype=bool)
    computed[:, : effective.shape[1]] = is_computed
    nothing = np.full((1, len(codes)), np.nan)
    return np.vstack([values, nothing]), np.vstack([computed, nothing > 0])
