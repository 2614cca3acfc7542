"""What happens to open forms before a run draws a page: nothing typed is lost."""

from __future__ import annotations

import streamlit as st

from ita_dash.ui.session.workspace import Workspace


def leave_forms(page: str, workspace: Workspace) -> None:
    """Keep what was typed into an open form before the run does anything else.

    ``page`` is the key of the page about to be drawn; called once per run by main.py.
    """
    if "measure_form" in st.session_state:
        from ita_dash.ui.measures.drafts import leave_form

        leave_form(page, workspace)
    if "score_form" in st.session_state:
        from ita_dash.ui.scores.editing.drafts import leave_score_form

        leave_score_form(page, workspace)
    if "scenario_form" in st.session_state:
        from ita_dash.ui.plan.trying.drafts import leave_scenario

        leave_scenario(page, workspace)
    if "question_form" in st.session_state:
        from ita_dash.ui.scores.question_form.drafts import leave_question_form

        leave_question_form(page, workspace)
    if "measures.several" in st.session_state:
        from ita_dash.ui.measures.several_drafts import leave_several

        leave_several(page, workspace)
    if "library_form" in st.session_state:
        from ita_dash.ui.improvement.entry_drafts import leave_entry

        leave_entry(page, workspace)
    if "lineage_form" in st.session_state:
        from ita_dash.ui.improvement.lineage_drafts import leave_lineage

        leave_lineage(page, workspace)
    if "closing_form" in st.session_state:
        from ita_dash.ui.closings.drafts import leave_closing

        leave_closing(page, workspace)
    if "accept_form" in st.session_state:
        from ita_dash.ui.review.accept_drafts import leave_accept

        leave_accept(page, workspace)
    if "office_form" in st.session_state:
        from ita_dash.ui.agencies.office_drafts import leave_office

        leave_office(page, workspace)
    if "evidence_form" in st.session_state:
        from ita_dash.ui.evidence.drafts import leave_evidence

        leave_evidence(page, workspace)
    if page == "imports" or "import.here" in st.session_state:
        from ita_dash.ui.imports.kept import leave_import

        leave_import(page, workspace.tr)
