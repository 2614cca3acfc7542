"""Asks how one measure becomes two: what the second is called and what it takes along."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies.every_division import division_word
from ita_dash.domain.errors import ItaError
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.splitting import Split
from ita_dash.i18n.translator import Translator
from ita_dash.services.measures.plan_shape import split_measure
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import SPLIT
from ita_dash.ui.session.app_state import current_actor, database
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
    with st.container(border=True, width=860):
        st.header(tr("แยกเป็นสองมาตรการ"), anchor=False)
        st.markdown(f"**{plain(f'{draft.number}. {draft.title}')}**")
        st.markdown(tr("มาตรการที่สองได้ลำดับถัดไปของปี ผลการดำเนินการ ผลผลิต และงบประมาณยังอยู่กับมาตรการแรก"))
        split = _asked(draft, tr)
    messages = st.container()
    with st.container(horizontal=True):
        is_sent = st.button(tr("แยกมาตรการ"), type="primary", key="confirm_split")
        back = links.measure_query(measure.measure_id)
        action_button(tr("ไม่แยก"), links.navigate, back, key="cancel_split")
    if is_sent:
        with messages:
            _save(measure, split, workspace)


def _asked(draft: MeasureDraft, tr: Translator) -> Split:
    """What the fields say."""
    title = st.text_area(tr("ชื่อมาตรการที่สอง"), draft.title, height="content", key="split_title")
    steps = st.multiselect(
        tr("ขั้นตอนที่ไปอยู่กับมาตรการที่สอง"),
        range(1, len(draft.steps) + 1),
        format_func=lambda number: f"{number}. {draft.steps[number - 1].description}",
        key="split_steps",
        placeholder=tr("เลือกขั้นตอน"),
    )
    divisions = st.multiselect(
        tr("ส่วนราชการที่ไปอยู่กับมาตรการที่สอง"),
        draft.divisions,
        format_func=lambda name: tr(division_word(name)),
        key="split_divisions",
        placeholder=tr("เว้นว่างเมื่อทำร่วมกันทั้งสองมาตรการ"),
    )
    return Split(title, frozenset(steps), frozenset(divisions))


def _save(measure: Measure, split: Split, workspace: Workspace) -> None:
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    where = database(), current_actor(), agency_id, measure.measure_id
    try:
        saved = split_measure(*where, split, measure.change_no)
    except ItaError as error:
        error_box(error, tr)
    else:
        links.navigate(links.measure_query(saved.second_id))
        sentence = tr("แยกมาตรการที่ {number} เป็นสองมาตรการแล้ว", number=measure.number)
        announce_and_rerun(with_change(sentence, saved.change_no, tr))
