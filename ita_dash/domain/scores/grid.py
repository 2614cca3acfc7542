"""All scores of an agency as one table: the total, the instruments, the indicators, by year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.rounding import half_up
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.rulebook.comparability import apart

TOTAL, INSTRUMENT, INDICATOR = "total", "instrument", "indicator"


def year_column(fiscal_year: int) -> str:
    """The column of the grid that holds a fiscal year's scores."""
    return f"fy_{fiscal_year}"


def shown_years(assessments: pd.DataFrame) -> range:
    """ASSESSMENTS, not empty → every fiscal year from the first to the last, also missing ones."""
    return range(int(assessments["fiscal_year"].min()), int(assessments["fiscal_year"].max()) + 1)


@dataclass(frozen=True)
class GridRow:
    """What the grid says of one code in one year: see ``score_grid``; NaN is unknown."""

    score: float
    change: float
    is_apart: bool
    gap: float
    gain: float


def grid_row(grid: pd.DataFrame, code: str, fiscal_year: int) -> GridRow:
    """The row of a code in ``score_grid``, its score that of ``fiscal_year``; KeyError for none."""
    columns = [year_column(fiscal_year), "change", "is_apart", "gap", "gain"]
    score, change, is_apart, gap, gain = grid.loc[[code], columns].to_numpy("float64")[0].tolist()
    return GridRow(score, change, bool(is_apart), gap, gain)


def score_grid(
    assessments: pd.DataFrame,
    indicators: pd.DataFrame,
    rulebooks: RuleBooks,
    *,
    fiscal_year: int,
    compare_year: int | None,
) -> pd.DataFrame:
    """ASSESSMENTS and INDICATOR_SCORES of one agency → a row per code, a column per year.

    Rows follow the rule book of ``fiscal_year``: ``total``, then every instrument with its
    indicators; the index is the code. Columns: ``kind`` (total, instrument, indicator),
    ``instrument`` (code, empty for the total), ``number`` (of the indicator, 0 elsewhere), one
    ``year_column`` per year (0–100, NaN is unknown), ``change`` against ``compare_year`` (NaN
    where the rules forbid to compare, which ``is_apart`` says), ``gap`` to the target of
    ``fiscal_year``, and ``gain``: the points by which the total rises when every indicator below
    the target is raised to it.
    """
    book = rulebooks.of(fiscal_year)
    rows = _rows(book)
    codes = rows.index
    by_year = _scores_by_year(assessments, indicators)
    years = [year_column(year) for year in shown_years(assessments)]
    scores = by_year.reindex(index=codes, columns=years)
    score = scores[year_column(fiscal_year)]
    is_apart = _is_apart(codes, rulebooks, fiscal_year, compare_year)
    return rows.join(scores).assign(
        change=_change(scores, fiscal_year, compare_year).mask(is_apart),
        is_apart=is_apart,
        gap=half_up(score - book.target),
        gain=_gains(score, book),
    )


def known_rows(grid: pd.DataFrame, fiscal_years: Iterable[int]) -> pd.DataFrame:
    """The grid without its indicators where none of them is known in any of these years."""
    is_indicator = grid["kind"] == INDICATOR
    scores = grid.loc[is_indicator, [year_column(year) for year in fiscal_years]]
    return grid if scores.notna().any(axis=None) else grid[~is_indicator]


def _rows(book: RuleBook) -> pd.DataFrame:
    rows: list[tuple[str, str, str, int]] = [(TOTAL, TOTAL, "", 0)]
    for instrument in book.instruments:
        rows.append((instrument.code, INSTRUMENT, instrument.code, 0))
        rows += [
            (book.indicator(number).code, INDICATOR, instrument.code, number)
            for number in instrument.indicators
        ]
    frame = pd.DataFrame(rows, columns=["code", "kind", "instrument", "number"])
    return frame.set_index("code")


def _scores_by_year(assessments: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    totals = assessments.set_index("fiscal_year")[[TOTAL, *INSTRUMENTS]].T
    numbered = indicators.assign(code="indicator_" + indicators["indicator"].astype("str"))
    parts = numbered.pivot(index="code", columns="fiscal_year", values="score")
    return pd.concat([totals, parts]).rename(columns=year_column)


def _change(scores: pd.DataFrame, fiscal_year: int, compare_year: int | None) -> pd.Series:
    unknown = pd.Series(np.nan, index=scores.index)
    if compare_year is None:
        return unknown
    earlier = scores.get(year_column(compare_year), unknown)
    return half_up(scores[year_column(fiscal_year)] - earlier)


def _is_apart(
    codes: pd.Index, rulebooks: RuleBooks, fiscal_year: int, compare_year: int | None
) -> npt.NDArray[np.bool_]:
    if compare_year is None:
        return np.zeros(len(codes), dtype=bool)
    return codes.isin(apart(codes, compare_year, fiscal_year, rulebooks))


def _gains(score: pd.Series, book: RuleBook) -> pd.Series:
    """Unrounded gains of the indicators summed up; every sum is rounded once.

    An instrument with an unknown indicator gains by its own score.
    """
    missing = (book.target - score).clip(lower=0)
    gains = pd.Series(np.nan, index=score.index)
    for instrument in book.instruments:
        codes = [book.indicator(number).code for number in instrument.indicators]
        gains[codes] = missing[codes] * book.worth(instrument.indicators[0])
        by_indicators = gains[codes].sum(skipna=False)
        by_itself = missing[instrument.code] * instrument.weight
        gains[instrument.code] = by_itself if np.isnan(by_indicators) else by_indicators
    gains[TOTAL] = gains[[instrument.code for instrument in book.instruments]].sum(skipna=False)
    return half_up(gains)
