"""Puts the measures of a year into another order: their numbers run 1, 2, 3 … in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ita_dash.domain.measures.draft import MeasureDraft


def moved(order: Sequence[int], measure_id: int, by: int) -> tuple[int, ...]:
    """The order with one measure so many places later, at most at an end."""
    rest = [each for each in order if each != measure_id]
    place = min(max(order.index(measure_id) + by, 0), len(rest))
    return (*rest[:place], measure_id, *rest[place:])


def renumbered(drafts: Mapping[int, MeasureDraft], order: Sequence[int]) -> dict[int, MeasureDraft]:
    """The measures whose number changes when they stand in this order, by their ids.

    ``order`` names each measure of the year once; ValueError else.
    """
    if sorted(order) != sorted(drafts):
        raise ValueError(f"{list(order)} is no order of {sorted(drafts)}")
    placed = {key: replace(drafts[key], number=n) for n, key in enumerate(order, start=1)}
    return {key: draft for key, draft in placed.items() if draft.number != drafts[key].number}
