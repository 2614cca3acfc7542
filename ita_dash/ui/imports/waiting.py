"""Offers the imports that were begun in another window or session and are not done."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.dates import format_time
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.services.imports.outcome import ImportKind
from ita_dash.ui.elements.draft_card import DRAFT_ICON, draft_card
from ita_dash.ui.elements.forms import NOTED, announce_and_rerun
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.import_draft import Waiting
from ita_dash.ui.imports.kept import drop_waiting, open_waiting, waiting_imports
from ita_dash.ui.imports.stages import KIND_LABELS
from ita_dash.ui.session import address
from ita_dash.ui.session.workspace import Workspace

_SHOWN = 2
"""How many imports are offered before the page's own steps; the others stand folded."""


def import_offers(workspace: Workspace) -> None:
    """Every import that waits, to go on with or to drop; nothing without one.

    Drawn before the fields that a draft would set.
    """
    every = list(waiting_imports(workspace))
    for kind, draft, waiting in every[:_SHOWN]:
        _offer(kind, draft, waiting, workspace)
    if len(every) > _SHOWN:
        tr, more = workspace.tr, len(every) - _SHOWN
        with st.expander(tr("การนำเข้าที่ยังไม่เสร็จอีก {n} รายการ", n=more), icon=DRAFT_ICON):
            for kind, draft, waiting in every[_SHOWN:]:
                _offer(kind, draft, waiting, workspace)


def _offer(kind: ImportKind, draft: FormDraft, waiting: Waiting, workspace: Workspace) -> None:
    tr = workspace.tr
    when = plain(format_time(draft.saved_at, tr))
    sentence = tr("มีการนำเข้าที่ยังไม่เสร็จ จาก {time} น.", time=when)
    subject = f"{tr(KIND_LABELS[kind])}: {_names(waiting) or tr('ข้อความที่วางไว้')}"
    lost = tr("ไฟล์และคำตอบที่เก็บไว้จะหายไป ข้อมูลที่นำเข้าแล้วไม่เปลี่ยนแปลง")
    with st.container(border=True):
        answer = draft_card(sentence, subject, lost, draft.key.token, tr)
    if answer == "go on":
        open_waiting(kind, draft, waiting, workspace)
        address.choose("view", kind)
        st.rerun()
    elif answer == "drop":
        drop_waiting(kind, waiting, workspace)
        announce_and_rerun(tr("ทิ้งฉบับร่างแล้ว"), NOTED)


def _names(waiting: Waiting) -> str:
    return ", ".join(plain(name) for name, _ in waiting.files.values())
