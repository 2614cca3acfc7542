"""A slider and a field for every indicator, which show one score."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.targets.headroom import FULL, Headroom
from ita_dash.domain.targets.trial import Trial
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.ui.plan.trying.state import FIELD, SLIDER
from ita_dash.wording.scores import score_text, signed_text
from ita_dash.wording.targets import indicator_name

_HUNDREDTH, _HALF = 0.01, 0.5
"""A slider stands at every score there is, or it would move one by itself; − and + go faster."""


def score_fields(tried: Trial, tr: Translator) -> None:
    """Every indicator under its instrument, in two columns of which neither is much longer."""
    baseline = tried.baseline
    first, *rest = baseline.book.instruments
    with st.container(key="scenario_columns"):
        columns = st.columns(2, gap="small")
    for column, instruments in zip(columns, ([first], rest), strict=True):
        with column.container(border=True, height="stretch", gap="xxsmall"):
            for each in instruments:
                own = [baseline.by_number[number] for number in each.indicators]
                st.markdown(f"**{each.short_name} · {each.weight:.0%}**")
                _rows(own, tried, tr)


def _rows(indicators: Sequence[Headroom], tried: Trial, tr: Translator) -> None:
    for each in indicators:
        with st.container(key=f"scenario_row_{each.number}", gap=None):
            st.markdown(_label(each, tried.differences[each.number], tr))
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                _widgets(each, tr)


def _label(indicator: Headroom, difference: float, tr: Translator) -> str:
    name = plain(indicator_name(indicator, tr))
    stood = plain(tr("เดิม {score}", score=score_text(indicator.score)))
    stood = stood.replace(" ", "\N{NO-BREAK SPACE}")
    if not difference:
        return f"{name} :small[:gray[{stood}]]"
    colour = "blue" if difference > 0 else "orange"
    return f"{name} :small[:gray[{stood}]] :small[:{colour}[{plain(signed_text(difference))}]]"


def _widgets(indicator: Headroom, tr: Translator) -> None:
    number, name = indicator.number, indicator_name(indicator, tr)
    field, slider = f"{FIELD}{number}", f"{SLIDER}{number}"
    with st.container(key=f"scenario_slide_{number}"):
        st.slider(
            tr("{name}: เลื่อนคะแนน", name=name),
            0.0,
            FULL,
            step=_HUNDREDTH,
            key=slider,
            on_change=_follow,
            args=(field, slider),
            label_visibility="collapsed",
        )
    st.number_input(
        tr("{name}: คะแนน", name=name),
        0.0,
        FULL,
        step=_HALF,
        format="%.2f",
        key=field,
        on_change=_follow,
        args=(slider, field),
        label_visibility="collapsed",
        width=124,
    )


def _follow(follower: str, moved: str) -> None:
    """Let one widget of an indicator show what the other was set to."""
    if st.session_state.get(moved) is not None:
        st.session_state[follower] = st.session_state[moved]
