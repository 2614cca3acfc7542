"""What lies behind a line of scores: the years, the bands of the rating, the target."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette
from ita_dash.charts.vector import Attributes, element, place, share
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.i18n.translator import Translator

_CEILING = 100.5
"""A little above 100, so that a full score is not cut in half."""
_MOST_YEARS = 8
"""More years than these have no room for every label on a phone."""
_TO_AXIS = 6
"""Pixels from the left edge of the plot to what is written beside it."""
_TO_YEARS = 17
"""Pixels from the foot of the plot to the line on which the years are written."""


def floor_of(totals: Iterable[float]) -> float:
    """The lowest score on the axis: at most 60, so that the band below 70 is seen."""
    return max(0.0, min(60.0, math.floor((min(totals) - 6) / 10) * 10.0))


@dataclass(frozen=True)
class TrendGround:
    """Years, scale and colours of one trend.

    ``breaks`` are the years that cannot be compared with the year before, ``cautions`` those that
    can with care, each with the reason.
    ``target`` (0–100) is that of the year in focus; ``height`` of the plot itself in pixels.
    """

    years: tuple[int, ...]
    breaks: Mapping[int, str]
    cautions: Mapping[int, str]
    floor: float
    height: int
    target: float
    rulebooks: RuleBooks
    tr: Translator
    colours: Palette

    @property
    def scale(self) -> float:
        """Pixels of one point of score."""
        return self.height / (_CEILING - self.floor)

    @cached_property
    def limits(self) -> list[float]:
        """The scores at which the newest rules change the rating, and the target."""
        least = {band.total_min for band in self.rulebooks.latest.bands}
        return sorted(limit for limit in least | {self.target} if limit > self.floor)

    def edge(self, year: int) -> float:
        """The share of the width at which a year begins."""
        return self.years.index(year) / len(self.years)

    def middle(self, year: int) -> float:
        """The share of the width at which the point of a year lies."""
        return self.edge(year) + 0.5 / len(self.years)

    def down(self, score: float) -> float:
        """How many pixels below the top of the plot a score lies."""
        return (_CEILING - score) * self.scale

    def column(self, year: int, said: str, *marks: str, kind: str = "year") -> str:
        """Marks drawn around the middle of a year; its whole column tells what is said of it."""
        room = {"x": share(-0.5 / len(self.years)), "width": share(1 / len(self.years))}
        area = element("rect", **room, height=self.height, fill="none", pointer_events="all")
        title = element("title", safe(said))
        return place(self.middle(year), title, area, *marks, class_=kind)

    def year_names(self, focus: int) -> str:
        """The years below the plot; where there are many, every second one is named.

        The year in focus always has its name.
        """
        step = 1 if len(self.years) <= _MOST_YEARS else 2
        named = [year for year in self.years if (year - focus) % step == 0]
        at: Attributes = {
            "y": self.height + _TO_YEARS,
            "text_anchor": "middle",
            "fill": self.colours.muted,
        }
        return "".join(
            element("text", str(year), x=share(self.middle(year)), **at) for year in named
        )

    def score_names(self, ticks: Iterable[float]) -> str:
        """Scores beside the plot; the target stands out."""
        plain: Attributes = {"fill": self.colours.muted}
        strong: Attributes = {"fill": self.colours.below, "font_weight": 700}
        at: Attributes = {"x": -_TO_AXIS, "dy": "0.35em", "text_anchor": "end"}
        return "".join(
            element(
                "text",
                f"{tick:g}",
                y=self.down(tick),
                **at,
                **(strong if tick == self.target else plain),
            )
            for tick in ticks
        )

    def bands(self) -> str:
        """One faint area per band of the rating."""
        return "".join(
            element(
                "rect",
                y=self.down(end),
                width=share(1),
                height=(end - start) * self.scale,
                fill=self._band_colour(start),
            )
            for start, end in pairwise([self.floor, *self.limits, _CEILING])
        )

    def targets(self) -> str:
        """The target of every year's own rules, as one line where it stays the same."""
        by_target = groupby(self.years, key=lambda year: self.rulebooks.of(year).target)
        runs = [(target, list(years)) for target, years in by_target]
        line: Attributes = {
            "stroke": self.colours.below,
            "stroke_width": 1.5,
            "stroke_dasharray": "9 7",
        }
        return "".join(
            element(
                "line",
                x1=share(self.edge(years[0])),
                x2=share(self.edge(years[-1]) + 1 / len(self.years)),
                y1=self.down(target),
                y2=self.down(target),
                **line,
            )
            for target, years in runs
        )

    def _band_colour(self, start: float) -> str:
        lowest, missed, reached, highest = self.colours.bands
        if start < self.target:
            return lowest if start == self.floor else missed
        return reached if start == self.target else highest
