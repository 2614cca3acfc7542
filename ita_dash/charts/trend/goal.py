"""The national plan's next goal as a mark at the end of a trend."""

from __future__ import annotations

from collections.abc import Collection

from ita_dash.charts.keys import Meaning
from ita_dash.charts.palette import Palette
from ita_dash.charts.trend.ground import TrendGround
from ita_dash.charts.vector import Attributes, element
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.parts import NationalGoal
from ita_dash.i18n.translator import Translator


def next_goal(rulebooks: RuleBooks) -> NationalGoal | None:
    """The goal that the newest rule book names, if its year is still to be shown."""
    return rulebooks.latest.national_goal


def goal_mark(ground: TrendGround) -> str:
    """An open diamond on the target line in the year of the goal."""
    goal = next_goal(ground.rulebooks)
    if goal is None or goal.fiscal_year not in ground.years:
        return ""
    said = ground.tr(
        "เป้าหมายชาติ ปี {fiscal_year}: หน่วยงานร้อยละ {share} ได้ {target} คะแนนขึ้นไป",
        fiscal_year=goal.fiscal_year,
        share=f"{goal.share:g}",
        target=f"{ground.target:g}",
    )
    down, reach = ground.down(ground.target), 8
    diamond = f"M0,{down - reach:.1f}l{reach},{reach}l-{reach},{reach}l-{reach},-{reach}z"
    look: Attributes = {
        "fill": ground.colours.ground,
        "stroke": ground.colours.below,
        "stroke_width": 2,
    }
    return ground.column(goal.fiscal_year, said, element("path", d=diamond, **look), kind="goal")


def goal_meaning(
    years: Collection[int], rulebooks: RuleBooks, tr: Translator, colours: Palette
) -> list[Meaning]:
    """What the diamond says; nothing where there is none."""
    goal = next_goal(rulebooks)
    if goal is None or goal.fiscal_year not in years:
        return []
    words = tr("เป้าหมายชาติ {fiscal_year}", fiscal_year=goal.fiscal_year)
    return [Meaning("◇", colours.below, words)]
