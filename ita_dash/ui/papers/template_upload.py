"""Puts an own Word template in place: the file is checked before it is offered to be used."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.domain.papers.own import StoredTemplate
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.papers.template import MOST_MB, check_template
from ita_dash.services.papers.templates import set_paper_template
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.file_box import file_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database, evidence_store
from ita_dash.ui.session.chosen_file import ChosenFile
from ita_dash.ui.session.workspace import Workspace

_WAITING = "paper_template.waiting"
_FOREIGN = ("doc", "docm", "dotx", "dotm", "odt", "pdf")
"""Kinds that are no template, but are let through to be told in words what to do with them."""


@dataclass(frozen=True)
class _Waiting:
    """A file that was chosen for a paper and not yet put in place."""

    paper: PaperKind
    file: ChosenFile


def template_upload(paper: PaperKind, own: StoredTemplate | None, workspace: Workspace) -> None:
    """The box for a file; then what the check says of it, and the button that puts it in place."""
    tr = workspace.tr
    with st.container(border=True, key="template_upload", gap="small"):
        st.header(tr("ใช้แม่แบบของหน่วยงาน"), anchor=False)
        st.caption(tr("ดาวน์โหลดแม่แบบที่ใช้อยู่ แก้ในโปรแกรม Word แล้วเลือกไฟล์ที่นี่ ระบบตรวจทุกช่องก่อนใช้"))
        key = f"template_file_{paper}_{workspace.newest_no}"
        upload = file_box(tr("Word (.docx)"), ["docx", *_FOREIGN], MOST_MB, tr, key=key)
        if upload is not None:
            chosen = ChosenFile.of(upload)
            chosen.put_by()
            st.session_state[_WAITING] = _Waiting(paper, chosen)
        waiting: _Waiting | None = st.session_state.get(_WAITING)
        if waiting is not None and waiting.paper is paper:
            _checked(waiting, own, workspace)


def _checked(waiting: _Waiting, own: StoredTemplate | None, workspace: Workspace) -> None:
    """Say whether the file can be used; then the button."""
    tr = workspace.tr
    try:
        upload = waiting.file.opened()
        check_template(waiting.paper, upload)
    except ItaError as error:
        error_box(error, tr)
        return
    name = plain(upload.name)
    st.success(tr("ตรวจแล้ว ใช้ได้: {name}", name=name), icon=":material/check_circle:")
    if st.button(tr("ใช้แม่แบบนี้"), key="use_template", type="primary"):
        _use(waiting.paper, upload, own, workspace)


def _use(
    paper: PaperKind, upload: Upload, own: StoredTemplate | None, workspace: Workspace
) -> None:
    tr, seen = workspace.tr, own.change_no if own else None
    place = database(), evidence_store(), current_actor(), workspace.agency.agency_id
    try:
        number = set_paper_template(*place, paper, upload, seen)
    except ItaError as error:
        error_box(error, tr)
    else:
        st.session_state.pop(_WAITING, None)
        announce_saved(tr("ใช้แม่แบบของหน่วยงานแล้ว"), number, tr)
