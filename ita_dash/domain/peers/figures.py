"""The figures of every agency of one fiscal year: which stand, and as a matrix."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.codes import INSTRUMENTS, TOTAL
from ita_dash.domain.scores.figures import FigureMatrix

RATING = "rating"


def peer_codes(book: RuleBook) -> tuple[str, ...]:
    """Every score that is compared in a year: the total, the instruments, the indicators."""
    return (TOTAL, *INSTRUMENTS, *(indicator.code for indicator in book.indicators))


def figure_codes(book: RuleBook) -> tuple[str, ...]:
    """Every code a table may tell in a year, those that are compared first."""
    eit = book.instrument("eit").indicators
    parts = (f"indicator_{n}_part_{part}" for n in eit for part in (1, 2))
    return tuple(dict.fromkeys((*peer_codes(book), *book.score_codes, *parts, RATING)))


def newest_figures(revisions: pd.DataFrame) -> pd.DataFrame:
    """YEAR_FIGURES → of each figure the newest revision, none where that took it out."""
    order = np.argsort(revisions["change_no"].to_numpy("int64"), kind="stable")
    ids, rows = np.unique(revisions["assessed_id"].to_numpy("int64"), return_inverse=True)
    places = revisions["code_place"].to_numpy("int64")
    newest = np.full((len(ids), int(places.max(initial=0)) + 1), -1)
    # Of several that are written to one place the last remains.
    newest[rows[order], places[order]] = order
    is_removed = revisions["is_removed"].to_numpy("bool")
    kept = newest[newest >= 0]
    kept = kept[~is_removed[kept]]
    return revisions if len(kept) == len(revisions) else revisions.iloc[kept]


def year_matrix(figures: pd.DataFrame, codes: Sequence[str], fiscal_year: int) -> FigureMatrix:
    """``newest_figures`` as a matrix of the codes that were asked for; no ratings."""
    ids, rows = np.unique(figures["assessed_id"].to_numpy("int64"), return_inverse=True)
    place = rows, figures["code_place"].to_numpy("int64")
    shape = len(ids), len(codes)
    values, points = np.full(shape, np.nan), np.zeros(shape, dtype=bool)
    values[place] = figures["value"].to_numpy("float64")
    points[place] = figures["in_points"].to_numpy("bool")
    years = np.full(len(ids), fiscal_year)
    labels = np.full(len(ids), None, dtype=object)
    return FigureMatrix(ids, years, tuple(codes), values, points, labels)
