"""The agency as it is described, what it was called before, and the form to describe it anew."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies.kinds import AGENCY_TYPE_LABELS, agency_type_of
from ita_dash.domain.agencies.sizes import AGENCY_SIZE_LABELS
from ita_dash.services.agencies.agency import edit_agency
from ita_dash.ui.agencies.dialogs import Asked, ask, attempt, buttons
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.forms import agency_fields
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.scores import UNKNOWN

PROFILE = "profile"


def profile_card(workspace: Workspace) -> None:
    """Name, kind, province, district and size, and the button to change them."""
    tr, agency = workspace.tr, workspace.agency
    former = workspace.snapshot.agencies.names[1:]
    kind = AGENCY_TYPE_LABELS.get(agency.agency_type or "")
    size = AGENCY_SIZE_LABELS.get(agency.agency_size or "")
    with st.container(border=True):
        st.header(plain(agency.name), anchor=False)
        if former:
            st.markdown(small(tr("ชื่อเดิม: {names}", names=plain(", ".join(former)))))
        rows = (
            (tr("ประเภทหน่วยงาน"), tr(kind) if kind else UNKNOWN),
            (tr("จังหวัด"), agency.province or UNKNOWN),
            (tr("อำเภอ"), agency.district or UNKNOWN),
            (tr("ขนาด"), tr(size) if size else agency.agency_size or UNKNOWN),
        )
        st.markdown("  \n".join(f":gray[{label}] {plain(value)}" for label, value in rows))
        named_kind = agency_type_of(agency.name)
        if named_kind and named_kind != agency.agency_type:
            st.caption(tr("จากชื่อ น่าจะเป็น{kind}", kind=AGENCY_TYPE_LABELS[named_kind]))
        action_button(
            tr("แก้ไข"),
            ask,
            Asked(PROFILE, profile=agency.profile),
            key="edit_agency",
            icon=":material/edit:",
        )


def profile_dialog(asked: Asked, workspace: Workspace) -> None:
    """The fields of the agency; what follows from a new name is said before it is given."""
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    profile = agency_fields(tr, asked.profile)
    st.caption(tr("ชื่อใหม่แสดงในทุกหน้าและทุกไฟล์ต่อจากนี้ ไฟล์ที่เลือกข้อมูลย้อนหลังยังเป็นชื่อเดิม"))
    if buttons(tr("บันทึก"), workspace):
        attempt(
            lambda: edit_agency(
                database(), current_actor(), agency_id, profile, seen=asked.profile
            ),
            tr("บันทึกข้อมูลหน่วยงานแล้ว"),
            workspace,
        )
