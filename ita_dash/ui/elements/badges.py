"""Small marks with a word: the same status has the same mark, colour and place everywhere."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Literal

import streamlit as st

from ita_dash.charts.statuses import STATUS_LOOKS
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.words import year_rating
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.wording.scores import BELOW_MARK, REACHED_MARK, gap_text, score_text

Colour = Literal["green", "blue", "gray", "red", "orange"]

_COLOURS: Mapping[str, Colour] = {
    "good": "green",
    "reached": "blue",
    "neutral": "gray",
    "muted": "gray",
    "late": "red",
    "below": "orange",
}
"""Streamlit's colour for each of the charts' palette; the theme gives both the same tone."""


_GAPS: Mapping[bool, tuple[str, Colour]] = {
    True: (BELOW_MARK, "orange"),
    False: (REACHED_MARK, "blue"),
}
_PASSES: Mapping[bool, tuple[str, Colour]] = {
    True: (REACHED_MARK, "green"),
    False: (BELOW_MARK, "orange"),
}


def badge_text(text: str, colour: Colour) -> str:
    """A badge as Markdown, to stand in a line of text; ``text`` may come from data."""
    return f":{colour}-badge[{plain(text)}]"


def status_text(status: str, tr: Translator) -> str:
    """Mark and words of a measure's status, or of ``late``, for tables and badges."""
    look = STATUS_LOOKS[status]
    return f"{look.symbol} {tr(look.label)}"


def status_badge_text(status: str, tr: Translator, count: int | None = None) -> str:
    """A status as a badge in Markdown, with the number of measures that have it if given."""
    text = status_text(status, tr)
    colour = _COLOURS[STATUS_LOOKS[status].colour]
    return badge_text(text if count is None else f"{text} {count:,}", colour)


def status_badge(status: str, tr: Translator, count: int | None = None) -> None:
    """A status as a badge, with the number of measures that have it where one is given."""
    st.markdown(status_badge_text(status, tr, count))


def rating_words(year: Assessment, book: RuleBook, tr: Translator) -> tuple[str, Colour]:
    """The rating of a row of ASSESSMENTS with its mark, and its colour.

    Ticked where it passes, marked where not, grey where it is unknown or no rating of the year.
    """
    words = year_rating(year)
    if words is None:
        return tr("ไม่ทราบระดับ"), "gray"
    band = book.band(year.rating)
    if band is None:
        return tr(words), "gray"
    mark, colour = _PASSES[band.passes]
    return f"{mark} {tr(words)}", colour


def rating_badge_text(year: Assessment, book: RuleBook, tr: Translator) -> str:
    """The rating of a row of ASSESSMENTS as a badge in Markdown, see ``rating_words``."""
    return badge_text(*rating_words(year, book, tr))


def rating_badge(year: Assessment, book: RuleBook, tr: Translator) -> None:
    """A rating as a badge, as ``rating_badge_text`` writes it."""
    st.markdown(rating_badge_text(year, book, tr))


def gap_line(gap: float, target: float, tr: Translator) -> str:
    """The distance to the target in a sentence, marked and coloured, as Markdown."""
    words, colour = marked_gap(gap, gap_text(gap, target, tr))
    return f":{colour}[{plain(words)}]"


def short_gap(gap: float, tr: Translator) -> str:
    """The distance to the target in as few words as a small card holds, as Markdown."""
    if math.isnan(gap):
        return f":gray[{tr('ไม่ทราบคะแนน')}]"
    if gap == 0:
        words = tr("เท่ากับเป้า")
    elif gap < 0:
        words = tr("ต่ำกว่าเป้า {points}", points=score_text(-gap))
    else:
        words = tr("สูงกว่าเป้า {points}", points=score_text(gap))
    words, colour = marked_gap(gap, words)
    return f":{colour}[{plain(words)}]"


def marked_gap(gap: float, words: str) -> tuple[str, Colour]:
    """A distance in ``words`` with its mark, and its colour; an unknown one has no mark."""
    if math.isnan(gap):
        return words, "gray"
    mark, colour = _GAPS[gap < 0]
    return f"{mark} {words}", colour
