"""One indicator: where it stands, what it is worth and how it went."""

from __future__ import annotations

import math

import pandas as pd
import streamlit as st

from ita_dash.charts.palette import SCREEN
from ita_dash.charts.trend.indicator import indicator_trend, indicator_trend_key
from ita_dash.domain.rounding import signed
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.parts import Indicator
from ita_dash.domain.scores.grid import grid_row, year_column
from ita_dash.domain.scores.words import COMPUTED
from ita_dash.domain.targets.own import Aim
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import filters, plots
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.badges import gap_line
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores import views
from ita_dash.ui.session import address
from ita_dash.wording.findings import indicator_finding
from ita_dash.wording.scenarios import distance_words, own_target_words
from ita_dash.wording.scores import score_text

_LAST = "scores.indicator"
"""The indicator last shown, for the way back from the other views."""


def most_to_gain(grid: pd.DataFrame) -> int:
    """The grid of ``score_grid`` → the number of the indicator to gain most from."""
    by_gain = grid[grid["number"] > 0].sort_values(["gain", "gap"], ascending=[False, True])
    return int(by_gain["number"].iloc[0])


def choose_indicator(book: RuleBook, first: int, tr: Translator) -> Indicator:
    """The indicator to show: of the address, else the last one, else ``first``."""
    options = {str(each.number): f"{each.number} {tr(each.name)}" for each in book.indicators}
    asked = (
        address.chosen("ind"),
        st.session_state.get(_LAST),
        str(first),
    )
    if st.session_state.get("ind") not in options:
        st.session_state["ind"] = next(each for each in asked if each in options)
    number = st.selectbox(
        tr("ตัวชี้วัด"),
        list(options),
        format_func=options.__getitem__,
        key="ind",
        label_visibility="collapsed",
    )
    st.session_state[_LAST] = number
    address.keep("ind", number)
    return book.indicator(int(number))


def path(
    grid: pd.DataFrame,
    indicator: Indicator,
    fiscal_year: int,
    book: RuleBook,
    tr: Translator,
    *,
    is_computed: bool,
) -> None:
    """The way from the total, which may be computed, down to the indicator; steps lead back."""
    scores = grid[year_column(fiscal_year)]
    instrument = book.instrument(indicator.instrument)
    name = tr("ตัวชี้วัดที่ {number} {name}", number=indicator.number, name=tr(indicator.name))
    with st.container(
        key="score_path", horizontal=True, vertical_alignment="center", gap="xxsmall"
    ):
        total = score_text(scores["total"])
        if is_computed:
            total = f"{total} ({tr(COMPUTED)})"
        _step(f"{tr('คะแนนรวม')} {total}", filters.ALL)
        st.markdown("›", width="content")
        score = score_text(scores[instrument.code])
        _step(f"{instrument.short_name} {score}", instrument.code)
        st.markdown("›", width="content")
        st.markdown(f"**{plain(name)}**", width="content")


def _step(label: str, instrument: str) -> None:
    action_button(
        label,
        views.open_table,
        instrument,
        key=f"path_{instrument}",
        kind="tertiary",
    )


def position(
    grid: pd.DataFrame,
    indicator: Indicator,
    fiscal_year: int,
    compare_year: int | None,
    book: RuleBook,
    aim: Aim | None,
    tr: Translator,
) -> None:
    """The score of the year, its distance to each target and what raising it would bring."""
    row = grid_row(grid, indicator.code, fiscal_year)
    is_known = not math.isnan(row.change)
    st.metric(
        tr("คะแนนปี {year}", year=fiscal_year),
        score_text(row.score),
        delta=signed(row.change) if is_known else None,
        delta_color="normal" if row.change else "off",
        delta_arrow="auto" if row.change else "off",
        delta_description=tr("จากปี {year}", year=compare_year) if is_known else None,
    )
    st.markdown(gap_line(row.gap, book.target, tr))
    own = aim.own.targets.get(indicator.number) if aim else None
    if aim is not None and own is not None:
        target_words = own_target_words(aim, own, tr)
        words = f"{target_words} · {distance_words(row.score, own, tr)}"
        st.markdown(f":green[:material/flag:] {plain(words)}")
    worth = score_text(book.worth(indicator.number))
    st.caption(tr("เพิ่ม 1 คะแนน คะแนนรวมเพิ่ม {points}", points=worth))
    if row.gain > 0:
        target, gain = f"{book.target:g}", score_text(row.gain)
        st.caption(tr("หากยกถึง {target} คะแนนรวมจะเพิ่ม {gain}", target=target, gain=gain))


def line(
    indicators: pd.DataFrame,
    indicator: Indicator,
    fiscal_year: int,
    compare_year: int | None,
    rulebooks: RuleBooks,
    tr: Translator,
) -> None:
    """INDICATOR_SCORES → the indicator through the years, and what it shows in a sentence.

    What must be known before the year is compared with ``compare_year`` stands beside.
    """
    own = indicators[indicators["indicator"] == indicator.number]
    st.caption(plain(tr(indicator_finding(own, fiscal_year, rulebooks, compare_year))))
    plots.vector(indicator_trend(own, fiscal_year, rulebooks=rulebooks, tr=tr, colours=SCREEN))
    plots.picture_key(indicator_trend_key(own, rulebooks=rulebooks, tr=tr, colours=SCREEN))
