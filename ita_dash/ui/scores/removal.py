"""Takes the chosen year's scores out after asking."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.services.scores.years import Seen, remove_year, seen_figures
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace

_SEEN = "removal.seen"
"""The year on the screen with its figures: what a click on the button agrees to."""


def year_removal(fiscal_year: int, workspace: Workspace) -> None:
    """The question before a year's scores are taken out, folded away."""
    tr = workspace.tr
    figures = seen_figures(workspace.snapshot.scores.figures, fiscal_year)
    year, agreed = st.session_state.get(_SEEN, (None, figures))
    st.session_state[_SEEN] = fiscal_year, figures
    label = tr("นำคะแนนปี {year} ออก", year=fiscal_year)
    with st.expander(label, icon=":material/delete:"):
        st.markdown(
            tr(
                "คะแนนปี {year} ทั้ง {n} รายการจะไม่แสดงและไม่ถูกนับอีก ประวัติยังอยู่ และนำกลับมาได้",
                year=fiscal_year,
                n=len(figures),
            )
        )
        reason = st.text_input(
            tr("เหตุผล"), key=f"removal_reason_{fiscal_year}", max_chars=200, width=460
        )
        if st.button(label, key="remove_year", icon=":material/delete:"):
            _remove(fiscal_year, agreed if year == fiscal_year else figures, reason, workspace)


def _remove(fiscal_year: int, agreed: Seen, reason: str, workspace: Workspace) -> None:
    tr = workspace.tr
    key = database(), current_actor(), workspace.agency.agency_id
    try:
        change_no = remove_year(*key, fiscal_year, agreed, reason=reason)
    except ItaError as error:
        error_box(error, tr)
    else:
        st.session_state.pop(_SEEN, None)
        announce_and_rerun(
            with_change(tr("นำคะแนนปี {year} ออกแล้ว", year=fiscal_year), change_no, tr)
        )
