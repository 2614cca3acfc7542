"""The views of the plan page."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.translator import Translator
from ita_dash.ui.session import address

CHEAPEST, WHAT_IF = "cheapest", "whatif"
VIEWS: Mapping[str, Message] = {
    CHEAPEST: msg("ทางที่ประหยัดที่สุด"),
    WHAT_IF: msg("ลองปรับคะแนน"),
}
"""By their codes in the address; the first is shown where none was chosen."""


def choose_view(tr: Translator) -> str:
    """The view to show."""
    if st.session_state.get("view") not in VIEWS:
        wanted = address.chosen("view")
        st.session_state["view"] = wanted if wanted in VIEWS else CHEAPEST
    chosen = st.segmented_control(
        tr("มุมมอง"),
        list(VIEWS),
        format_func=lambda view: tr(VIEWS[view]),
        required=True,
        key="view",
        label_visibility="collapsed",
        wrap=True,
    )
    view = chosen or CHEAPEST
    address.keep("view", view, CHEAPEST)
    return view
