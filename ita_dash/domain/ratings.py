"""Which rating a score earns by the bands of a fiscal year."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ita_dash.domain.rounding import rounded
from ita_dash.domain.rulebook import RatingBand, RuleBook

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def rating_of(
    total: float | None, iit: float | None, eit: float | None, oit: float | None, book: RuleBook
) -> tuple[str | None, bool]:
    """The rating of one total with its instruments (all 0–100), and whether it is only a floor.

    A floor means "this or better": a better band asks for instruments that are unknown.
    The rating is None when the total is unknown or the year has no bands.
    """
    numbers = [np.nan if value is None else float(value) for value in (total, iit, eit, oit)]
    names, floors = rate(np.array(numbers[:1]), np.array([numbers[1:]]), book)
    return names[0], bool(floors[0])


def rate(
    totals: Floats, instruments: Floats, book: RuleBook
) -> tuple[npt.NDArray[np.object_], Flags]:
    """``rating_of`` for n totals and an n × 3 array of instruments; NaN is unknown.

    Bands are taken from the best down and half-open on the two-decimal value, so every total
    has exactly one.
    """
    totals = rounded(totals)
    lowest = np.fmin.reduce(rounded(instruments), axis=1)
    all_known = ~np.isnan(instruments).any(axis=1)
    names = np.full(len(totals), None, dtype=object)
    floors = np.zeros(len(totals), dtype=bool)
    perhaps_better = np.zeros(len(totals), dtype=bool)
    undecided = ~np.isnan(totals)
    for band in book.bands:
        possible = undecided & (totals >= band.total_min) & _may_hold(band, lowest)
        certain = possible & (all_known | (band.every_instrument_min is None))
        names[certain] = band.rating
        floors[certain] = perhaps_better[certain]
        undecided &= ~certain
        perhaps_better |= possible & ~certain
    return names, floors


def _may_hold(band: RatingBand, lowest: Floats) -> Flags:
    """Whether no known instrument breaks the band's condition."""
    if band.every_instrument_min is None:
        return np.ones(len(lowest), dtype=bool)
    return ~(lowest < band.every_instrument_min)
