"""Where small panels of one figure stand, and the axes and titles they have in common."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ita_dash.charts.labels import wrap
from ita_dash.charts.palette import Palette
from ita_dash.charts.template import Part, axis, note, target_tick

_TITLE, _PLOT, _FOOT = 48, 72, 32
"""Pixels of a panel from the top down: name and latest value, the plot, the names of the years."""
_TITLE_WIDTH = 25
"""Letters in a line of a name; two panels stand side by side on a phone."""


def axis_number(place: int) -> str:
    """The number of a panel's axes; Plotly counts from 1 and leaves the 1 out."""
    return "" if place == 0 else str(place + 1)


@dataclass(frozen=True)
class PanelGrid:
    """``panels`` in ``columns``, row by row; all show the same ``years`` from score ``low``."""

    panels: int
    columns: int
    years: tuple[int, ...]
    low: float
    colours: Palette

    @property
    def height(self) -> int:
        """Pixels of the whole figure."""
        return math.ceil(self.panels / self.columns) * (_TITLE + _PLOT + _FOOT)

    def across(self, place: int) -> list[float]:
        """Left and right edge of a plot as shares of the figure."""
        column = place % self.columns
        return [(column + 0.13) / self.columns, (column + 0.93) / self.columns]

    def up(self, place: int) -> list[float]:
        """Lower and upper edge of a plot as shares of the figure."""
        top = self.height - place // self.columns * (_TITLE + _PLOT + _FOOT) - _TITLE
        return [(top - _PLOT) / self.height, top / self.height]

    def axes(self, place: int, target: float) -> Part:
        """The layout of a panel's axes: the first and the last year, the floor and the target."""
        n, names = axis_number(place), [str(year) for year in self.years]
        x = axis(
            self.colours,
            type="category",
            categoryorder="array",
            categoryarray=names,
            range=[-0.8, len(names) - 0.4],
            ticklabelstandoff=4,
            tickvals=[names[0], names[-1]],
            domain=self.across(place),
            anchor=f"y{n}",
        )
        y = axis(
            self.colours,
            range=[self.low, 101],
            tickvals=[self.low, target],
            ticktext=[f"{self.low:g}", target_tick(f"{target:g}", self.colours)],
            domain=self.up(place),
            anchor=f"x{n}",
        )
        return {f"xaxis{n}": x, f"yaxis{n}": y}

    def target_line(self, place: int, target: float) -> Part:
        """The target across a plot."""
        n = axis_number(place)
        return {
            "type": "line",
            "layer": "below",
            "xref": f"x{n}",
            "yref": f"y{n}",
            "x0": -0.8,
            "x1": len(self.years) - 0.4,
            "y0": target,
            "y1": target,
            "line": {"color": self.colours.below, "width": 1.5, "dash": "dash"},
        }

    def title(self, place: int, name: str, latest: str) -> Part:
        """A panel's name, wrapped, above its plot, and its latest value."""
        corner = {"x": place % self.columns / self.columns, "y": self.up(place)[1]}
        words = note(
            f"{wrap(name, _TITLE_WIDTH)}<br>{latest}",
            self.colours,
            **corner,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            yshift=2,
            align="left",
        )
        return {**words, "font": {**words["font"], "color": self.colours.text}}
