"""A list of measures with a check box before each, and what of it is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.css import CHOICE_STYLE
from ita_dash.ui.measures.editing.drafts import drafted_measures
from ita_dash.ui.measures.listing import measure_list
from ita_dash.ui.measures.nothing import no_match
from ita_dash.ui.measures.several.drafts import (
    keep_several,
    opened_several,
    say_returned,
    several_offers,
)
from ita_dash.ui.measures.several.home import IN_LIST, SeveralHome
from ita_dash.ui.measures.several.state import FIELD, OpenSeveral
from ita_dash.ui.measures.text import measure_label
from ita_dash.ui.session.workspace import Workspace

_NAMED = 5
"""Chosen measures outside of the list that are named before the rest is only counted."""


DrawRows = Callable[[Callable[[Measure], None]], None]
"""Draws rows of measures; what it is given draws the name of one, with its check box."""


def choose_measures(
    rows: pd.DataFrame,
    table: pd.DataFrame,
    buttons: DeltaGenerator,
    workspace: Workspace,
    *,
    draw: DrawRows | None = None,
    home: SeveralHome = IN_LIST,
) -> None:
    """Draw ``rows``, what the filters leave of the MEASURE_TABLE ``table`` of every year.

    What was chosen stays chosen when the filters change; what they hide is named. ``buttons`` is
    the place for what can be done with the whole list. By default they are drawn as the list of
    measures, which is ``home``.
    """
    st.html(CHOICE_STYLE)
    state = opened_several(workspace)
    say_returned(state, workspace)
    # Its place stands in every run, so that the rows below are never drawn anew.
    with st.container(key="several_drafts"):
        if not state.now.bases:
            several_offers(workspace)
    bar, hidden = st.container(key="several_bar"), st.container()
    _fill(state, rows)
    if draw is not None:
        draw(partial(_tick, state))
    elif rows.empty:
        no_match(workspace.tr)
    else:
        measure_list(rows, drafted_measures(workspace), workspace.tr, partial(_tick, state))
    with buttons:
        _whole_list(state, rows, home, workspace.tr)
    chosen = table[table["measure_id"].isin(list(state.now.bases))]
    outside = chosen[~chosen["measure_id"].isin(rows["measure_id"])]
    with bar:
        _bar(state, len(chosen), len(outside), home, workspace.tr)
    if len(outside):
        with hidden:
            _hidden(state, outside, workspace.tr)
    keep_several(state, workspace)


def _fill(state: OpenSeveral, rows: pd.DataFrame) -> None:
    """Let the check boxes show what was chosen otherwise, as by one button for all."""
    if state.is_refilled:
        for measure_id in rows["measure_id"].tolist():
            st.session_state[f"{FIELD}{measure_id}"] = measure_id in state.now.bases
    state.is_refilled = False


def _tick(state: OpenSeveral, measure: Measure) -> None:
    measure_id, key = measure.measure_id, f"{FIELD}{measure.measure_id}"
    is_chosen = measure_id in state.now.bases
    is_ticked = st.checkbox(measure_label(measure), is_chosen, key=key)
    if is_ticked and not is_chosen:
        state.choose({measure_id: measure.change_no})
    elif is_chosen and not is_ticked:
        state.leave_out(measure_id)


def _whole_list(state: OpenSeveral, rows: pd.DataFrame, home: SeveralHome, tr: Translator) -> None:
    revisions = dict(zip(rows["measure_id"].tolist(), rows["change_no"].tolist(), strict=True))
    action_button(
        tr("เลือกทั้ง {n} มาตรการในรายการ", n=len(rows)),
        _choose,
        state,
        revisions,
        key="choose_all",
        icon=":material/done_all:",
        disabled=set(revisions) <= set(state.now.bases),
    )
    if home.choice:
        action_button(tr("กลับไปรายการ"), links.navigate, home.query(), key="leave_several")


def _bar(state: OpenSeveral, count: int, outside: int, home: SeveralHome, tr: Translator) -> None:
    """How many are chosen, how many of them the list does not show, and the way on."""
    count_text = f"**{tr('เลือกแล้ว {n} มาตรการ', n=count)}**"
    if outside:
        count_text += f" :orange-badge[{tr('{n} มาตรการไม่อยู่ในรายการตามตัวกรอง', n=outside)}]"
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(count_text, width="content")
        action_button(
            tr("แก้ไขที่เลือก"),
            links.navigate,
            home.change_query(),
            key="change_chosen",
            kind="primary" if count else "secondary",
            icon=":material/edit:",
            disabled=not count,
        )
        # It stands there from the first, so that the list does not move below the first click.
        action_button(
            tr("ล้างที่เลือก"),
            _leave_out,
            state,
            tuple(state.now.bases),
            key="choose_none",
            kind="tertiary",
            disabled=not count,
        )


def _hidden(state: OpenSeveral, hidden: pd.DataFrame, tr: Translator) -> None:
    """The chosen measures that the filters hide, by name, and the way to leave them out."""
    names = [
        plain(f"{each.number}/{each.fiscal_year} {each.title}")
        for each in each_measure(hidden[:_NAMED])
    ]
    if len(hidden) > _NAMED:
        names.append(tr("และอีก {n} มาตรการ", n=len(hidden) - _NAMED))
    heading = tr("เลือกไว้แต่ไม่อยู่ในรายการ")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":gray[{heading}:] {', '.join(names)}", width="stretch")
        ids = tuple(hidden["measure_id"].tolist())
        action_button(tr("ไม่รวมมาตรการเหล่านี้"), _leave_out, state, ids, key="choose_shown_only")


def _choose(state: OpenSeveral, revisions: dict[int, int]) -> None:
    state.choose(revisions)
    state.is_refilled = True


def _leave_out(state: OpenSeveral, measure_ids: tuple[int, ...]) -> None:
    state.leave_out(*measure_ids)
    state.is_refilled = True
