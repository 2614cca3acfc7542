"""The forms of a measure: a short one to report progress, and the whole sheet."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.i18n.dates import format_clock
from ita_dash.ui.elements.draft_card import DROP_ICON
from ita_dash.ui.elements.fill_link import NEW
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.editing.collision import resolve
from ita_dash.ui.measures.editing.draft_offers import draft_offers
from ita_dash.ui.measures.editing.drafts import drafts_of, keep_draft
from ita_dash.ui.measures.editing.fields import plan_fields
from ita_dash.ui.measures.editing.open_steps import ask_open_steps, asks
from ita_dash.ui.measures.editing.opening import opened_form
from ita_dash.ui.measures.editing.progress import progress_fields
from ita_dash.ui.measures.editing.saving import finish, save, save_typed
from ita_dash.ui.measures.editing.state import OPEN, OpenForm
from ita_dash.ui.measures.links import EDIT, PROGRESS
from ita_dash.ui.measures.neighbours import next_measure
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.measures import days_text, field_text

_TITLES = {
    NEW: msg("เพิ่มมาตรการใหม่"),
    EDIT: msg("แก้ไขรายละเอียดมาตรการ"),
    PROGRESS: msg("รายงานความคืบหน้า"),
}


def measure_form(
    view: str, measure_id: int | None, table: pd.DataFrame, workspace: Workspace
) -> None:
    """Draw the form that the address asks for; ``table`` is the MEASURE_TABLE of every year."""
    form = opened_form(view, measure_id, table, workspace)
    if form.outcome is not None:
        finish(form, form.outcome, workspace)
    page_header(workspace, workspace.tr(_TITLES[view]))
    if form.collision is not None:
        resolve(form, form.collision, workspace, save)
        return
    # Its place stands in every run, so that the fields below are never drawn anew.
    with st.container(key="measure_drafts"):
        draft_offers(drafts_of(measure_id, workspace, form), workspace)
    _fields(form, workspace)
    if asks(form):
        ask_open_steps(form, workspace)
    else:
        _buttons(form, table, workspace)
    say_returned(form, workspace.tr)


def _fields(form: OpenForm, workspace: Workspace) -> None:
    if form.view == PROGRESS:
        base = form.base
        st.header(plain(f"{base.number}. {base.title}"), anchor=False)
        days = days_text(base.period_start, base.period_end, workspace.tr)
        context = (field_text(base, "divisions", workspace.tr), days or base.period_text)
        st.markdown(" · ".join(plain(text) for text in context if text))
        with st.container(border=True, width=860):
            progress_fields(form, workspace)
        return
    with st.container(key="stacked"):
        plan, done = st.columns(2, gap="medium")
    with plan.container(border=True):
        st.header(workspace.tr("แผน"), anchor=False)
        plan_fields(form, workspace)
    with done.container(border=True):
        st.header(workspace.tr("ความคืบหน้าและผล"), anchor=False)
        progress_fields(form, workspace)


def _buttons(form: OpenForm, table: pd.DataFrame, workspace: Workspace) -> None:
    """Save, save and go on, leave with the words kept as a draft, or drop them.

    What a button does follows from its value and not from a callback: a session that was begun
    after the button was drawn knows no callback of it.
    """
    tr = workspace.tr
    messages = st.container()
    with st.container(horizontal=True, vertical_alignment="center"):
        is_sent = st.button(tr("บันทึก"), type="primary", key="save_measure", icon=":material/save:")
        goes_on = form.measure_id is not None and _next_button(form, table, workspace)
        is_left = st.button(tr("กลับโดยไม่บันทึก"), key="cancel_measure")
        keep_draft(form, workspace)
        is_dropped = form.kept and _drop_button(form, workspace)
        if form.is_unkept:
            st.caption(f":red[{tr('ยังเก็บฉบับร่างไม่ได้ โปรดอย่าปิดหน้านี้ก่อนบันทึก')}]", width="content")
    if is_sent or goes_on:
        form.goes_on = goes_on
        with messages:
            save_typed(form, workspace)
    elif is_dropped:
        links.navigate(_behind(form.measure_id))
        drop_form(OPEN, form, workspace)
    elif is_left:
        links.navigate(_behind(form.measure_id))
        st.rerun()


def _next_button(form: OpenForm, table: pd.DataFrame, workspace: Workspace) -> bool:
    """Save and go on to the next measure of the list, behind the last one to the list."""
    tr, measure_id = workspace.tr, form.measure_id or 0
    form.next_id = next_measure(measure_id, form.base.fiscal_year, table, workspace)
    is_last = form.next_id is None
    label = tr("บันทึกและกลับไปรายการ") if is_last else tr("บันทึกและไปมาตรการถัดไป")
    return st.button(label, key="save_and_next", icon=":material/skip_next:")


def _drop_button(form: OpenForm, workspace: Workspace) -> bool:
    """The way to drop the words, and since when they are kept."""
    tr = workspace.tr
    is_dropped = st.button(tr("ทิ้งฉบับร่าง"), key="drop_draft", type="tertiary", icon=DROP_ICON)
    if form.kept_at is not None:
        when = format_clock(form.kept_at)
        st.caption(tr("เก็บฉบับร่างไว้แล้วเมื่อ {time} น. ยังไม่ได้บันทึก", time=when), width="content")
    return is_dropped


def _behind(measure_id: int | None) -> dict[str, str]:
    """Where a form leads to: its measure, else the list."""
    if measure_id is None:
        return links.list_query()
    return links.measure_query(measure_id)
