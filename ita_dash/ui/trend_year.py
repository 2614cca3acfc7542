"""The chosen year on the trend: a light frame laid over the picture, which is drawn once for all.

Drawing the picture anew for every year would cost the browser more than all the rest of a filter
change, so what moves is a frame of a few hundred bytes, placed by the picture's own measures.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.charts.keys import Meaning
from ita_dash.charts.palette import palette
from ita_dash.charts.score_trend import FOOT, SIDES, TOP, year_place
from ita_dash.charts.trend_breaks import breaks_in
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.i18n import Translator

_ASIDE = 10
"""Pixels that the year stands aside of a mark over the edge of its frame."""


def chosen_year(
    assessments: pd.DataFrame, fiscal_year: int, books: RuleBooks, tr: Translator, *, height: int
) -> None:
    """A frame round a year of the trend just above, ``height`` pixels high; none off its axis."""
    place = year_place(assessments, fiscal_year, books)
    if place is None:
        return
    breaks = breaks_in(assessments["fiscal_year"].tolist(), books)
    aside = _ASIDE * ((fiscal_year in breaks) - (fiscal_year + 1 in breaks))
    st.html(frame_html(fiscal_year, place, tr, height=height, aside=aside))


def frame_meaning(tr: Translator, *, dark: bool) -> Meaning:
    """What the frame means, for the key below the picture."""
    return Meaning("▯", palette(dark).reached, tr("ปีที่เลือก"))


def frame_html(
    fiscal_year: int,
    place: tuple[int, int],
    tr: Translator,
    *,
    height: int,
    aside: int,
) -> str:
    """The frame with its year above it, and words for who does not see it."""
    number, years = place
    plot = f"(100% - {SIDES['l'] + SIDES['r']}px)"
    measures = {
        "left": f"calc({SIDES['l']}px + {plot} * {number} / {years})",
        "width": f"calc({plot} / {years})",
        "tall": f"{height - TOP - FOOT}px",
        "foot": f"{FOOT}px",
        "aside": f"{aside}px",
    }
    style = "; ".join(f"--{name}: {value}" for name, value in measures.items())
    words = tr("ปีที่เลือก {year}", year=fiscal_year)
    return (
        f'<div class="trend-year" style="{style}"><i></i>'
        f'<b aria-hidden="true">{fiscal_year}</b><span>{words}</span></div>'
    )
