"""Asks how one measure becomes two: what the second is called and what it takes along."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ita_dash.domain.agencies.every_division import division_word
from ita_dash.domain.errors import AlreadySaved, ItaError
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.measure import Measure
from ita_dash.i18n.translator import Translator
from ita_dash.services.measures.plan_shape import split_measure
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_already_saved, announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import SPLIT
from ita_dash.ui.measures.splitting.drafts import keep_draft, opened_form
from ita_dash.ui.measures.splitting.state import DIVISIONS, FORM, OPEN, STEPS, TITLE, SplitForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace

_LEAST = 2
"""Steps or divisions that can be shared out."""


def split_button(measure: Measure, draft: MeasureDraft, workspace: Workspace) -> None:
    """The way to split a measure; nothing where it has nothing to share out."""
    if max(len(draft.steps), len(draft.divisions)) >= _LEAST:
        action_button(
            workspace.tr("แยก"),
            links.navigate,
            links.measure_query(measure.measure_id, SPLIT),
            key="split_measure",
            icon=":material/call_split:",
        )


def split_form(measure: Measure, draft: MeasureDraft, workspace: Workspace) -> None:
    """The form of the second measure; saving leads to it."""
    tr = workspace.tr
    form = opened_form(measure.measure_id, measure.change_no, draft, workspace)
    with st.container(border=True, width=860):
        st.header(tr("แยกเป็นสองมาตรการ"), anchor=False)
        st.markdown(f"**{plain(f'{draft.number}. {draft.title}')}**")
        st.markdown(tr("มาตรการที่สองได้ลำดับถัดไปของปี ผลการดำเนินการ ผลผลิต และงบประมาณยังอยู่กับมาตรการแรก"))
        _fields(draft, tr)
    _buttons(form, measure, workspace)
    say_returned(form, tr)


def _fields(draft: MeasureDraft, tr: Translator) -> None:
    st.text_area(tr("ชื่อมาตรการที่สอง"), height="content", key=TITLE)
    st.multiselect(
        tr("ขั้นตอนที่ไปอยู่กับมาตรการที่สอง"),
        range(1, len(draft.steps) + 1),
        format_func=lambda number: f"{number}. {draft.steps[number - 1].description}",
        key=STEPS,
        placeholder=tr("เลือกขั้นตอน"),
    )
    st.multiselect(
        tr("ส่วนราชการที่ไปอยู่กับมาตรการที่สอง"),
        draft.divisions,
        format_func=lambda name: tr(division_word(name)),
        key=DIVISIONS,
        placeholder=tr("เว้นว่างเมื่อทำร่วมกันทั้งสองมาตรการ"),
    )


def _buttons(form: SplitForm, measure: Measure, workspace: Workspace) -> None:
    """Split, leave with the words kept as a draft, or drop them."""
    tr, messages = workspace.tr, st.container()
    keep = partial(keep_draft, form, workspace)
    icon = ":material/call_split:"
    pressed = ways_out(form, FORM, keep, tr, label=tr("แยกมาตรการ"), icon=icon)
    if pressed.is_sent:
        with messages:
            _save(form, measure, workspace)
    if pressed.is_left or pressed.is_dropped:
        links.navigate(links.measure_query(measure.measure_id))
        if pressed.is_dropped:
            drop_form(OPEN, form, workspace)
        st.rerun()


def _save(form: SplitForm, measure: Measure, workspace: Workspace) -> None:
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    where = database(), current_actor(), agency_id, measure.measure_id
    try:
        with one_save(form.key, form.split(), workspace):
            saved = split_measure(*where, form.split(), measure.change_no)
    except AlreadySaved as before:
        _leave(form, measure.measure_id, workspace)
        announce_already_saved(before.change_no, tr)
    except ItaError as error:
        error_box(error, tr)
    else:
        _leave(form, saved.second_id, workspace)
        sentence = tr("แยกมาตรการที่ {number} เป็นสองมาตรการแล้ว", number=measure.number)
        announce_and_rerun(with_change(sentence, saved.change_no, tr))


def _leave(form: SplitForm, measure_id: int, workspace: Workspace) -> None:
    drop_draft(form, workspace)
    OPEN.close()
    links.navigate(links.measure_query(measure_id))
