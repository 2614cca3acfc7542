"""The form that closes a period, or opens it again for a reason."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.closings.closing import (
    MOST_NAME_LETTERS,
    MOST_TEXT_LETTERS,
    newest_closing,
    period_words,
)
from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.errors import AlreadySaved, ItaError
from ita_dash.domain.thai.dates import parse_day
from ita_dash.services.closings.edits import close_period, reopen_period
from ita_dash.ui.closings import links
from ita_dash.ui.closings.drafts import draft_offers, keep_draft
from ita_dash.ui.closings.form_opening import opened_form
from ita_dash.ui.closings.form_state import FIELD, OPEN, ClosingForm
from ita_dash.ui.closings.frozen import frozen
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header


def closing_form(place: tuple[int, ClosingPeriod], workspace: Workspace) -> None:
    """Draw the form of a period: closing it while it is open, else opening it again."""
    tr = workspace.tr
    form = opened_form(place, workspace)
    title = tr("ปิดรอบ") if form.seen is None else tr("เปิดรอบอีกครั้ง")
    page_header(workspace, title)
    if form.outcome is not None:
        _finish(form, form.outcome, workspace)
    draft_offers(workspace, besides=form)
    with st.container(border=True, width=720, gap="small"):
        st.header(tr(period_words(*place)), anchor=False)
        if form.seen is None:
            _closing_fields(form, workspace)
        else:
            _reopening_fields(form, workspace)
        _buttons(form, title, workspace)
    say_returned(form, tr)


def _closing_fields(form: ClosingForm, workspace: Workspace) -> None:
    tr = workspace.tr
    st.text_input(tr("ชื่อรอบที่ปิด"), key=f"{FIELD}name", max_chars=MOST_NAME_LETTERS)
    with st.container(width=320):
        st.text_input(
            tr("ข้อมูล ณ วันที่"),
            key=f"{FIELD}day",
            max_chars=40,
            help=tr("วันที่ใช้ตัดสินว่ามาตรการใดเกินกำหนด ในฉบับที่ปิด"),
        )
    st.text_area(tr("หมายเหตุ"), key=f"{FIELD}note", max_chars=MOST_TEXT_LETTERS, height="content")
    day = parse_day(form.now().day)
    if day is not None:
        st.markdown(f":gray[{tr('มาตรการที่จะอยู่ในฉบับที่ปิด')}]")
        frozen((workspace.agency.agency_id, workspace.newest_no), day, form.place[0], tr)
    st.caption(tr("หลังปิดรอบยังแก้ไขข้อมูลได้ แต่การแก้ไขจะไม่อยู่ในฉบับที่ปิด"))


def _reopening_fields(form: ClosingForm, workspace: Workspace) -> None:
    tr = workspace.tr
    last = newest_closing(workspace.present.closings.known, form.place)
    if last is not None:
        st.markdown(tr("ปิดไว้ในชื่อ {name} ฉบับนี้ยังดูและส่งออกได้เหมือนเดิม", name=plain(last.name)))
    st.text_area(
        tr("เหตุผลที่เปิดรอบอีกครั้ง"),
        key=f"{FIELD}reason",
        max_chars=MOST_TEXT_LETTERS,
        height="content",
    )
    st.caption(tr("เมื่อปิดรอบใหม่จะเป็นฉบับถัดไป"))


def _buttons(form: ClosingForm, title: str, workspace: Workspace) -> None:
    """Write, leave with the words kept as a draft, or drop them."""
    tr = workspace.tr
    messages = st.container()
    pressed = ways_out(
        form,
        "closing",
        lambda: keep_draft(form, workspace),
        tr,
        label=title,
        icon=":material/lock:",
    )
    if pressed.is_sent:
        with messages:
            _write(form, workspace)
    if pressed.is_left or pressed.is_dropped:
        links.leave_form(form.place[0])
        if pressed.is_dropped:
            drop_form(OPEN, form, workspace)
        st.rerun()


def _write(form: ClosingForm, workspace: Workspace) -> None:
    target = database(), current_actor(), workspace.agency.agency_id
    typed = form.now()
    try:
        with one_save(form.key, typed, workspace):
            if form.seen is None:
                form.outcome = close_period(*target, typed.wanted(*form.place))
            else:
                form.outcome = reopen_period(*target, form.place, typed.reason, form.seen)
    except AlreadySaved as saved:
        _finish(form, saved.change_no, workspace)
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        _finish(form, form.outcome, workspace)


def _finish(form: ClosingForm, outcome: int, workspace: Workspace) -> None:
    """Leave the form and say under which number it was written."""
    tr = workspace.tr
    drop_draft(form, workspace)
    OPEN.close()
    links.leave_form(form.place[0])
    done = tr("ปิดรอบแล้ว") if form.seen is None else tr("เปิดรอบอีกครั้งแล้ว")
    announce_and_rerun(with_change(done, outcome, tr))
