"""The form in which an office words a standard paragraph of its papers."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.domain.papers.own import MOST_LETTERS
from ita_dash.domain.papers.texts import PLACES
from ita_dash.queries.paper_texts import standard_texts
from ita_dash.services.papers.texts import set_paper_text
from ita_dash.ui.elements.form_ending import FormEnding
from ita_dash.ui.elements.text import plain
from ita_dash.ui.papers import links
from ita_dash.ui.papers.text_drafts import keep_draft, opened_form
from ita_dash.ui.papers.text_state import OPEN, WORDS, TextForm
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
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
        _END.finish(form, workspace)
    with st.container(border=True, width=820, gap="small"):
        st.header(plain(tr(text_name(key))), anchor=False)
        st.text_area(tr("ข้อความ"), key=WORDS, max_chars=MOST_LETTERS, height=260)
        st.caption(tr("หนึ่งบรรทัดคือหนึ่งย่อหน้า คำในวงเล็บปีกกาจะเติมจากข้อมูลของปีนั้น"))
        _END.buttons(form, workspace)
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


def _write(form: TextForm, workspace: Workspace) -> int:
    place, typed = (database(), current_actor(), workspace.agency.agency_id), form.now()
    return set_paper_text(*place, typed.key, typed.words, form.seen)


_END = FormEnding(
    name="paper_text",
    held=OPEN,
    keep=keep_draft,
    write=_write,
    leave=lambda _: links.leave_form(),
    saved=msg("บันทึกข้อความแล้ว"),
)
