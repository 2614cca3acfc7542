"""How a score, a change and a distance are said; no score is rounded over a limit."""

from __future__ import annotations

import math
from collections.abc import Iterable

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import half_up_number, signed, two_decimals
from ita_dash.i18n.translator import Translator

UNKNOWN = "–"
BELOW_MARK, REACHED_MARK = "▼", "✓"
"""Beside a score below its target, and one that reaches it, so that colour is not alone."""


def score_text(score: float) -> str:
    """A score or a difference with two decimals; unknown is a dash."""
    return UNKNOWN if math.isnan(score) else two_decimals(score)


def signed_text(difference: float) -> str:
    """A difference with its sign, two decimals; none where it is 0.00, unknown is a dash."""
    return UNKNOWN if math.isnan(difference) else signed(difference).replace("-", "−")


def change_text(change: float) -> str:
    """A difference with its sign, and an arrow for who reads by shapes."""
    text = signed_text(change)
    arrow = {"+": "▲ ", "−": "▼ "}.get(text[0], "")
    return arrow + text


def short_score(score: float, limits: Iterable[float]) -> str:
    """A score with one decimal, or with two where one would carry it over a limit.

    84.96 stays 84.96 beside the limit 85, because 85.0 would read as reached.
    """
    short = f"{half_up_number(score, 1):.1f}"
    moved = any((float(short) >= limit) != (score >= limit) for limit in limits)
    return score_text(score) if moved else short


def gap_message(gap: float, target: float) -> Message:
    """How far a score lies from its target (points of 100)."""
    if math.isnan(gap):
        return msg("ไม่ทราบระยะห่างจากเป้าหมาย")
    limit = f"{target:g}"
    if gap == 0:
        return msg("เท่ากับเป้าหมาย {target}", target=limit)
    distance = score_text(abs(gap))
    if gap < 0:
        return msg("ต่ำกว่าเป้าหมาย {target} อยู่ {points} คะแนน", target=limit, points=distance)
    return msg("สูงกว่าเป้าหมาย {target} อยู่ {points} คะแนน", target=limit, points=distance)


def gap_text(gap: float, target: float, tr: Translator) -> str:
    """How far a score lies from its target (points of 100), in words."""
    return tr(gap_message(gap, target))


def numbered(number: int, name: str) -> str:
    """An indicator's number and name, which no line break parts."""
    return f"{number}\N{NO-BREAK SPACE}{name}"
