"""Lay long score figures out as one row per agency and year, one column per code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.rulebook.book import RuleBook, RuleBooks

_YEARS = 10_000


@dataclass(frozen=True)
class FigureMatrix:
    """n agency-years × codes, sorted by agency and year; NaN is unknown.

    ``points`` says where a value is in points of the total instead of 0–100; ``labels`` holds
    the published rating of each row or None.
    """

    assessed_ids: npt.NDArray[np.int64]
    fiscal_years: npt.NDArray[np.int64]
    codes: tuple[str, ...]
    values: npt.NDArray[np.float64]
    points: npt.NDArray[np.bool_]
    labels: npt.NDArray[np.object_]

    def columns(self, codes: Sequence[str]) -> list[int]:
        """Where these codes stand."""
        return [self.codes.index(code) for code in codes]


def row_keys(frame: pd.DataFrame) -> npt.NDArray[np.int64]:
    """One sortable number for each row's agency and year."""
    ids = frame["assessed_id"].to_numpy("int64")
    return np.asarray(ids * _YEARS + frame["fiscal_year"].to_numpy("int64"))


def books_of_years(
    fiscal_years: npt.NDArray[np.int64], rulebooks: RuleBooks
) -> dict[int, RuleBook]:
    """The rule book of every year that occurs, oldest first."""
    return {int(year): rulebooks.of(int(year)) for year in np.unique(fiscal_years)}


def indicator_codes(rulebooks: dict[int, RuleBook]) -> tuple[str, ...]:
    """Every indicator's code of these books, in order."""
    numbers = {indicator.number for book in rulebooks.values() for indicator in book.indicators}
    return tuple(f"indicator_{number}" for number in sorted(numbers))


def figure_matrix(figures: pd.DataFrame, codes: tuple[str, ...]) -> FigureMatrix:
    """SCORE_FIGURES as a matrix of these codes; other codes are left out."""
    keys, rows = np.unique(row_keys(figures), return_inverse=True)
    columns = pd.Index(codes).get_indexer(pd.Index(figures["code"]))
    shape = (len(keys), len(codes))
    values, points = np.full(shape, np.nan), np.zeros(shape, dtype=bool)
    kept = columns >= 0
    place = rows[kept], columns[kept]
    values[place] = figures["value"].to_numpy("float64")[kept]
    points[place] = (figures["scale"] == "points").to_numpy("bool")[kept]
    rated = (figures["code"] == "rating").to_numpy("bool")
    labels = np.full(len(keys), None, dtype=object)
    labels[rows[rated]] = figures["label"].to_numpy("object")[rated]
    return FigureMatrix(keys // _YEARS, keys % _YEARS, codes, values, points, labels)
