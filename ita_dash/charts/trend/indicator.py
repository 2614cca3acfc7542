"""One indicator year by year, against the target."""

from __future__ import annotations

import pandas as pd

from ita_dash.charts.keys import Meaning
from ita_dash.charts.palette import Palette
from ita_dash.charts.trend.breaks import (
    break_marks,
    break_meanings,
    breaks_in,
    cautions_in,
)
from ita_dash.charts.trend.ground import TrendGround, floor_of
from ita_dash.charts.trend.points import trend_line, trend_points
from ita_dash.charts.trend.years import TrendYear, trend_years
from ita_dash.charts.vector import Margin, note_picture, picture
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import gap_text, score_text

_MARGIN = Margin(top=20, right=12, foot=28, left=34)


def indicator_trend(
    indicator_scores: pd.DataFrame,
    chosen: int,
    *,
    rulebooks: RuleBooks,
    tr: Translator,
    colours: Palette,
    height: int = 222,
) -> str:
    """INDICATOR_SCORES of one agency and one indicator → SVG of its scores by fiscal year.

    A year without a score keeps its place and leaves a gap; years that may not be compared are
    parted by a dotted line. The score of the ``chosen`` year stands out. ``height`` in pixels.
    """
    alt = indicator_trend_alt(indicator_scores, rulebooks=rulebooks, tr=tr)
    known = _known(indicator_scores)
    if known.empty:
        return note_picture(alt, colours, height=height)
    scores = _scores(known)
    focus = chosen if chosen in scores else max(scores)
    breaks, cautions = _breaks(known, rulebooks, tr)
    ground = TrendGround(
        years=tuple(range(min(scores), max(scores) + 1)),
        breaks=breaks,
        cautions=cautions,
        floor=floor_of(scores.values()),
        height=height - _MARGIN.top - _MARGIN.foot,
        target=rulebooks.of(focus).target,
        rulebooks=rulebooks,
        tr=tr,
        colours=colours,
    )
    years = trend_years(_as_totals(known))
    return picture(
        ground.targets(),
        break_marks(ground),
        ground.year_names(focus),
        # The limits of the rating are those of the total.
        ground.score_names([ground.floor, ground.target]),
        trend_line(scores, ground),
        trend_points(years, [_said(year, tr) for year in years], focus, ground),
        height=height,
        margin=_MARGIN,
        colours=colours,
        alt=alt,
    )


def indicator_trend_alt(
    indicator_scores: pd.DataFrame, *, rulebooks: RuleBooks, tr: Translator
) -> str:
    """The indicator's score in every known year, and which years may not be compared."""
    known = _known(indicator_scores)
    if known.empty:
        return tr("ยังไม่มีคะแนนของตัวชี้วัดนี้")
    scores = ", ".join(
        tr("ปี {fiscal_year} ได้ {score}", fiscal_year=year, score=score_text(score))
        for year, score in _scores(known).items()
    )
    sentence = f"{tr(str(known['name'].iloc[-1]))}: {scores}"
    reasons = (reason for each in _breaks(known, rulebooks, tr) for reason in each.values())
    return ". ".join([sentence, *reasons])


def indicator_trend_key(
    indicator_scores: pd.DataFrame, *, rulebooks: RuleBooks, tr: Translator, colours: Palette
) -> list[Meaning]:
    """What every sign of the picture means; a sign that does not occur is not told."""
    known = _known(indicator_scores)
    breaks, cautions = _breaks(known, rulebooks, tr) if len(known) else ({}, {})
    return break_meanings(breaks, cautions, tr, colours)


def _breaks(
    known: pd.DataFrame, rulebooks: RuleBooks, tr: Translator
) -> tuple[dict[int, str], dict[int, str]]:
    """The years that do not compare with the year before, and those that do with care."""
    scores, code = _scores(known), f"indicator_{known['indicator'].iloc[-1]}"
    return breaks_in(scores, rulebooks, tr, code), cautions_in(scores, rulebooks, tr, code)


def _known(indicator_scores: pd.DataFrame) -> pd.DataFrame:
    return indicator_scores.dropna(subset=["score"]).sort_values("fiscal_year")


def _as_totals(known: pd.DataFrame) -> pd.DataFrame:
    """What a point shows of ASSESSMENTS, for scores that have no rating and are never computed."""
    return known.assign(
        total=known["score"], total_is_computed=False, rating=None, rating_certainty=None
    )


def _scores(known: pd.DataFrame) -> dict[int, float]:
    return dict(zip(known["fiscal_year"].tolist(), known["score"].tolist(), strict=True))


def _said(year: TrendYear, tr: Translator) -> str:
    lines = [
        tr("ปีงบประมาณ {fiscal_year}", fiscal_year=year.fiscal_year),
        tr("คะแนน {score}", score=score_text(year.total)),
        gap_text(year.gap, year.target, tr),
    ]
    return "\n".join(lines)
