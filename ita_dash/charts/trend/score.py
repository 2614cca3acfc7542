"""The total of one agency year by year, against the target and the bands of the rating."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from ita_dash.charts.keys import Meaning
from ita_dash.charts.palette import Palette
from ita_dash.charts.trend.breaks import (
    break_marks,
    break_meanings,
    breaks_in,
    cautions_in,
)
from ita_dash.charts.trend.choice import chosen_frame, chosen_meaning
from ita_dash.charts.trend.goal import goal_mark, goal_meaning, next_goal
from ita_dash.charts.trend.ground import TrendGround, floor_of
from ita_dash.charts.trend.points import missing_years, trend_line, trend_points
from ita_dash.charts.trend.years import said_of, trend_years
from ita_dash.charts.vector import Margin, note_picture, picture
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.assessment import each_assessment
from ita_dash.domain.scores.words import COMPUTED, COMPUTED_SIGN, said_total
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import BELOW_MARK, UNKNOWN

_MARGIN = Margin(top=26, right=12, foot=28, left=34)


def score_trend(
    assessments: pd.DataFrame,
    chosen: int,
    *,
    rulebooks: RuleBooks,
    tr: Translator,
    colours: Palette,
    height: int = 306,
    width: int | None = None,
) -> str:
    """ASSESSMENTS of one agency → SVG of its totals (0–100) by fiscal year; a frame on ``chosen``.

    A year without a total keeps its place and leaves a gap. Years that may not be compared
    are parted by a dotted line. The axis reaches the year of the next national goal. The total of
    the chosen year stands out, or the newest. What the signs mean is told by ``trend_key``.
    ``height`` and ``width`` in pixels; without a width it fits the box in which it stands.
    """
    alt = score_trend_alt(assessments, chosen, rulebooks=rulebooks, tr=tr)
    known = _known(assessments)
    if known.empty:
        return note_picture(alt, colours, height=height)
    totals, years = _totals(known), trend_years(known)
    newest = max(totals)
    ground = _ground(totals, height, rulebooks, tr, colours)
    return picture(
        ground.bands(),
        ground.targets(),
        break_marks(ground),
        chosen_frame(chosen, ground),
        ground.year_names(newest),
        ground.score_names([ground.floor, *ground.limits]),
        trend_line(totals, ground),
        missing_years(totals, ground),
        goal_mark(ground),
        trend_points(
            years,
            [said_of(year, ground) for year in years],
            chosen if chosen in totals else newest,
            ground,
        ),
        height=height,
        width=width,
        margin=_MARGIN,
        colours=colours,
        alt=alt,
    )


def score_trend_alt(
    assessments: pd.DataFrame, chosen: int, *, rulebooks: RuleBooks, tr: Translator
) -> str:
    """The totals of all years in a sentence, with what is computed and may not be compared."""
    known = _known(assessments)
    if known.empty:
        return tr("ยังไม่มีคะแนนรวม")
    totals = {each.fiscal_year: tr(said_total(each)) for each in each_assessment(known)}
    listed = ", ".join(
        tr("ปี {fiscal_year} ได้ {score}", fiscal_year=year, score=totals[year])
        if year in totals
        else tr("ปี {fiscal_year} ไม่มีข้อมูล", fiscal_year=year)
        for year in range(min(totals), max(totals) + 1)
    )
    sentence = tr(
        "คะแนนรวมรายปีงบประมาณ เทียบเป้าหมาย {target}: {scores}",
        target=f"{rulebooks.of(max(totals)).target:g}",
        scores=listed,
    )
    reasons = [*breaks_in(totals, rulebooks, tr).values()]
    reasons += cautions_in(totals, rulebooks, tr).values()
    framed = [tr("ปีที่เลือก {year}", year=chosen)] if chosen in _years(totals, rulebooks) else []
    return ". ".join([sentence, *reasons, *framed])


def trend_key(
    assessments: pd.DataFrame,
    chosen: int,
    *,
    rulebooks: RuleBooks,
    tr: Translator,
    colours: Palette,
) -> list[Meaning]:
    """What every sign of the picture means; a sign that does not occur is not told."""
    known = _known(assessments)
    if known.empty:
        return []
    totals = _totals(known)
    years = _years(totals, rulebooks)
    meanings = []
    if (known["gap"] < 0).any():
        target = f"{rulebooks.of(max(totals)).target:g}"
        words = tr("ต่ำกว่าเป้าหมาย {target}", target=target)
        meanings.append(Meaning(BELOW_MARK, colours.below, words))
    meanings += goal_meaning(years, rulebooks, tr, colours)
    breaks, cautions = (find(totals, rulebooks, tr) for find in (breaks_in, cautions_in))
    meanings += break_meanings(breaks, cautions, tr, colours)
    if len(totals) < max(totals) - min(totals) + 1:
        meanings.append(Meaning(UNKNOWN, colours.muted, tr("ไม่มีข้อมูล")))
    if known["total_is_computed"].any():
        meanings.append(Meaning(COMPUTED_SIGN, colours.text, tr(COMPUTED)))
    return meanings + chosen_meaning(chosen, years, tr, colours)


def _ground(
    totals: Mapping[int, float], height: int, rulebooks: RuleBooks, tr: Translator, colours: Palette
) -> TrendGround:
    return TrendGround(
        years=tuple(_years(totals, rulebooks)),
        breaks=breaks_in(totals, rulebooks, tr),
        cautions=cautions_in(totals, rulebooks, tr),
        floor=floor_of(totals.values()),
        height=height - _MARGIN.top - _MARGIN.foot,
        target=rulebooks.of(max(totals)).target,
        rulebooks=rulebooks,
        tr=tr,
        colours=colours,
    )


def _known(assessments: pd.DataFrame) -> pd.DataFrame:
    return assessments.dropna(subset=["total"]).sort_values("fiscal_year")


def _totals(known: pd.DataFrame) -> dict[int, float]:
    return dict(zip(known["fiscal_year"].tolist(), known["total"].tolist(), strict=True))


def _years(totals: Collection[int], rulebooks: RuleBooks) -> range:
    goal = next_goal(rulebooks)
    return range(min(totals), max(*totals, goal.fiscal_year if goal else 0) + 1)
