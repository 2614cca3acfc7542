"""การประชุม: meeting mode, the record of meetings, and what became of their decisions."""

import streamlit as st

from ita_dash.ui.elements import filters
from ita_dash.ui.meetings import links, mode
from ita_dash.ui.meetings.decision_form import decision_form
from ita_dash.ui.meetings.downloads import meeting_downloads
from ita_dash.ui.meetings.form import meeting_form
from ita_dash.ui.meetings.listing import meeting_list, task_list
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell.frame import page_header

workspace = current_workspace()
tr = workspace.tr
asked_meeting = links.requested_meeting()
if asked_meeting is not None and workspace.past is None:
    meeting_form(asked_meeting, workspace)
    st.stop()
if st.query_params.get("view") == links.DECISION and workspace.past is None:
    page_header(workspace, tr("ปรับสถานะมติ"))
    decision_form(links.requested_decision() or (0, 0), workspace)
    st.stop()
header = page_header(workspace, tr("การประชุม"))
view = filters.view(links.VIEWS, tr)
if view == links.RECORD:
    meeting_list(workspace)
elif view == links.TASKS:
    task_list(workspace)
else:
    with header:
        chosen = mode.meeting_choice(workspace)
    facts = mode.facts_of(workspace, chosen)
    mode.meeting_mode(facts, workspace)
    meeting_downloads(facts, workspace)
