"""Whether printed instrument scores are on 0–100 or in points of the total."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.scores.figures import books_of_years

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

SCALE_LABELS: Mapping[str, Message] = {"percent": msg("เต็ม 100"), "points": msg("ถ่วงน้ำหนัก")}
"""How an instrument is printed: on 0–100, or as the points it adds to the total."""
_PART_TOLERANCE = 0.0101
"""A printed part and the mean of its printed indicators may each be 0.005 off."""
_TOTAL_TOLERANCE = 0.0201
"""Three printed parts and the printed total may each be 0.005 off."""


def instrument_scales(wide: pd.DataFrame, rulebooks: RuleBooks) -> pd.Series:
    """``percent``, ``points`` or missing for each row of a wide table of scores as printed.

    ``wide`` has ``fiscal_year`` and any of ``iit``, ``eit``, ``oit``, ``total``,
    ``indicator_N``. A value above all its points proves ``percent``; else the scale on which
    the instruments agree with their indicators, or add up to the total, is taken when the
    other scale disagrees. Text with the frame's index.
    """
    years = wide["fiscal_year"].to_numpy("int64")
    scales = np.full(len(wide), None, dtype=object)
    for year, book in books_of_years(years, rulebooks).items():
        rows = years == year
        scales[rows] = _scales(wide.loc[rows], book)
    return pd.Series(scales, index=wide.index, dtype="str")


def _scales(wide: pd.DataFrame, book: RuleBook) -> npt.NDArray[np.object_]:
    instruments = [book.instrument(code) for code in INSTRUMENTS]
    weights = np.array([instrument.weight for instrument in instruments])
    parts = _columns(wide, INSTRUMENTS)
    means = np.column_stack(
        [
            _columns(wide, [f"indicator_{n}" for n in instrument.indicators]).mean(axis=1)
            for instrument in instruments
        ]
    )
    total = _columns(wide, ["total"])[:, 0]
    above = (parts > 100 * weights).any(axis=1)
    as_percent = _agree(parts, means, parts @ weights, total)
    as_points = _agree(parts, means * weights, parts.sum(axis=1), total)
    scales = np.full(len(wide), None, dtype=object)
    scales[as_points & ~as_percent] = "points"
    scales[above | (as_percent & ~as_points)] = "percent"
    return scales


def _agree(parts: Floats, expected: Floats, parts_total: Floats, total: Floats) -> Flags:
    """Whether any instrument agrees with its indicators, or all of them with the total."""
    by_indicators = (np.abs(parts - expected) <= _PART_TOLERANCE).any(axis=1)
    return by_indicators | (np.abs(parts_total - total) <= _TOTAL_TOLERANCE)


def _columns(wide: pd.DataFrame, names: Sequence[str]) -> Floats:
    """These columns as numbers, NaN where the frame lacks one."""
    return wide.reindex(columns=list(names)).to_numpy("float64")
