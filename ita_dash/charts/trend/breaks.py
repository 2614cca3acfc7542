"""Years that compare with the year before not at all or with care, and how a trend shows it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

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
from ita_dash.wording.comparability import NOT_COMPARABLE, WITH_CARE, caveat_text


def breaks_in(
    years: Collection[int], rulebooks: RuleBooks, tr: Translator, code: str = TOTAL
) -> dict[int, str]:
    """The years after the first that may not be compared with the year before, each with why.

    Of the score ``code``, as the rule books say it.
    """
    refused = _years_with("no", years, rulebooks, code)
    return {year: _reason(year, rulebooks, tr, code) for year in refused}


def cautions_in(
    years: Collection[int], rulebooks: RuleBooks, tr: Translator, code: str = TOTAL
) -> dict[int, str]:
    """The years after the first that compare with the year before with care, each with why."""
    refused = _years_with("no", years, rulebooks, code)
    careful = _years_with("caution", years, rulebooks, code)
    return {year: _reason(year, rulebooks, tr, code) for year in careful if year not in refused}


def break_marks(ground: TrendGround) -> str:
    """A mark at the edge of every such year, its reason on hover.

    That of a year which may not be compared at all stands over a dotted line; that of one to
    compare with care at the foot, where no value of a line near the full score lies.
    """
    colour = ground.colours.muted
    dots: Attributes = {"stroke": colour, "stroke_width": 1.5, "stroke_dasharray": "2 3"}
    line = element("line", y2=ground.height, **dots)
    signs = (
        (ground.breaks, "break", NOT_COMPARABLE, -6, line),
        (ground.cautions, "caution", WITH_CARE, ground.height - 4, ""),
    )
    return "".join(
        place(ground.edge(year), element("title", safe(reason)), down, mark, class_=kind)
        for years, kind, sign, y, down in signs
        for mark in [element("text", sign, y=y, text_anchor="middle", fill=colour)]
        for year, reason in years.items()
    )


def break_meanings(
    breaks: Collection[int], cautions: Collection[int], tr: Translator, colours: Palette
) -> list[Meaning]:
    """What the marks say; nothing where there is none."""
    signs = (
        (breaks, NOT_COMPARABLE, tr("เทียบกับปีก่อนไม่ได้")),
        (cautions, WITH_CARE, tr("เทียบกับปีก่อนด้วยความระมัดระวัง")),
    )
    return [Meaning(sign, colours.muted, words) for years, sign, words in signs if years]


def _years_with(
    comparable: Literal["caution", "no"], years: Collection[int], rulebooks: RuleBooks, code: str
) -> dict[int, None]:
    found = boundaries(min(years), max(years), rulebooks, code)
    return dict.fromkeys(each.fiscal_year for each in found if each.comparable == comparable)


def _reason(fiscal_year: int, rulebooks: RuleBooks, tr: Translator, code: str) -> str:
    caveat = caveat_text(year_before(fiscal_year), fiscal_year, rulebooks, tr, code)
    return tr("ปี {fiscal_year} {caveat}", fiscal_year=fiscal_year, caveat=caveat)
