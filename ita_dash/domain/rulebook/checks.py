"""What a rule book must satisfy before any score is computed with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.rulebook.parts import Comparability, Indicator, Instrument, RatingBand

_CODES = sorted(INSTRUMENTS)


def check_indicators(instruments: Sequence[Instrument], indicators: Sequence[Indicator]) -> None:
    """The instruments are the known three, and share the indicators among them.

    Their weights sum to 1, and each indicator belongs to exactly one instrument. Raises
    ValueError naming what is wrong.
    """
    codes = sorted(instrument.code for instrument in instruments)
    if codes != _CODES:
        raise ValueError(f"the instruments must be {_CODES}, not {codes}")
    total = sum(instrument.weight for instrument in instruments)
    if abs(total - 1) > 1e-9 or any(instrument.weight <= 0 for instrument in instruments):
        raise ValueError(f"the instruments' weights must be positive and sum to 1, not {total:g}")
    owners = Counter(number for each in instruments for number in each.indicators)
    shared = sorted(number for number, count in owners.items() if count > 1)
    if shared:
        raise ValueError(f"indicators {shared} belong to more than one instrument")
    numbers = sorted(indicator.number for indicator in indicators)
    if numbers != sorted(owners):
        raise ValueError(f"instruments list indicators {sorted(owners)}, named are {numbers}")
    empty = [instrument.code for instrument in instruments if not instrument.indicators]
    if empty:
        raise ValueError(f"instruments {empty} have no indicator")


def check_target(target: float) -> None:
    """The target is a total score. Raises ValueError when it lies outside 0–100."""
    if not 0 <= target <= 100:
        raise ValueError(f"the target must lie within 0–100, not {target:g}")


def check_comparability(said: Sequence[Comparability], known: Collection[str]) -> None:
    """Every doubt gives its reason, and is about the year or one of its ``known`` codes, once.

    Raises ValueError naming the first entry that is wrong.
    """
    codes = [each.code for each in said]
    for each in said:
        name = each.code or "the year"
        if each.code and each.code not in known:
            raise ValueError(f"comparability speaks of {each.code!r}, which the year does not have")
        if each.comparable != "yes" and not each.reason:
            raise ValueError(f"comparability of {name} must say why it is {each.comparable!r}")
        if codes.count(each.code) > 1:
            raise ValueError(f"comparability speaks of {name} more than once")


def check_bands(bands: Sequence[RatingBand], target: float) -> None:
    """The bands leave no gap from 0 to 100, best first; a year may have none.

    A band begins at its ``total_min`` and ends where the one above begins, so bands that fall
    to 0 in order cover every score; one with a condition on instruments needs one without
    below it. Raises ValueError naming the first band that is wrong.
    """
    if not bands:
        return
    if [band.order for band in bands] != list(range(1, len(bands) + 1)):
        raise ValueError("the bands' order must count 1, 2, 3 … from the best")
    if bands[-1].total_min != 0 or bands[-1].every_instrument_min is not None:
        raise ValueError(f"the lowest band {bands[-1].rating!r} must begin at 0 unconditionally")
    for band in bands:
        if not 0 <= band.total_min <= 100:
            raise ValueError(f"band {band.rating!r} must begin within 0–100")
        if band.passes != (band.total_min >= target):
            raise ValueError(f"band {band.rating!r} contradicts the target {target:g}")
    for above, below in pairwise(bands):
        if not _is_above(above, below):
            raise ValueError(f"band {below.rating!r} must lie below {above.rating!r}")


def _is_above(above: RatingBand, below: RatingBand) -> bool:
    if above.total_min != below.total_min:
        return above.total_min > below.total_min
    condition, weaker = above.every_instrument_min, below.every_instrument_min
    return condition is not None and (weaker is None or weaker < condition)
