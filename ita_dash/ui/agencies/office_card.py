"""What papers say of the office as the page tells it, and the way to change it."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies.office import PROFILE_FIELDS, SIGNERS, Office, Signer
from ita_dash.domain.agencies.office_fields import OFFICE_LABELS, SIGNER_LABELS
from ita_dash.domain.agencies.office_input import read_office_input
from ita_dash.domain.changes.reversal import EDIT_OFFICE
from ita_dash.i18n.translator import Translator
from ita_dash.ui.agencies.memo_offer import offer_memo
from ita_dash.ui.agencies.office_drafts import go_on_with, my_office_drafts
from ita_dash.ui.agencies.office_state import open_place
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.session.draft_words import offer_draft
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.scores import UNKNOWN

_TOLD = tuple(
    field
    for field in OFFICE_LABELS
    if field not in PROFILE_FIELDS and not field.startswith(SIGNERS)
)


def office_card(workspace: Workspace) -> None:
    """The particulars, who signs, what is missing, drafts, and the way back from changes."""
    tr, office = workspace.tr, workspace.snapshot.agencies.office
    with st.container(border=True, key="office_card"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.header(tr("ข้อมูลสำหรับหนังสือราชการ"), anchor=False)
            action_button(tr("แก้ไข"), open_place, key="edit_office", icon=":material/edit:")
        for draft in my_office_drafts(workspace):
            if read_office_input(draft.typed):
                name = f"office_{draft.key.token}"
                offer_draft(draft, tr("ข้อมูลสำหรับหนังสือราชการ"), name, go_on_with, workspace)
        facts, signers = st.columns(2)
        facts.markdown("  \n".join(_facts(office, tr)))
        signers.markdown("  \n".join(_signers(office, tr)))
        if office.missing_signers:
            names = ", ".join(tr(SIGNER_LABELS[role]) for role in office.missing_signers)
            st.caption(tr("ยังไม่ครบสำหรับลงนามในหนังสือ: {names}", names=names))
        offer_memo(office, workspace)
        undo_section({EDIT_OFFICE}, tr("ยกเลิกการแก้ไขข้อมูลสำหรับหนังสือราชการ"), workspace)


def _facts(office: Office, tr: Translator) -> list[str]:
    return [
        f":gray[{tr(OFFICE_LABELS[field])}] {plain(getattr(office, field) or UNKNOWN)}"
        for field in _TOLD
    ]


def _signers(office: Office, tr: Translator) -> list[str]:
    return [
        f":gray[{tr(SIGNER_LABELS[role])}] {plain(_signature(office.signer(role), tr))}"
        for role in SIGNERS
    ]


def _signature(signer: Signer, tr: Translator) -> str:
    """Name and position as they stand below a signature, on one line."""
    if signer.name is None:
        return UNKNOWN
    held = [signer.own_position, tr(signer.acting.label)] if signer.acting else []
    return " ".join(filter(None, [signer.name, *held, signer.position]))
