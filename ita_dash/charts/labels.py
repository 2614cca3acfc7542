"""Texts inside charts: scores that never round over a limit, names that wrap, data made safe."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from html import escape

from ita_dash.domain.rounding import half_up_number, signed, two_decimals
from ita_dash.i18n import Translator

FONT = "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, sans-serif"
TEXT_SIZE = 13
"""Pixels of the letters in every picture."""
UNKNOWN = "–"
BELOW_MARK = "▼"
"""Beside a score below its target, so that colour is not alone."""


def safe(text: str) -> str:
    """Text from data with its markup made harmless; Plotly reads tags and links in texts."""
    return escape(text, quote=False)


def score_text(score: float) -> str:
    """A score or a difference with two decimals; unknown is a dash."""
    return UNKNOWN if math.isnan(score) else two_decimals(score)


def signed_text(difference: float) -> str:
    """A difference with its sign, two decimals; none where it is 0.00, unknown is a dash."""
    return UNKNOWN if math.isnan(difference) else signed(difference).replace("-", "−")


def change_text(change: float) -> str:
    """A difference with its sign, and an arrow for who reads by shapes."""
    told = signed_text(change)
    arrow = {"+": "▲ ", "−": "▼ "}.get(told[0], "")
    return arrow + told


def numbered(number: int, name: str) -> str:
    """An indicator's number and name, which no line break parts."""
    return f"{number}\N{NO-BREAK SPACE}{name}"


def short_score(score: float, limits: Iterable[float]) -> str:
    """A score with one decimal, or with two where one would carry it over a limit.

    84.96 stays 84.96 beside the limit 85, because 85.0 would read as reached.
    """
    short = f"{half_up_number(score, 1):.1f}"
    moved = any((float(short) >= limit) != (score >= limit) for limit in limits)
    return score_text(score) if moved else short


def mark(symbol: str, colour: str, words: str) -> str:
    """A coloured symbol and, in the colour of the text, what it stands for."""
    return f'<b><span style="color:{colour}">{symbol}</span></b> {safe(words)}'


def gap_text(gap: float, target: float, tr: Translator) -> str:
    """How far a score lies from its target (points of 100), in words."""
    if math.isnan(gap):
        return tr("ไม่ทราบระยะห่างจากเป้าหมาย")
    if gap == 0:
        return tr("เท่ากับเป้าหมาย {target}", target=f"{target:g}")
    distance = score_text(abs(gap))
    if gap < 0:
        return tr("ต่ำกว่าเป้าหมาย {target} อยู่ {points} คะแนน", target=f"{target:g}", points=distance)
    return tr("สูงกว่าเป้าหมาย {target} อยู่ {points} คะแนน", target=f"{target:g}", points=distance)


def columns(text: str) -> int:
    """How many letters wide a text is; vowels and marks above and below take no width."""
    return sum(unicodedata.category(letter) != "Mn" for letter in text)


@lru_cache(maxsize=1024)
def wrap(text: str, width: int) -> str:
    """A name from data, made safe, in lines of at most ``width`` letters joined by <br>.

    Thai without spaces is broken between words; a single longer word stays whole.
    """
    if columns(text) <= width:
        return safe(text)
    lines = [""]
    for word in _words(text, width):
        if lines[-1] and columns((lines[-1] + word).rstrip()) > width:
            lines.append("")
        lines[-1] += word if lines[-1] else word.lstrip()
    return "<br>".join(safe(line.rstrip()) for line in lines)


def _words(text: str, width: int) -> list[str]:
    words = [word + " " for word in text.split(" ")]
    if all(columns(word) <= width + 1 for word in words):
        return words
    # Loading the dictionary takes a moment, so only names that need it pay for it.
    from pythainlp.tokenize import word_tokenize

    return [str(word) for word in word_tokenize(text, keep_whitespace=True)]
