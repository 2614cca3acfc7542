"""What is known of every agency of one fiscal year: a matrix, made once and only read after."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.rounding import rounded
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.scores.figures import figure_matrix
from ita_dash.domain.scores.kinds import GROUP_MEAN, NACC_RESULTS, OWN_AGENCY, PROVINCE_MEAN
from ita_dash.domain.scores.scoring import assessments

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
_COMPUTABLE = ("total", *INSTRUMENTS)
_MEANS = (PROVINCE_MEAN, GROUP_MEAN)


@dataclass(frozen=True)
class PeerScores:
    """The results of the assessment of one fiscal year, 0–100, NaN where unknown.

    ``agencies`` (ASSESSED_AGENCIES) are the own agency first, then every other of which something
    is known; ``scores`` and ``is_computed`` have their rows and the columns of ``codes``. The own
    row stands there whatever its scores are; of all others only results of the assessment.
    ``means`` are ASSESSED_AGENCIES that are means of a place or a group, with a column for each of
    ``codes``.
    """

    fiscal_year: int
    target: float
    codes: tuple[str, ...]
    agencies: pd.DataFrame
    scores: Floats
    is_computed: Flags
    means: pd.DataFrame

    def column(self, code: str) -> int:
        """Where a code stands; ValueError for one that the year does not have."""
        return self.codes.index(code)

    @property
    def is_own_known(self) -> bool:
        """Whether any score of the own agency is known."""
        return not bool(np.isnan(self.scores[0]).all())


def peer_scores(
    figures: pd.DataFrame, agencies: pd.DataFrame, fiscal_year: int, rulebooks: RuleBooks
) -> PeerScores:
    """YEAR_SCORES of one year and ASSESSED_AGENCIES → PeerScores.

    Totals and instruments are those of ``scoring.assessments``, the published before the
    computed; every score is compared as it is shown, with two decimals.
    """
    book = rulebooks.of(fiscal_year)
    codes = peer_codes(book)
    ids, values, computed = _matrix(figures, codes, rulebooks)
    # An agency without figures stands at -1: the last row, in which nothing is known.
    places = pd.Index(ids).get_indexer(pd.Index(agencies["assessed_id"]))
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
    )


def peer_codes(book: RuleBook) -> tuple[str, ...]:
    """Every score that is compared in a year: the total, the instruments, the indicators."""
    return ("total", *INSTRUMENTS, *(indicator.code for indicator in book.indicators))


def _matrix(
    figures: pd.DataFrame, codes: tuple[str, ...], rulebooks: RuleBooks
) -> tuple[npt.NDArray[np.int64], Floats, Flags]:
    """The ids, the scores and which of these are computed, with a last row of nothing."""
    indicators = codes[len(_COMPUTABLE) :]
    # Both lay the figures out by agency, so their rows are the same.
    assessed, matrix = assessments(figures, rulebooks), figure_matrix(figures, indicators)
    effective = assessed[list(_COMPUTABLE)].to_numpy("float64")
    published = assessed[[f"published_{code}" for code in _COMPUTABLE]].to_numpy("float64")
    values = rounded(np.hstack([effective, matrix.values]))
    computed = np.zeros(values.shape, dtype=bool)
    computed[:, : len(_COMPUTABLE)] = np.isnan(published) & ~np.isnan(effective)
    nothing = np.full((1, len(codes)), np.nan)
    return matrix.assessed_ids, np.vstack([values, nothing]), np.vstack([computed, nothing > 0])
