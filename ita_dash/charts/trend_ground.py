"""What lies behind a line of totals: the years, the bands of the rating, the target."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from ita_dash.charts.palette import Palette
from ita_dash.charts.template import Part, axis, target_tick
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.i18n import Translator

_CEILING = 100.5
"""A little above 100, so that a full score is not cut in half."""
_MOST_YEARS = 8
"""More years than these have no room for every label on a phone."""


def floor_of(totals: Iterable[float]) -> float:
    """The lowest score on the axis: at most 60, so that the band below 70 is seen."""
    return max(0.0, min(60.0, math.floor((min(totals) - 6) / 10) * 10.0))


@dataclass(frozen=True)
class TrendGround:
    """Years, scale and colours of one trend; ``breaks`` cannot be compared with the year before.

    ``target`` (0–100) is that of the year in focus; ``height`` of the plot itself in pixels.
    """

    years: tuple[int, ...]
    breaks: tuple[int, ...]
    floor: float
    height: int
    target: float
    books: RuleBooks
    tr: Translator
    colours: Palette

    @property
    def scale(self) -> float:
        """Pixels of one point of score."""
        return self.height / (_CEILING - self.floor)

    @cached_property
    def limits(self) -> list[float]:
        """The scores at which the newest rules change the rating, and the target."""
        least = {band.total_min for band in self.books.latest.bands}
        return sorted(limit for limit in least | {self.target} if limit > self.floor)

    def edge(self, year: int) -> float:
        """The place on the axis between a year and the one before."""
        return self.years.index(year) - 0.5

    def year_axis(self, focus: int) -> Part:
        """Fiscal years as categories; where there are many, every second one is named.

        The year in focus always has its name.
        """
        names = [str(year) for year in self.years]
        step = 1 if len(names) <= _MOST_YEARS else 2
        return axis(
            self.colours,
            type="category",
            categoryorder="array",
            categoryarray=names,
            range=[-0.5, len(names) - 0.5],
            tickvals=[str(year) for year in self.years if (year - focus) % step == 0],
        )

    def score_axis(self) -> Part:
        """Scores from the floor, named where the rating changes; the target stands out."""
        ticks = [self.floor, *self.limits]
        names = [f"{tick:g}" for tick in ticks]
        names[ticks.index(self.target)] = target_tick(f"{self.target:g}", self.colours)
        return axis(self.colours, range=[self.floor, _CEILING], tickvals=ticks, ticktext=names)

    def bands(self) -> list[Part]:
        """One faint area per band of the rating."""
        return [
            {
                "type": "rect",
                "layer": "below",
                "xref": "paper",
                "x0": 0,
                "x1": 1,
                "y0": start,
                "y1": end,
                "line": {"width": 0},
                "fillcolor": self._band_colour(start),
            }
            for start, end in pairwise([self.floor, *self.limits, _CEILING])
        ]

    def targets(self) -> list[Part]:
        """The target of every year's own rules, as one line where it stays the same."""
        by_target = groupby(self.years, key=lambda year: self.books.of(year).target)
        runs = [(target, list(years)) for target, years in by_target]
        return [
            {
                "type": "line",
                "layer": "below",
                "x0": self.edge(years[0]),
                "x1": self.edge(years[-1]) + 1,
                "y0": target,
                "y1": target,
                "line": {"color": self.colours.below, "width": 1.5, "dash": "dash"},
            }
            for target, years in runs
        ]

    def _band_colour(self, start: float) -> str:
        lowest, missed, reached, highest = self.colours.bands
        if start < self.target:
            return lowest if start == self.floor else missed
        return reached if start == self.target else highest
