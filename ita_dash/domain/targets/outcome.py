"""What the scores become when indicators move: the total, the instruments, the rating."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ita_dash.domain.rounding import rounded
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS
from ita_dash.domain.scores.ratings import Certainty, Floats, rating_of
from ita_dash.domain.scores.scoring import instrument_means, weighted_totals
from ita_dash.domain.targets.headroom import FULL, Baseline


@dataclass(frozen=True)
class Outcome:
    """Scores after raises, rounded once to two decimals; the rating is by the rule.

    ``rating_certainty`` as in ``scores.ratings``; both are None where the year has no bands.
    """

    total: float
    instruments: Mapping[str, float]
    eit_parts: Mapping[str, float]
    rating: str | None
    rating_certainty: str | None


def outcome(baseline: Baseline, raises: Mapping[int, float]) -> Outcome:
    """The scores after each indicator changed by its points (0 where none is named).

    What the effective scores differ from those computed of the indicators stays as it is. How
    the parts make the EIT is not known: what lifts the EIT is taken to lift both alike.
    """
    if not any(raises.values()):
        return _unchanged(baseline)
    lifts = instrument_lifts(baseline, raises)
    *instruments, total = _moved(baseline, raises).tolist()
    scores = dict(zip(INSTRUMENTS, instruments, strict=True))
    known = baseline.eit_parts
    after = _on_scale(np.array([score + lifts["eit"] for score in known.values()]))
    parts = dict(zip(known, after.tolist(), strict=True))
    rating, certainty = _rating(baseline, total, scores, parts, lifts["eit"])
    return Outcome(total, scores, parts, rating, certainty)


def instrument_lifts(baseline: Baseline, raises: Mapping[int, float]) -> dict[str, float]:
    """By how much each instrument rises: the mean of what its indicators do, unrounded."""
    points = [raises.get(each.number, 0.0) for each in baseline.book.indicators]
    lifts = instrument_means(np.array([points]), baseline.book)[0]
    return dict(zip(INSTRUMENTS, lifts.tolist(), strict=True))


def _moved(baseline: Baseline, raises: Mapping[int, float]) -> Floats:
    """Instruments and total after the raises.

    What the rules give exactly is computed anew, so that it is rounded once; what was published
    otherwise moves by as much as the computed one.
    """
    book = baseline.book
    known = np.array([baseline.by_number[each.number].score for each in book.indicators])
    points = np.array([raises.get(each.number, 0.0) for each in book.indicators])
    means = instrument_means(np.vstack([known, known + points]), book)
    before, after = np.column_stack([means, weighted_totals(means, book)])
    shown = np.array([*(baseline.instruments[code] for code in INSTRUMENTS), baseline.total])
    is_computed = rounded(shown) == rounded(before)
    return _on_scale(np.where(is_computed, after, shown + after - before))


def _on_scale(scores: Floats) -> Floats:
    return rounded(np.clip(scores, 0.0, FULL))


def _rating(
    baseline: Baseline,
    total: float,
    scores: Mapping[str, float],
    parts: Mapping[str, float],
    eit_lift: float,
) -> tuple[str | None, str | None]:
    """The rating by the rule, and how sure it is.

    A published rating tells of parts of the EIT that are not known: what it asks of each they
    have, also after a rise.
    """
    iit, eit, oit = (scores[code] for code in INSTRUMENTS)
    first, second = (parts.get(code) for code in EIT_PARTS)
    known = total, iit, eit, oit
    rating, certainty = rating_of(*known, book=baseline.book, eit_parts=(first, second))
    is_published = baseline.rating_certainty == Certainty.PUBLISHED
    band = baseline.book.band(baseline.rating) if is_published else None
    least = band.every_instrument_min if band else None
    if certainty != Certainty.AT_MOST or least is None or eit_lift < 0:
        return rating, certainty
    at_least = (least if first is None else first, least if second is None else second)
    worst, _ = rating_of(*known, book=baseline.book, eit_parts=at_least)
    return rating, Certainty.EXACT if worst == rating else certainty


def _unchanged(baseline: Baseline) -> Outcome:
    return Outcome(
        baseline.total,
        baseline.instruments,
        baseline.eit_parts,
        baseline.rating,
        baseline.rating_certainty,
    )
