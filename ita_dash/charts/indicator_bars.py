"""The indicators of one year as bars against their target, as a vector picture for papers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ita_dash.charts.labels import safe, wrap
from ita_dash.charts.palette import Palette
from ita_dash.charts.vector import Attributes, Margin, element, note_picture, picture, place, share
from ita_dash.domain.scores.indicator_score import IndicatorScore
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import BELOW_MARK, numbered, score_text

_ROW = 30
_MARGIN = Margin(top=22, right=64, foot=10, left=240)
_LETTERS = 36
"""Letters of an indicator's name in one line beside its bar."""


def indicator_bars(
    indicators: Sequence[IndicatorScore], *, tr: Translator, colours: Palette, width: int
) -> str:
    """Bars from 0 to 100 in the order of the indicators; the target is a line over all.

    An unknown score has no bar and a dash. ``width`` in pixels.
    """
    alt = indicator_bars_alt(indicators, tr=tr)
    if not indicators:
        return note_picture(alt, colours, height=60)
    tall = len(indicators) * _ROW
    rows = [_row(each, at, tr, colours) for at, each in enumerate(indicators)]
    return picture(
        *rows,
        _target(indicators[0].target, tall, colours),
        height=tall + _MARGIN.top + _MARGIN.foot,
        width=width,
        margin=_MARGIN,
        colours=colours,
        alt=alt,
    )


def indicator_bars_alt(indicators: Sequence[IndicatorScore], *, tr: Translator) -> str:
    """Every indicator with its score, in a sentence."""
    if not indicators:
        return tr("ไม่มีคะแนนรายตัวชี้วัดของปีที่เลือก")
    listed = ", ".join(f"{tr(each.name)} {score_text(each.score)}" for each in indicators)
    return tr("คะแนนรายตัวชี้วัด: {scores}", scores=listed)


def _row(each: IndicatorScore, at: int, tr: Translator, colours: Palette) -> str:
    middle = (at + 0.5) * _ROW
    is_below = each.score < each.target
    fill = colours.below if is_below else colours.reached
    drawn = [_name(numbered(each.indicator, tr(each.name)), middle)]
    reached = 0.0 if math.isnan(each.score) else each.score / 100
    if reached:
        drawn.append(
            element("rect", y=middle - 8, width=share(reached), height=16, rx=2, fill=fill)
        )
    value = f"{BELOW_MARK} {score_text(each.score)}" if is_below else score_text(each.score)
    words = element("text", safe(value), x=8, y=middle + 4, font_weight="bold")
    return "".join([*drawn, place(reached, words)])


def _name(name: str, middle: float) -> str:
    lines = wrap(name, _LETTERS).split("<br>")
    first = middle + 4 - (len(lines) - 1) * 7
    look: Attributes = {"x": -10, "text_anchor": "end"}
    return "".join(
        element("text", line, y=first + at * 14, **look) for at, line in enumerate(lines)
    )


def _target(target: float, tall: int, colours: Palette) -> str:
    look: Attributes = {"stroke": colours.below, "stroke_width": 1.5, "stroke_dasharray": "6 4"}
    line = element("line", y1=-4, y2=tall, **look)
    words: Attributes = {"y": -8, "text_anchor": "middle", "fill": colours.below}
    return place(target / 100, line, element("text", f"{target:g}", font_weight="bold", **words))
