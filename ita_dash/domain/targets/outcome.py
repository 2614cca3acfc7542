"""What the scores become when indicators rise: the total, the instruments, the rating."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS
from ita_dash.domain.scores.ratings import rating_of
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
    gain = sum(baseline.book.instrument(code).weight * lift for code, lift in lifts.items())
    scores = {code: _score(baseline.instruments[code] + lift) for code, lift in lifts.items()}
    parts = {c: _score(score + lifts["eit"]) for c, score in baseline.eit_parts.items()}
    total = _score(baseline.total + gain)
    first, second = (parts.get(code) for code in EIT_PARTS)
    iit, eit, oit = (scores[code] for code in INSTRUMENTS)
    rating, certainty = rating_of(total, iit, eit, oit, baseline.book, eit_parts=(first, second))
    return Outcome(total, scores, parts, rating, certainty)


def instrument_lifts(baseline: Baseline, raises: Mapping[int, float]) -> dict[str, float]:
    """By how much each instrument rises: the mean of what its indicators do, unrounded."""
    return {
        each.code: sum(raises.get(n, 0.0) for n in each.indicators) / len(each.indicators)
        for each in baseline.book.instruments
    }


def _unchanged(baseline: Baseline) -> Outcome:
    return Outcome(
        baseline.total,
        baseline.instruments,
        baseline.eit_parts,
        baseline.rating,
        baseline.rating_certainty,
    )


def _score(value: float) -> float:
    return min(FULL, max(0.0, half_up_number(value)))
