"""Years that may not be compared with the year before, and how a trend shows it."""

from __future__ import annotations

from collections.abc import Collection

from ita_dash.charts.keys import Meaning
from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette
from ita_dash.charts.trend.ground import TrendGround
from ita_dash.charts.vector import Attributes, element, place
from ita_dash.domain.cycle import year_before
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import TOTAL
from ita_dash.domain.rulebook.comparability import boundaries
from ita_dash.i18n.translator import Translator
from ita_dash.wording.comparability import NOT_COMPARABLE, caveat_text


def breaks_in(
    years: Collection[int], rulebooks: RuleBooks, tr: Translator, code: str = TOTAL
) -> dict[int, str]:
    """The years after the first that may not be compared with the year before, each with why.

    Of the score ``code``, as the rule books say it.
    """
    breaks = boundaries(min(years), max(years), rulebooks, code)
    years_apart = dict.fromkeys(each.fiscal_year for each in breaks if each.comparable == "no")
    return {year: _reason(year, rulebooks, tr, code) for year in years_apart}


def break_marks(ground: TrendGround) -> str:
    """A dotted line before every such year, with a mark over it; its reason on hover."""
    colour = ground.colours.muted
    dots: Attributes = {"stroke": colour, "stroke_width": 1.5, "stroke_dasharray": "2 3"}
    line = element("line", y2=ground.height, **dots)
    mark = element("text", NOT_COMPARABLE, y=-6, text_anchor="middle", fill=colour)
    return "".join(
        place(ground.edge(year), element("title", safe(reason)), line, mark, class_="break")
        for year, reason in ground.breaks.items()
    )


def break_meaning(breaks: Collection[int], tr: Translator, colours: Palette) -> list[Meaning]:
    """What the mark says; nothing where there is none."""
    if not breaks:
        return []
    return [Meaning(NOT_COMPARABLE, colours.muted, tr("เทียบกับปีก่อนไม่ได้"))]


def _reason(fiscal_year: int, rulebooks: RuleBooks, tr: Translator, code: str) -> str:
    caveat = caveat_text(year_before(fiscal_year), fiscal_year, rulebooks, tr, code)
    return tr("ปี {fiscal_year} {caveat}", fiscal_year=fiscal_year, caveat=caveat)
