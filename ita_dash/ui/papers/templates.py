"""The Word templates of the papers: which is used, to take away, to put an own one in place."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.changes.reversal import PAPER_ACTIONS
from ita_dash.domain.errors import ItaError
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.domain.papers.own import StoredTemplate
from ita_dash.exports.file_names import plain_file_name
from ita_dash.exports.papers.printing import standard_template
from ita_dash.i18n.dates import format_time
from ita_dash.services.papers.templates import remove_paper_template, template_content
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.papers.choice import paper_field
from ita_dash.ui.papers.template_fields import fields_table
from ita_dash.ui.papers.template_upload import template_upload
from ita_dash.ui.session.app_state import current_actor, database, evidence_store
from ita_dash.ui.session.workspace import Workspace


def templates_view(workspace: Workspace) -> None:
    """One paper: its template, the way to put an own one there, and the fields it may name."""
    tr = workspace.tr
    with st.container(width=300):
        paper = paper_field(tr)
    own = workspace.snapshot.papers.own_templates.get(paper)
    with st.container(border=True, key="paper_template", gap="small"):
        st.header(tr("แม่แบบที่ใช้อยู่"), anchor=False)
        _standing(own, workspace)
        _ways(paper, own, workspace)
    template_upload(paper, own, workspace)
    fields_table(paper, tr)
    undo_section(set(PAPER_ACTIONS), tr("ยกเลิกการแก้ข้อความและแม่แบบ"), workspace)


def _standing(own: StoredTemplate | None, workspace: Workspace) -> None:
    tr = workspace.tr
    if own is None:
        st.markdown(tr("แม่แบบมาตรฐานของระบบ"))
        return
    who, when = tr(actor_label(own.actor)), format_time(own.changed_at, tr)
    st.markdown(f":material/draft: **{plain(own.file.name)}**")
    st.markdown(small(plain(f"{tr('แม่แบบของหน่วยงาน')} · {who} · {when}")))


def _ways(paper: PaperKind, own: StoredTemplate | None, workspace: Workspace) -> None:
    """The standard template and the own one to take away, and back to the standard one."""
    tr = workspace.tr
    with st.container(horizontal=True, vertical_alignment="center"):
        name = plain_file_name(tr("แม่แบบมาตรฐาน"), tr(paper.label), ext="docx")
        label = tr("ดาวน์โหลดแม่แบบมาตรฐาน")
        download(label, lambda: standard_template(paper), name, key="standard_template")
        if own is None:
            return
        try:
            content = template_content(evidence_store(), own)
        except ItaError as error:
            error_box(error, tr)
        else:
            label = tr("ดาวน์โหลดแม่แบบของหน่วยงาน")
            download(label, lambda: content, own.file.name, key="own_template")
        if st.button(
            tr("ใช้แม่แบบมาตรฐาน"), key="remove_template", type="tertiary", icon=":material/undo:"
        ):
            _remove(paper, own, workspace)


def _remove(paper: PaperKind, own: StoredTemplate, workspace: Workspace) -> None:
    tr, place = workspace.tr, (database(), current_actor(), workspace.agency.agency_id)
    try:
        number = remove_paper_template(*place, paper, own.change_no)
    except ItaError as error:
        error_box(error, tr)
    else:
        announce_saved(tr("กลับไปใช้แม่แบบมาตรฐานแล้ว"), number, tr)
