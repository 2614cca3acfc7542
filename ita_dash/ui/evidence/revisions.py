"""Every revision of a piece of evidence, with the file that each had, and the way back."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.evidence.entry import STATUS_LABELS
from ita_dash.domain.evidence.record import RecordedEvidence
from ita_dash.i18n.dates import format_date, format_time
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.ui.evidence.actions import restore_button
from ita_dash.ui.evidence.files import show_file
from ita_dash.ui.session.workspace import Workspace


def revisions(evidence_id: int, workspace: Workspace) -> None:
    """The revisions, newest first, folded away; of removed evidence with the way back."""
    tr = workspace.tr
    known = workspace.snapshot.evidence.revisions(evidence_id)
    if not known:
        return
    if known[0].is_removed:
        restore_button(known[0], "detail", workspace)
    with st.expander(tr("ทุกฉบับและการเปลี่ยนสถานะ {n} รายการ", n=len(known))):
        for each in known:
            st.markdown(_words(each, tr))
            if each.content.link is not None:
                st.markdown(plain(each.content.link))
            elif each.content.file is not None and not each.is_removed:
                place = f"revision_{each.change_no}"
                show_file(each.content.file, place, tr, has_picture=False)


def _words(each: RecordedEvidence, tr: Translator) -> str:
    """Which revision, when, by whom, and what it said, as Markdown."""
    told = each.content
    state = tr("นำออกแล้ว") if each.is_removed else tr(STATUS_LABELS[told.status])
    parts = [
        f"**{tr('ฉบับที่ {number}', number=told.revision)}**",
        state,
        plain(told.title),
        format_date(told.about, tr),
        f":gray[{plain(format_time(each.changed_at, tr))} {plain(tr(actor_label(each.actor)))}]",
    ]
    return " · ".join(parts)
