"""The form in which the office tells a date of its year, or corrects one."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.calendar.entry import MOST_NOTE, MOST_TITLE, is_step
from ita_dash.domain.calendar.step import STEP_LABELS, CalendarStep
from ita_dash.domain.messages import msg
from ita_dash.services.calendar.edits import set_date
from ita_dash.ui.calendar import links
from ita_dash.ui.calendar.drafts import keep_draft, opened_form
from ita_dash.ui.calendar.form_state import FIELD, OPEN, DateForm
from ita_dash.ui.elements.form_ending import FormEnding
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header

_DAY_LETTERS = 40


def date_form(place: tuple[int, str], workspace: Workspace) -> None:
    """Draw the form of an entry of a year; "" is a new one."""
    tr, (fiscal_year, code) = workspace.tr, place
    page_header(workspace, tr("กำหนดวันที่") if code else tr("เพิ่มวันที่"))
    form = opened_form(place, workspace)
    if form.outcome is not None:
        _END.finish(form, workspace)
    with st.container(border=True, width=720, gap="small"):
        year = tr("ปีงบประมาณ {year}", year=fiscal_year)
        title = tr(STEP_LABELS[CalendarStep(code)]) if is_step(code) else tr("กำหนดการของหน่วยงาน")
        st.header(plain(f"{title} · {year}"), anchor=False)
        if not is_step(code):
            st.text_input(tr("ชื่อกำหนดการ"), key=f"{FIELD}title", max_chars=MOST_TITLE)
        start, end = st.columns(2)
        example = tr("เช่น 31 มีนาคม 2570")
        start.text_input(
            tr("วันเริ่มต้น"), key=f"{FIELD}start", max_chars=_DAY_LETTERS, placeholder=example
        )
        end.text_input(tr("วันสิ้นสุด"), key=f"{FIELD}end", max_chars=_DAY_LETTERS, placeholder=example)
        st.text_area(tr("ที่มาหรือหมายเหตุ"), key=f"{FIELD}note", max_chars=MOST_NOTE, height="content")
        st.caption(tr("วันเดียวให้กรอกช่องเดียว ที่มา เช่น เลขที่หนังสือหรือประกาศ"))
        _END.buttons(form, workspace)
    say_returned(form, tr)


def _write(form: DateForm, workspace: Workspace) -> int:
    place = database(), current_actor(), workspace.agency.agency_id
    return set_date(*place, form.now().wanted(), form.seen)


_END = FormEnding(
    name="date",
    held=OPEN,
    keep=keep_draft,
    write=_write,
    leave=lambda form: links.leave_form(form.place[0]),
    saved=msg("บันทึกวันที่แล้ว"),
)
