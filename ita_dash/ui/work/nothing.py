"""What the page says where nothing is to be updated."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.measures.measure import Measure
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.text import plain
from ita_dash.wording.work import NOTHING_TO_UPDATE, next_due_sentence


def nothing_to_update(upcoming: Measure | None, tr: Translator) -> None:
    """That all is done for now, and what comes next, with the way to it."""
    st.success(tr(NOTHING_TO_UPDATE), icon=":material/task_alt:")
    if upcoming is not None:
        st.page_link(
            PAGES["measures"].file,
            label=plain(tr(next_due_sentence(upcoming))),
            icon=":material/event_upcoming:",
            query_params={"m": str(upcoming.measure_id)},
        )
