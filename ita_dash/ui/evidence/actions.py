"""What can be done with evidence: revise, publish, take out, bring back."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.evidence.entry import STATUS_LABELS, EvidenceStatus
from ita_dash.domain.evidence.record import ListedEvidence, RecordedEvidence
from ita_dash.services.evidence.standing import (
    mark_evidence,
    remove_evidence,
    restore_evidence,
)
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.evidence import links
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace

_NEXT = {
    EvidenceStatus.DRAFT: EvidenceStatus.READY,
    EvidenceStatus.READY: EvidenceStatus.PUBLISHED,
}
"""How far evidence is said to be by one click."""


def actions(each: ListedEvidence, workspace: Workspace) -> None:
    """The buttons of evidence that stands."""
    tr, following = workspace.tr, _NEXT.get(each.content.status)
    with st.container(horizontal=True, width="content", gap="xsmall"):
        if following is not None:
            label = tr("เปลี่ยนเป็น “{status}”", status=STATUS_LABELS[following])
            if st.button(label, key="mark_evidence", type="primary", icon=":material/task_alt:"):
                _mark(each, following, workspace)
        action_button(
            tr("แก้ไขหรือแทนที่"),
            links.go,
            links.evidence_query(each.evidence_id, links.REVISE),
            key="revise_evidence",
            icon=":material/edit:",
        )
        with st.popover(tr("ลบ"), icon=":material/delete:"):
            st.markdown(tr("หลักฐานนี้จะไม่แสดงในรายการอีก ทุกฉบับและไฟล์ยังอยู่ และนำกลับมาได้"))
            if st.button(tr("ลบ"), key="remove_evidence", type="primary"):
                _remove(each, workspace)


def restore_button(each: RecordedEvidence, place: str, workspace: Workspace) -> None:
    """Bring removed evidence back; ``place`` is this one's own on the page."""
    tr = workspace.tr
    key = f"restore_evidence_{place}_{each.evidence_id}"
    if st.button(tr("นำกลับมา"), key=key, icon=":material/restore_from_trash:"):
        agency_id = workspace.agency.agency_id
        place_of = database(), current_actor(), agency_id, each.evidence_id
        done = tr("นำหลักฐาน “{title}” กลับมาแล้ว", title=plain(each.content.title))
        _written(lambda: restore_evidence(*place_of, each.change_no), done, workspace)


def removed_list(workspace: Workspace) -> None:
    """The evidence that was removed, folded away, each with a way back; nothing when none."""
    tr = workspace.tr
    removed = workspace.snapshot.evidence.removed
    if not removed:
        return
    with st.expander(tr("หลักฐานที่นำออกแล้ว {n} รายการ", n=len(removed)), icon=":material/delete:"):
        for each in removed:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(each.content.title), width="content")
                restore_button(each, "list", workspace)


def _mark(each: ListedEvidence, status: EvidenceStatus, workspace: Workspace) -> None:
    tr = workspace.tr
    place = database(), current_actor(), workspace.agency.agency_id, each.evidence_id
    done = tr("เปลี่ยนสถานะหลักฐานเป็น “{status}” แล้ว", status=STATUS_LABELS[status])
    _written(lambda: mark_evidence(*place, status, each.change_no).change_no, done, workspace)


def _remove(each: ListedEvidence, workspace: Workspace) -> None:
    tr = workspace.tr
    place = database(), current_actor(), workspace.agency.agency_id, each.evidence_id
    done = tr("นำหลักฐาน “{title}” ออกแล้ว", title=plain(each.content.title))
    _written(lambda: remove_evidence(*place, each.change_no), done, workspace)


def _written(write: Callable[[], int], done: str, workspace: Workspace) -> None:
    """Write and say under which change number, or say why nothing was written."""
    try:
        change_no = write()
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        announce_and_rerun(with_change(done, change_no, workspace.tr))
