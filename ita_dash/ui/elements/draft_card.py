"""How a draft is offered: what it is and from when, to go on with or to drop."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from ita_dash.i18n.translator import Translator

DRAFT_ICON, DROP_ICON = ":material/edit_note:", ":material/delete:"


def draft_card(
    sentence: str, subject: str, lost: str, name: str, tr: Translator
) -> Literal["go on", "drop", ""]:
    """One line with both ways; what the reader chose in this run, "" while nothing.

    ``sentence`` says in bold that there is a draft, ``subject`` of what, both as Markdown; ``lost``
    says before it is dropped what will be gone. ``name`` tells it apart from other drafts.
    """
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":blue[{DRAFT_ICON}] **{sentence}** · {subject}", width="stretch")
        if st.button(tr("ทำต่อ"), key=f"go_on_{name}", icon=DRAFT_ICON):
            return "go on"
        with st.popover(tr("ทิ้ง"), type="tertiary", icon=DROP_ICON):
            st.markdown(lost)
            if st.button(tr("ทิ้งฉบับร่าง"), key=f"drop_{name}", icon=DROP_ICON):
                return "drop"
    return ""
