"""Years that may not be compared with the year before, and how a trend shows it."""

from __future__ import annotations

from collections.abc import Collection

from ita_dash.charts.keys import Meaning
from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette
from ita_dash.charts.template import Part, note
from ita_dash.charts.trend_ground import TrendGround
from ita_dash.domain.comparability import boundaries
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.i18n import Translator

NOT_COMPARABLE = "≠"


def breaks_in(years: Collection[int], books: RuleBooks) -> tuple[int, ...]:
    """The years after the first that the rule books forbid to compare with the year before."""
    found = boundaries(min(years), max(years), books)
    return tuple(each.fiscal_year for each in found if each.comparable == "no")


def break_lines(ground: TrendGround) -> list[Part]:
    """A dotted line before every such year."""
    return [
        {
            "type": "line",
            "x0": ground.edge(year),
            "x1": ground.edge(year),
            "yref": "paper",
            "y0": 0,
            "y1": 1,
            "line": {"color": ground.colours.muted, "width": 1.5, "dash": "dot"},
        }
        for year in ground.breaks
    ]


def break_marks(ground: TrendGround) -> list[Part]:
    """A mark over every dotted line; its reason on hover."""
    return [
        {
            **note(NOT_COMPARABLE, ground.colours, x=ground.edge(year), yref="paper", y=1),
            "yanchor": "bottom",
            "hovertext": safe(break_reason(year, ground.books, ground.tr)),
            "captureevents": True,
        }
        for year in ground.breaks
    ]


def break_reason(fiscal_year: int, books: RuleBooks, tr: Translator) -> str:
    """Why a year may not be compared with the one before."""
    return tr(
        "ปี {fiscal_year} เทียบกับปีก่อนไม่ได้: {reason}",
        fiscal_year=fiscal_year,
        reason=tr(books.of(fiscal_year).comparability.message),
    )


def break_meaning(breaks: Collection[int], tr: Translator, colours: Palette) -> list[Meaning]:
    """What the mark says; nothing where there is none."""
    if not breaks:
        return []
    return [Meaning(NOT_COMPARABLE, colours.muted, tr("เทียบกับปีก่อนไม่ได้"))]
