"""The only place that computes a score: whole frames, rounded half up exactly once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.rounding import rounded
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS
from ita_dash.domain.scores.figures import (
    FigureMatrix,
    books_of_years,
    figure_matrix,
    indicator_codes,
)
from ita_dash.domain.scores.ratings import beside_published, rate
from ita_dash.frames.scores import ASSESSMENTS, INDICATOR_SCORES

TOLERANCE = 0.02
"""Published parts are rounded one by one: a total this far from their sum is no disagreement."""

_SCORES = (*INSTRUMENTS, *EIT_PARTS)
_NUMBERS = tuple(
    f"{kind}{code}" for kind in ("published_", "computed_", "") for code in (*INSTRUMENTS, "total")
)
_RATINGS = (*("published_rating", "rule_rating", "rule_certainty", "rating", "rating_certainty"),)
Floats = npt.NDArray[np.float64]


def assessments(figures: pd.DataFrame, rulebooks: RuleBooks) -> pd.DataFrame:
    """SCORE_FIGURES → ASSESSMENTS, sorted by agency and year.

    An instrument is the plain mean of its indicators, known only when all are; the total is
    the weighted sum of the instruments, known only when all are (an instrument without its
    indicators counts as published). A published figure stands before a computed one and is
    never overwritten; ``difference`` is published − computed total. So is a published rating:
    beside it ``rule_rating`` is what the year's bands give, from the effective total,
    instruments and parts of the EIT, and ``rating_disagrees`` where it cannot be the published.
    """
    years = books_of_years(figures["fiscal_year"].to_numpy("int64"), rulebooks)
    codes = ("total", *_SCORES, *indicator_codes(years), *_part_codes(years))
    matrix = figure_matrix(figures, codes)
    size = len(matrix.values)
    numbers, parts = np.full((size, len(_NUMBERS)), np.nan), np.full((size, len(EIT_PARTS)), np.nan)
    targets, is_apart = np.full(size, np.nan), np.zeros(size, dtype=bool)
    texts = {name: np.full(size, None, dtype=object) for name in _RATINGS}
    for year, book in years.items():
        rows = matrix.fiscal_years == year
        numbers[rows], parts[rows] = _scores(matrix, rows, book), _eit_parts(matrix, rows, book)
        targets[rows] = book.target
        ratings = rate(numbers[rows, -1], numbers[rows, -4:-1], parts[rows], book)
        named, is_apart[rows] = beside_published(ratings, matrix.labels[rows], book)
        for name, column in named.items():
            texts[name][rows] = column
    ratings_known = {**texts, "rating_disagrees": is_apart}
    return _assessment_frame(matrix, numbers, parts, targets, ratings_known)


def effective_scores(matrix: FigureMatrix, book: RuleBook) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Total, iit, eit, oit of every row of one year, n × 4, and which of them are computed.

    They are those of ``assessments``: the published before the computed, NaN where unknown.
    """
    everybody = np.ones(len(matrix.values), dtype=bool)
    published, _, effective = np.hsplit(_scores(matrix, everybody, book), 3)
    is_computed = np.isnan(published) & ~np.isnan(effective)
    total_first = np.roll(np.arange(effective.shape[1]), 1)
    return effective[:, total_first], is_computed[:, total_first]


def instrument_means(scores: Floats, book: RuleBook) -> Floats:
    """Scores, n × the book's indicators in their order → n × 3 instruments, unrounded.

    An instrument is the plain mean of its indicators; NaN unless all are known.
    """
    places = {indicator.number: place for place, indicator in enumerate(book.indicators)}
    columns = [[places[n] for n in book.instrument(code).indicators] for code in INSTRUMENTS]
    return np.column_stack([scores[:, each].mean(axis=1) for each in columns])


def weighted_totals(instruments: Floats, book: RuleBook) -> Floats:
    """Instruments, n × 3 → n totals, unrounded; NaN unless all are known."""
    return np.asarray(instruments @ np.array([book.instrument(c).weight for c in INSTRUMENTS]))


def _part_codes(years: dict[int, RuleBook]) -> tuple[str, ...]:
    """The codes of both parts of every indicator of the EIT."""
    numbers = {n for book in years.values() for n in book.instrument("eit").indicators}
    return tuple(f"indicator_{n}_part_{part}" for n in sorted(numbers) for part in (1, 2))


def _scores(matrix: FigureMatrix, rows: npt.NDArray[np.bool_], book: RuleBook) -> Floats:
    """Published, computed and effective iit, eit, oit, total of one year's rows."""
    instruments = [book.instrument(code) for code in INSTRUMENTS]
    weights = np.array([instrument.weight for instrument in instruments])
    parts = _printed(matrix, rows, INSTRUMENTS, weights)
    indicators = matrix.columns([indicator.code for indicator in book.indicators])
    means = instrument_means(matrix.values[rows][:, indicators], book)
    total = weighted_totals(np.where(np.isnan(means), parts, means), book)
    published = np.column_stack([rounded(parts), matrix.values[rows][:, matrix.columns(["total"])]])
    computed = rounded(np.column_stack([means, total]))
    effective = np.where(np.isnan(published), computed, published)
    return np.hstack([published, computed, effective])


def _eit_parts(matrix: FigureMatrix, rows: npt.NDArray[np.bool_], book: RuleBook) -> Floats:
    """Both parts of the EIT: as published, else the mean of that part of its indicators."""
    eit = book.instrument("eit")
    printed = _printed(matrix, rows, EIT_PARTS, np.full(len(EIT_PARTS), eit.weight))
    means = np.column_stack(
        [
            _mean(matrix, rows, [f"indicator_{n}_part_{part}" for n in eit.indicators])
            for part in (1, 2)
        ]
    )
    return rounded(np.where(np.isnan(printed), means, printed))


def _printed(
    matrix: FigureMatrix, rows: npt.NDArray[np.bool_], codes: Sequence[str], weights: Floats
) -> Floats:
    """These codes as printed, points of the total brought to 0–100 by their weights."""
    columns = matrix.columns(codes)
    return matrix.values[rows][:, columns] / np.where(matrix.points[rows][:, columns], weights, 1.0)


def _mean(matrix: FigureMatrix, rows: npt.NDArray[np.bool_], codes: Sequence[str]) -> Floats:
    """The plain mean of these codes; NaN unless all are known."""
    return np.asarray(matrix.values[rows][:, matrix.columns(codes)].mean(axis=1))


def _assessment_frame(
    matrix: FigureMatrix,
    numbers: Floats,
    parts: Floats,
    targets: Floats,
    ratings: dict[str, npt.NDArray[Any]],
) -> pd.DataFrame:
    columns = dict(zip((*_NUMBERS, *EIT_PARTS), np.hstack([numbers, parts]).T, strict=True))
    total, published = rounded(columns["total"]), columns["published_total"]
    difference = rounded(published - columns["computed_total"])
    passed = pd.array(total >= targets, dtype="boolean")
    passed[np.isnan(total)] = pd.NA
    every = {
        **columns,
        **{name: pd.array(ratings[name], dtype="str") for name in _RATINGS},
        "rating_disagrees": ratings["rating_disagrees"],
        "assessed_id": matrix.assessed_ids,
        "fiscal_year": matrix.fiscal_years,
        "total_is_computed": np.isnan(published) & ~np.isnan(total),
        "target": targets,
        "gap": rounded(total - targets),
        "passed": passed,
        "difference": difference,
        "disagrees": np.abs(difference) > TOLERANCE,
    }
    return ASSESSMENTS.apply(pd.DataFrame({name: every[name] for name in ASSESSMENTS.columns}))


def indicator_scores(figures: pd.DataFrame, rulebooks: RuleBooks) -> pd.DataFrame:
    """SCORE_FIGURES → INDICATOR_SCORES: the known indicators, sorted by agency, year, number.

    ``worth`` is how many points of the total one point of the indicator moves.
    """
    years = books_of_years(figures["fiscal_year"].to_numpy("int64"), rulebooks)
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
