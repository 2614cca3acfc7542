"""The only place that computes a score: whole frames, rounded half up exactly once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.figure_matrix import (
    INSTRUMENTS,
    FigureMatrix,
    books_of_years,
    figure_matrix,
    indicator_codes,
)
from ita_dash.domain.ratings import rate, rating_of
from ita_dash.domain.rounding import half_up, rounded
from ita_dash.domain.rulebook import Instrument, RuleBook, RuleBooks
from ita_dash.domain.score_changes import score_changes
from ita_dash.frames import ASSESSMENTS, INDICATOR_SCORES

__all__ = [
    "TOLERANCE",
    "assessments",
    "half_up",
    "indicator_scores",
    "rating_of",
    "score_changes",
]

TOLERANCE = 0.02
"""Published parts are rounded one by one: a total this far from their sum is no disagreement."""

_CODES = ("total", *INSTRUMENTS)
_NUMBERS = tuple(
    f"{kind}{code}" for kind in ("published_", "computed_", "") for code in (*INSTRUMENTS, "total")
)
Floats = npt.NDArray[np.float64]


def assessments(figures: pd.DataFrame, books: RuleBooks) -> pd.DataFrame:
    """SCORE_FIGURES → ASSESSMENTS, sorted by agency and year.

    An instrument is the plain mean of its indicators, known only when all are; the total is
    the weighted sum of the instruments, known only when all are (an instrument without its
    indicators counts as published). A published figure stands before a computed one and is
    never overwritten; ``difference`` is published − computed total. The rating is by the
    year's bands, from the effective total and instruments.
    """
    years = books_of_years(figures["fiscal_year"].to_numpy("int64"), books)
    matrix = figure_matrix(figures, (*_CODES, *indicator_codes(years)))
    size = len(matrix.values)
    numbers, targets = np.full((size, len(_NUMBERS)), np.nan), np.full(size, np.nan)
    ratings, floors = np.full(size, None, dtype=object), np.zeros(size, dtype=bool)
    for year, book in years.items():
        rows = matrix.fiscal_years == year
        block = _scores(matrix, rows, book)
        numbers[rows], targets[rows] = block, book.target
        ratings[rows], floors[rows] = rate(block[:, -1], block[:, -4:-1], book)
    return _assessment_frame(matrix, numbers, targets, ratings, floors)


def _scores(matrix: FigureMatrix, rows: npt.NDArray[np.bool_], book: RuleBook) -> Floats:
    """Published, computed and effective iit, eit, oit, total of one year's rows."""
    values, instruments = matrix.values[rows], [book.instrument(code) for code in INSTRUMENTS]
    weights = np.array([instrument.weight for instrument in instruments])
    printed = matrix.columns(INSTRUMENTS)
    parts = values[:, printed] / np.where(matrix.points[rows][:, printed], weights, 1.0)
    means = np.column_stack([_mean(matrix, rows, each) for each in instruments])
    total = np.where(np.isnan(means), parts, means) @ weights
    published = np.column_stack([rounded(parts), values[:, matrix.columns(["total"])]])
    computed = rounded(np.column_stack([means, total]))
    effective = np.where(np.isnan(published), computed, published)
    return np.hstack([published, computed, effective])


def _mean(matrix: FigureMatrix, rows: npt.NDArray[np.bool_], instrument: Instrument) -> Floats:
    """The plain mean of the instrument's indicators; NaN unless all are known."""
    columns = matrix.columns([f"indicator_{number}" for number in instrument.indicators])
    return np.asarray(matrix.values[rows][:, columns].mean(axis=1))


def _assessment_frame(
    matrix: FigureMatrix,
    numbers: Floats,
    targets: Floats,
    ratings: npt.NDArray[np.object_],
    floors: npt.NDArray[np.bool_],
) -> pd.DataFrame:
    columns = dict(zip(_NUMBERS, numbers.T, strict=True))
    total = rounded(columns["total"])
    difference = rounded(columns["published_total"] - columns["computed_total"])
    passed = pd.array(total >= targets, dtype="boolean")
    passed[np.isnan(total)] = pd.NA
    every = {
        **columns,
        "assessed_id": matrix.assessed_ids,
        "fiscal_year": matrix.fiscal_years,
        "published_rating": pd.array(matrix.labels, dtype="str"),
        "rating": pd.array(ratings, dtype="str"),
        "rating_is_floor": floors,
        "target": targets,
        "gap": rounded(total - targets),
        "passed": passed,
        "difference": difference,
        "disagrees": np.abs(difference) > TOLERANCE,
    }
    return ASSESSMENTS.apply(pd.DataFrame({name: every[name] for name in ASSESSMENTS.columns}))


def indicator_scores(figures: pd.DataFrame, books: RuleBooks) -> pd.DataFrame:
    """SCORE_FIGURES → INDICATOR_SCORES: the known indicators, sorted by agency, year, number.

    ``worth`` is how many points of the total one point of the indicator moves.
    """
    years = books_of_years(figures["fiscal_year"].to_numpy("int64"), books)
    matrix = figure_matrix(figures, indicator_codes(years))
    rules = _indicator_rules(years, matrix.codes)
    rows, columns = np.nonzero(~np.isnan(matrix.values))
    year_places = np.searchsorted(list(years), matrix.fiscal_years)
    places = year_places[rows] * len(matrix.codes) + columns
    known = rules["indicator"].to_numpy()[places] > 0
    rows, columns = rows[known], columns[known]
    rules = rules.take(places[known]).reset_index(drop=True)
    scores = matrix.values[rows, columns]
    frame = rules.assign(
        assessed_id=matrix.assessed_ids[rows],
        fiscal_year=matrix.fiscal_years[rows],
        score=scores,
        gap=rounded(scores - rules["target"].to_numpy("float64")),
    )
    return INDICATOR_SCORES.apply(frame[list(INDICATOR_SCORES.columns)])


def _indicator_rules(years: dict[int, RuleBook], codes: tuple[str, ...]) -> pd.DataFrame:
    """What each year says of each code, year by year; indicator 0 where the year has none."""
    rows = []
    for book in years.values():
        by_code = {indicator.code: indicator for indicator in book.indicators}
        for code in codes:
            each = by_code.get(code)
            rows.append(
                (0, "", "", np.nan, np.nan)
                if each is None
                else (each.number, each.name, each.instrument, book.target, book.worth(each.number))
            )
    return pd.DataFrame(rows, columns=["indicator", "name", "instrument", "target", "worth"])
