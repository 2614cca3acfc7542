"""Which rating a score earns by the bands of a fiscal year, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from ita_dash.domain.rounding import rounded
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS
from ita_dash.domain.rulebook.parts import RatingBand

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
_COLUMNS = (*INSTRUMENTS, *EIT_PARTS)


class Certainty(StrEnum):
    """How much is known of a rating.

    ``PUBLISHED`` is what was announced, and exact. The others are the rule's: the rating itself,
    this or a better one, this or a worse one.
    """

    PUBLISHED = "published"
    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True)
class Ratings:
    """The ratings of n totals by the rule; None and 0 where there is none.

    ``best`` and ``worst`` are the orders of the bands between which the rating must lie.
    """

    names: npt.NDArray[np.object_]
    certainties: npt.NDArray[np.object_]
    best: npt.NDArray[np.int64]
    worst: npt.NDArray[np.int64]


def rating_of(
    total: float | None,
    iit: float | None,
    eit: float | None,
    oit: float | None,
    book: RuleBook,
    *,
    eit_parts: tuple[float | None, float | None] = (None, None),
) -> tuple[str | None, Certainty | None]:
    """The rating of one total with its instruments (all 0–100) by the rule, and how sure it is.

    Both are None when the total is unknown or the year has no bands.
    """
    values = (total, iit, eit, oit, *eit_parts)
    numbers = np.array([[np.nan if value is None else float(value) for value in values]])
    ratings = rate(numbers[:, 0], numbers[:, 1:4], numbers[:, 4:], book)
    return ratings.names[0], ratings.certainties[0]


def rate(totals: Floats, instruments: Floats, eit_parts: Floats, book: RuleBook) -> Ratings:
    """``rating_of`` for n totals, n × 3 instruments and n × 2 parts of the EIT; NaN is unknown.

    Bands are taken from the best down and half-open on the two-decimal value. A band that asks
    for every score of ``book.rated_scores`` is certain only when all of these are known, and
    ruled out by one known score below. An EIT known only as one figure rules it out as well,
    since no figure of two parts lies below both; but it cannot make it certain, so then the
    rating is the best that can be said (``AT_MOST``). With an instrument unknown it is the
    worst that is certain (``AT_LEAST``).
    """
    totals, known = rounded(totals), rounded(np.hstack([instruments, eit_parts]))
    asked = [_COLUMNS.index(code) for code in book.rated_scores.codes]
    lowest = np.fmin.reduce(known, axis=1)
    all_known = ~np.isnan(known[:, asked]).any(axis=1)
    best, worst = (np.zeros(len(totals), dtype="int64") for _ in range(2))
    for band in book.bands:
        possible = (worst == 0) & (totals >= band.total_min) & _may_hold(band, lowest)
        best[possible & (best == 0)] = band.order
        worst[possible & (all_known | (band.every_instrument_min is None))] = band.order
    is_most = ~np.isnan(instruments).any(axis=1)
    said = np.where(is_most, best, worst)
    names = np.array([None, *(band.rating for band in book.bands)], dtype=object)
    unsure = np.where(is_most, Certainty.AT_MOST.value, Certainty.AT_LEAST.value)
    certainties = np.where(best == worst, Certainty.EXACT.value, unsure).astype(object)
    certainties[said == 0] = None
    return Ratings(names[said], certainties, best, worst)


def beside_published(
    ratings: Ratings, labels: npt.NDArray[np.object_], book: RuleBook
) -> tuple[dict[str, npt.NDArray[np.object_]], Flags]:
    """The rule's ratings and the published ones (None: none), and which of the two stand.

    Gives the rating columns of ASSESSMENTS, and where the published rating cannot follow from
    the rule. What was published stands, in the spelling of its band.
    """
    bands = {label: book.band(label) for label in set(labels)}
    known = [bands[label] for label in labels]
    order = np.array([band.order if band else 0 for band in known], dtype="int64")
    is_published = np.array([label is not None for label in labels], dtype=bool)
    shown = np.full(len(labels), None, dtype=object)
    shown[:] = [band.rating if band else label for band, label in zip(known, labels, strict=True)]
    certainties = np.where(is_published, Certainty.PUBLISHED.value, ratings.certainties)
    columns = {
        "published_rating": labels,
        "rule_rating": ratings.names,
        "rule_certainty": ratings.certainties,
        "rating": np.where(is_published, shown, ratings.names),
        "rating_certainty": certainties,
    }
    is_apart = (order < ratings.best) | (order > ratings.worst)
    return columns, (order > 0) & (ratings.worst > 0) & is_apart


def _may_hold(band: RatingBand, lowest: Floats) -> Flags:
    """Whether no known score breaks the band's condition."""
    if band.every_instrument_min is None:
        return np.ones(len(lowest), dtype=bool)
    return ~(lowest < band.every_instrument_min)
