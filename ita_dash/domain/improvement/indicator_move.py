"""How one indicator moved after measures, taken out of the frames of a year's effects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from ita_dash.domain.improvement.movement import Movement
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.frames.improvement import INDICATOR_EFFECTS, MEASURE_EFFECTS

_POINTS = ("before", "after", "change", "rest_change", "difference", "peer_change")


@dataclass(frozen=True)
class IndicatorMove:
    """An indicator that measures name, before and after them; points 0–100, NaN is unknown.

    ``rest_change`` is the mean of the indicators without a measure, ``peer_change`` that of the
    same indicator at other agencies.
    """

    indicator: int
    name: str
    before: float
    after: float
    change: float
    rest_change: float
    difference: float
    peer_change: float
    movement: Movement


@dataclass(frozen=True)
class MeasureMoves:
    """One measure as it was carried out, and what came after it at each indicator it names."""

    measure_id: int
    number: int
    title: str
    status: MeasureStatus
    progress_shown: int | None
    moves: tuple[IndicatorMove, ...]


def each_move(linked: pd.DataFrame) -> list[IndicatorMove]:
    """INDICATOR_EFFECTS of indicators with a measure → their rows, in their order."""
    return INDICATOR_EFFECTS.records(linked, _move)


def each_measure_moves(effects: pd.DataFrame) -> Iterator[MeasureMoves]:
    """MEASURE_EFFECTS → the measures in their order, also those that name no indicator."""
    for _, rows in effects.groupby("measure_id", sort=False):
        moves = MEASURE_EFFECTS.records(rows[rows["movement"] != ""], _move)
        carried_out = partial(_measure, tuple(moves))
        yield from MEASURE_EFFECTS.records(rows.head(1), carried_out)


def _move(*, indicator: int, name: str, movement: str, **columns: Any) -> IndicatorMove:
    points = {each: columns[each] for each in _POINTS}
    return IndicatorMove(indicator, name, movement=Movement(movement), **points)


def _measure(
    moves: tuple[IndicatorMove, ...],
    *,
    measure_id: int,
    number: int,
    title: str,
    status: str,
    progress_shown: int | None,
    **_of_indicator: Any,
) -> MeasureMoves:
    return MeasureMoves(measure_id, number, title, MeasureStatus(status), progress_shown, moves)
