"""Years that may not be compared with the year before, and how a trend shows it."""

from __future__ import annotations

from collections.abc import Collection

from ita_dash.charts.keys import Meaning
from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette
from ita_dash.charts.trend.ground import TrendGround
from ita_dash.charts.vector import Attributes, element, place
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.comparability import boundaries
from ita_dash.i18n.translator import Translator

NOT_COMPARABLE = "≠"


def breaks_in(years: Collection[int], rulebooks: RuleBooks) -> tuple[int, ...]:
    """The years after the first that the rule books forbid to compare with the year before."""
    found = boundaries(min(years), max(years), rulebooks)
    return tuple(each.fiscal_year for each in found if each.comparable == "no")


def break_marks(ground: TrendGround) -> str:
    """A dotted line before every such year, with a mark over it; its reason on hover."""
    colour = ground.colours.muted
    dots: Attributes = {"stroke": colour, "stroke_width": 1.5, "stroke_dasharray": "2 3"}
    line = element("line", y2=ground.height, **dots)
    mark = element("text", NOT_COMPARABLE, y=-6, text_anchor="middle", fill=colour)
    return "".join(
        place(
            ground.edge(year),
            element("title", safe(break_reason(year, ground.rulebooks, ground.tr))),
            line,
            mark,
            class_="break",
        )
        for year in ground.breaks
    )


def break_reason(fiscal_year: int, rulebooks: RuleBooks, tr: Translator) -> str:
    """Why a year may not be compared with the one before."""
    return tr(
        "ปี {fiscal_year} เทียบกับปีก่อนไม่ได้: {reason}",
        fiscal_year=fiscal_year,
        reason=tr(rulebooks.of(fiscal_year).comparability.message),
    )


def break_meaning(breaks: Collection[int], tr: Translator, colours: Palette) -> list[Meaning]:
    """What the mark says; nothing where there is none."""
    if not breaks:
        return []
    return [Meaning(NOT_COMPARABLE, colours.muted, tr("เทียบกับปีก่อนไม่ได้"))]
