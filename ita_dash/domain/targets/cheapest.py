"""The cheapest combination of raises that reaches a goal, found exactly.

Within an instrument every indicator moves the total alike, so what a sum of raises costs there
is convex: the least effort first. What an instrument must reach by itself is therefore bought
first, and what the total still lacks then goes to whoever gives a point of it for the least
effort. No other combination within the bounds costs less.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ita_dash.domain.targets.goals import Goal, least_lifts
from ita_dash.domain.targets.headroom import Baseline, Headroom

_NOISE = 1e-7
"""Points that only the binary form of a decimal number makes."""
_STEPS = 100
"""Raises are whole hundredths, rounded up, so that what is printed reaches the goal."""


@dataclass(frozen=True)
class Raise:
    """By how many points an indicator is to rise, and what that gives to the total."""

    indicator: Headroom
    points: float

    @property
    def reached(self) -> float:
        """The score after the raise."""
        return self.indicator.score + self.points

    @property
    def gain(self) -> float:
        """Points of the total, unrounded."""
        return self.points * self.indicator.worth


def cheapest(
    baseline: Baseline, goal: Goal, rooms: Mapping[int, float], efforts: Mapping[int, float]
) -> list[Raise] | None:
    """The raises that reach the goal for the least effort, in the order of their numbers.

    ``rooms`` and ``efforts`` are by indicator: the most points it may rise, and what a point of
    it costs. Empty where known scores reach the goal already, None where nothing within the
    rooms does. Of equal ones the lowest score rises first.
    """
    purchase = _Purchase(baseline, rooms, efforts)
    is_enough = True
    for code, lift in least_lifts(goal, baseline).items():
        own = [each for each in baseline.indicators if each.instrument == code]
        is_enough &= purchase.buy(own, lift * len(own), lambda _: 1.0)
    lacking = goal.total - baseline.total - purchase.gain
    is_enough &= purchase.buy(baseline.indicators, lacking, lambda each: each.worth)
    return purchase.raises() if is_enough else None


class _Purchase:
    """Raises as they are bought, one indicator after the other."""

    def __init__(
        self, baseline: Baseline, rooms: Mapping[int, float], efforts: Mapping[int, float]
    ) -> None:
        self._indicators, self._rooms, self._efforts = baseline.indicators, rooms, efforts
        self._points = {each.number: 0.0 for each in baseline.indicators}

    @property
    def gain(self) -> float:
        """Points of the total that all raises so far give."""
        return sum(self._points[each.number] * each.worth for each in self._indicators)

    def buy(
        self, offered: Iterable[Headroom], wanted: float, yields: Callable[[Headroom], float]
    ) -> bool:
        """Raise the offered ones until they yield what is wanted; whether they can.

        ``yields`` is what one point of an indicator counts towards it.
        """

        def price(each: Headroom) -> tuple[float, float, int]:
            return round(self._efforts[each.number] / yields(each), 9), each.score, each.number

        for each in sorted(offered, key=price):
            if wanted <= _NOISE:
                return True
            left = self._rooms[each.number] - self._points[each.number]
            step = min(left, _rounded_up(wanted / yields(each)))
            self._points[each.number] += step
            wanted -= step * yields(each)
        return wanted <= _NOISE

    def raises(self) -> list[Raise]:
        """What was bought."""
        points = ((each, round(self._points[each.number], 9)) for each in self._indicators)
        return [Raise(each, raised) for each, raised in points if raised > 0]


def _rounded_up(points: float) -> float:
    return math.ceil(points * _STEPS - 1e-6) / _STEPS
