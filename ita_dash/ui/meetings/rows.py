"""Decisions as rows: what was decided, by whom and when, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.meetings.decision import Decision, DecisionStatus, RecordedDecision
from ita_dash.services.meetings.decisions import remove_decision
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.badges import Colour, badge_text
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.meetings import links
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.meetings import due_text, owner_text, state_text

_COLOURS: Mapping[DecisionStatus, Colour] = {
    DecisionStatus.OPEN: "blue",
    DecisionStatus.DONE: "green",
    DecisionStatus.DROPPED: "gray",
}


def decision_rows(
    decisions: Sequence[RecordedDecision],
    divisions: Mapping[int, str],
    workspace: Workspace,
    *,
    name: str,
    is_editable: bool = True,
) -> None:
    """A row per decision; ``name`` keeps the keys of several lists apart."""
    for each in decisions:
        with st.container(key=f"decision_{name}_{each.decision_id}"):
            what, ways = st.columns([5, 1.6], vertical_alignment="center", gap="small")
        what.markdown(_told(each.decision, divisions, workspace))
        if is_editable and workspace.past is None:
            with ways.container(horizontal=True, gap="xsmall"):
                _ways(each, name, workspace)


def _told(decision: Decision, divisions: Mapping[int, str], workspace: Workspace) -> str:
    tr = workspace.tr
    is_late = decision.is_late(workspace.today)
    state = badge_text(
        state_text(decision, workspace.today, tr), "red" if is_late else _COLOURS[decision.status]
    )
    facts = [plain(owner_text(decision, divisions, tr)), plain(due_text(decision, tr))]
    lines = [f"**{plain(decision.decided)}**", f"{state} {' · '.join(filter(None, facts))}"]
    return "  \n".join([*lines, *([small(plain(decision.note))] if decision.note else [])])


def _ways(each: RecordedDecision, name: str, workspace: Workspace) -> None:
    tr, key = workspace.tr, f"{name}_{each.decision_id}"
    place = each.decision.meeting_id, each.decision_id
    action_button(
        tr("ปรับสถานะ"),
        links.open_decision,
        *place,
        key=f"edit_decision_{key}",
        kind="tertiary",
        icon=":material/edit:",
    )
    if name == links.TASKS and st.button(
        tr("ลบ"), key=f"remove_decision_{key}", type="tertiary", icon=":material/delete:"
    ):
        target = database(), current_actor(), workspace.agency.agency_id
        try:
            done = remove_decision(*target, each.decision_id, each.change_no)
        except ItaError as error:
            error_box(error, tr)
        else:
            announce_saved(tr("ลบมติแล้ว"), done.change_no, tr)
