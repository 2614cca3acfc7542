"""What happens to open forms before a run draws a page: nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pkgutil import resolve_name

import streamlit as st

from ita_dash.ui.session.workspace import Workspace

_UI = "ita_dash.ui"
LEAVING: Mapping[str, str] = {
    "measure_form": f"{_UI}.measures.editing.drafts:leave_form",
    "split_form": f"{_UI}.measures.splitting.drafts:leave_split",
    "score_form": f"{_UI}.scores.editing.drafts:leave_score_form",
    "scenario_form": f"{_UI}.plan.trying.drafts:leave_scenario",
    "question_form": f"{_UI}.scores.question_form.drafts:leave_question_form",
    "months_form": f"{_UI}.measures.monthly.drafts:leave_months",
    "measures.several": f"{_UI}.measures.several.drafts:leave_several",
    "roll_form": f"{_UI}.measures.rolling.drafts:leave_roll",
    "library_form": f"{_UI}.improvement.entry_drafts:leave_entry",
    "lineage_form": f"{_UI}.improvement.lineage_drafts:leave_lineage",
    "closing_form": f"{_UI}.closings.drafts:leave_closing",
    "accept_form": f"{_UI}.review.accept_drafts:leave_accept",
    "office_form": f"{_UI}.agencies.office_drafts:leave_office",
    "group_form": f"{_UI}.agencies.group_drafts:leave_group",
    "date_form": f"{_UI}.calendar.drafts:leave_date",
    "meeting_form": f"{_UI}.meetings.drafts:leave_meeting",
    "decision_form": f"{_UI}.meetings.decision_drafts:leave_decision",
    "evidence_form": f"{_UI}.evidence.drafts:leave_evidence",
    "paper_text_form": f"{_UI}.papers.text_drafts:leave_text",
}
"""By the key under which a session holds an open form: what leaves it.

By name, so that a page loads nothing of the forms that nobody has open.
"""


def leave_forms(page: str, workspace: Workspace) -> None:
    """Keep what was typed into an open form before the run does anything else.

    ``page`` is the key of the page about to be drawn; called once per run by main.py.
    """
    for held, name in LEAVING.items():
        if held in st.session_state:
            leave: Callable[[str, Workspace], None] = resolve_name(name)
            leave(page, workspace)
    if page == "imports" or "import.here" in st.session_state:
        from ita_dash.ui.imports.kept import leave_import

        leave_import(page, workspace.tr)
