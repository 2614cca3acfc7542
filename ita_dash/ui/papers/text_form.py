"""The form in which an office words a standard paragraph of its papers."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import EditCollision, ItaError
from ita_dash.domain.papers.own import MOST_LETTERS
from ita_dash.domain.papers.texts import PLACES
from ita_dash.queries.paper_texts import standard_texts
from ita_dash.services.papers.texts import set_paper_text
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.papers import links
from ita_dash.ui.papers.text_drafts import keep_draft, opened_form
from ita_dash.ui.papers.text_state import OPEN, WORDS, TextForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.papers import text_name


def text_form(key: str, workspace: Workspace) -> None:
    """Draw the form of a paragraph; says so where there is none of that key."""
    tr = workspace.tr
    page_header(workspace, tr("แก้ข้อความมาตรฐาน"))
    if key not in standard_texts().paragraphs:
        st.info(tr("ไม่มีข้อความมาตรฐานนี้"))
        if st.button(tr("กลับไปหน้าข้อความมาตรฐาน"), key="text_back"):
            links.leave_form()
            st.rerun()
        return
    form = opened_form(key, workspace)
    if form.outcome is not None:
        _finish(form, workspace)
    with st.container(border=True, width=820, gap="small"):
        st.header(plain(tr(text_name(key))), anchor=False)
        st.text_area(tr("ข้อความ"), key=WORDS, max_chars=MOST_LETTERS, height=260)
        st.caption(tr("หนึ่งบรรทัดคือหนึ่งย่อหน้า คำในวงเล็บปีกกาจะเติมจากข้อมูลของปีนั้น"))
        _buttons(form, workspace)
        _places(workspace)
        _standard(key, workspace)
    say_returned(form, tr)


def _places(workspace: Workspace) -> None:
    """What may stand in braces, and what is put there."""
    tr = workspace.tr
    with st.expander(tr("คำในวงเล็บปีกกาที่ใช้ได้"), icon=":material/data_object:"):
        lines = (f"`{{{name}}}` {plain(tr(label))}" for name, label in PLACES.items())
        st.markdown("  \n".join(lines))


def _standard(key: str, workspace: Workspace) -> None:
    """The standard words, to compare or to copy from."""
    with st.expander(workspace.tr("ข้อความมาตรฐานเดิม"), icon=":material/article:"):
        st.text("\n\n".join(standard_texts().paragraphs[key]))


def _buttons(form: TextForm, workspace: Workspace) -> None:
    """Save, leave with the words kept as a draft, or drop them."""
    messages = st.container()
    pressed = ways_out(form, "paper_text", lambda: keep_draft(form, workspace), workspace.tr)
    if pressed.is_sent:
        with messages:
            _write(form, workspace)
    if pressed.is_left or pressed.is_dropped:
        links.leave_form()
        if pressed.is_dropped:
            drop_form(OPEN, form, workspace)
        st.rerun()


def _write(form: TextForm, workspace: Workspace) -> None:
    """Write it; on a collision what was typed stays, and the next click goes over what stands."""
    place = database(), current_actor(), workspace.agency.agency_id
    typed = form.now()
    try:
        form.outcome = set_paper_text(*place, typed.key, typed.words, form.seen)
    except EditCollision as error:
        form.seen = error.current_change_no or None
        error_box(error, workspace.tr)
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        _finish(form, workspace)


def _finish(form: TextForm, workspace: Workspace) -> None:
    """Leave the form and say under which number it was saved."""
    tr = workspace.tr
    drop_draft(form, workspace)
    OPEN.close()
    links.leave_form()
    announce_saved(tr("บันทึกข้อความแล้ว"), form.outcome, tr)
