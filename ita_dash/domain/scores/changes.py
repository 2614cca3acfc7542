"""How scores moved from one fiscal year to the next."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.cycle import year_after, year_before
from ita_dash.domain.rounding import rounded
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.rulebook.comparability import may_compare
from ita_dash.domain.scores.figures import row_keys
from ita_dash.frames.scores import SCORE_CHANGES

JUMP = 15.0
"""Points of the total from one year to the next that are worth a second look."""
_TOTALS = ("total", *INSTRUMENTS)


def score_changes(
    assessments: pd.DataFrame, indicators: pd.DataFrame, rulebooks: RuleBooks
) -> pd.DataFrame:
    """ASSESSMENTS and INDICATOR_SCORES → SCORE_CHANGES, one row per known score.

    Both frames must be sorted as ``assessments`` and ``indicator_scores`` return them.
    ``previous_score`` is the score of the fiscal year just before, never of an older one;
    ``change`` is missing where the rule books say that this score of the two years cannot be
    compared.
    """
    numbers = np.unique(indicators["indicator"].to_numpy("int64"))
    codes = (*_TOTALS, *(f"indicator_{number}" for number in numbers))
    scores = _score_matrix(assessments, indicators, numbers)
    ids = assessments["assessed_id"].to_numpy("int64")
    years = assessments["fiscal_year"].to_numpy("int64")
    follows = np.zeros(len(ids), dtype=bool)
    follows[1:] = (ids[1:] == ids[:-1]) & (years[1:] == year_after(years[:-1]))
    previous = np.where(follows[:, None], np.roll(scores, 1, axis=0), np.nan)
    is_apart = _apart(years, codes, rulebooks)
    changes = np.where(is_apart, np.nan, rounded(scores - previous))
    rows, columns = np.nonzero(~np.isnan(scores))
    frame = pd.DataFrame(
        {
            "assessed_id": ids[rows],
            "fiscal_year": years[rows],
            "code": pd.array(codes, dtype="str").take(columns),
            "score": scores[rows, columns],
            "previous_score": previous[rows, columns],
            "change": changes[rows, columns],
        }
    )
    return SCORE_CHANGES.apply(frame)


def _apart(
    years: npt.NDArray[np.int64], codes: Sequence[str], rulebooks: RuleBooks
) -> npt.NDArray[np.bool_]:
    """Whether the rules forbid to compare each year's score of each code with the year before."""
    known, rows = np.unique(years, return_inverse=True)
    table = [
        [not may_compare(year_before(year), year, rulebooks, code) for code in codes]
        for year in known.tolist()
    ]
    return np.array(table, dtype=bool).reshape(len(known), len(codes))[rows]


def _score_matrix(
    assessments: pd.DataFrame, indicators: pd.DataFrame, numbers: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """One row per assessment; columns are the totals, then the indicators."""
    scores = np.full((len(assessments), len(_TOTALS) + len(numbers)), np.nan)
    scores[:, : len(_TOTALS)] = assessments[list(_TOTALS)].to_numpy("float64")
    known_rows, wanted_rows = row_keys(assessments), row_keys(indicators)
    indicators = indicators[np.isin(wanted_rows, known_rows)]
    rows = np.searchsorted(known_rows, row_keys(indicators))
    columns = np.searchsorted(numbers, indicators["indicator"].to_numpy("int64"))
    scores[rows, len(_TOTALS) + columns] = indicators["score"].to_numpy("float64")
    return scores
