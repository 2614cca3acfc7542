"""Asks what becomes of open steps when a measure is completed, in the place of the buttons."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from ita_dash.domain.measures.completion import open_steps, unasked_steps
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.editing.drafts import keep_draft
from ita_dash.ui.measures.editing.saving import save_typed
from ita_dash.ui.measures.editing.state import OpenForm
from ita_dash.ui.session.workspace import Workspace

Answer = Literal["tick", "keep", "back", ""]


def asks(form: OpenForm) -> bool:
    """Whether the question stands; what was typed since may have answered it."""
    form.is_asked = form.is_asked and bool(unasked_steps(form.base, form.draft(), form.agreed))
    return form.is_asked


def ask_open_steps(form: OpenForm, workspace: Workspace) -> None:
    """Draw the question instead of the form's buttons, and do what is answered."""
    messages = st.container()
    keep_draft(form, workspace)
    answer = _answer(form, workspace.tr)
    if answer == "back":
        form.is_asked = False
        st.rerun()
    elif answer:
        if answer == "keep":
            form.agreed = open_steps(form.draft())
        with messages:
            save_typed(form, workspace, ticks_all=answer == "tick")


def _answer(form: OpenForm, tr: Translator) -> Answer:
    """The open steps by name and the three ways on; the one taken in this run, "" while none."""
    draft = form.draft()
    unasked = unasked_steps(form.base, draft, form.agreed)
    numbers = [n for n, step in enumerate(draft.steps, start=1) if step in unasked]
    question = tr("มาตรการนี้แล้วเสร็จ แต่ยังมี {n} ขั้นตอนที่ไม่ได้ทำเครื่องหมายว่าเสร็จ", n=len(unasked))
    lines = [plain(f"{n}. {draft.steps[n - 1].description}") for n in numbers]
    kept = tr("ยังไม่ได้บันทึก สิ่งที่กรอกยังอยู่ครบ โปรดเลือกว่าจะบันทึกอย่างไร")
    st.warning("  \n".join([f"**{question}**", *lines]) + f"\n\n{kept}", icon=":material/help:")
    labels: dict[Answer, str] = {
        "tick": tr("ทำเครื่องหมายว่าเสร็จทุกขั้นตอนแล้วบันทึก"),
        "keep": tr("บันทึกว่าแล้วเสร็จ โดยคงขั้นตอนไว้ตามเดิม"),
        "back": tr("กลับไปแก้ไขต่อ"),
    }
    with st.container(horizontal=True, vertical_alignment="center"):
        pressed = [way for way, label in labels.items() if st.button(label, key=f"steps_{way}")]
    return pressed[0] if pressed else ""
