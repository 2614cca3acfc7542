"""The record of meetings, and what they decided as tasks."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.changes.reversal import MEETING_ACTIONS
from ita_dash.domain.errors import ItaError
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.meetings.decision import in_order
from ita_dash.domain.meetings.meeting import RecordedMeeting, meeting_name
from ita_dash.i18n.dates import format_date
from ita_dash.navigation import PAGES
from ita_dash.services.meetings.edits import remove_meeting
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.meetings import links
from ita_dash.ui.meetings.decision_drafts import decision_offers
from ita_dash.ui.meetings.drafts import draft_offers
from ita_dash.ui.meetings.rows import decision_rows
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace


def meeting_list(workspace: Workspace) -> None:
    """Every meeting that was recorded, the newest first, and the way to a new one."""
    tr, known = workspace.tr, workspace.snapshot.meetings.known
    if workspace.past is None:
        draft_offers(workspace)
        action_button(
            tr("บันทึกการประชุมใหม่"),
            links.open_meeting,
            0,
            key="new_meeting",
            kind="primary",
            icon=":material/add:",
        )
    if not known:
        st.info(tr("ยังไม่มีบันทึกการประชุม"), icon=":material/info:")
    for each in known:
        _meeting(each, workspace)
    if workspace.past is None:
        undo_section(set(MEETING_ACTIONS), tr("ยกเลิกการแก้ไขการประชุมและมติ"), workspace)


def task_list(workspace: Workspace) -> None:
    """Every decision with its state, the open ones first."""
    tr, meetings = workspace.tr, workspace.snapshot.meetings
    if workspace.past is None:
        decision_offers(workspace)
    if not meetings.decisions:
        st.info(tr("ยังไม่มีมติ บันทึกได้จากโหมดประชุม"), icon=":material/info:")
        return
    names = {each.division_id: each.name for each in workspace.snapshot.divisions.register}
    for meeting in meetings.known:
        own = [e for e in meetings.decisions if e.decision.meeting_id == meeting.meeting_id]
        if own:
            with st.container(border=True, gap="small", key=f"tasks_{meeting.meeting_id}"):
                st.header(plain(tr(meeting_name(meeting.meeting))), anchor=False)
                decision_rows(in_order(own), names, workspace, name=links.TASKS)


def _meeting(each: RecordedMeeting, workspace: Workspace) -> None:
    tr, meeting = workspace.tr, each.meeting
    decided = sum(
        one.decision.meeting_id == each.meeting_id for one in workspace.snapshot.meetings.decisions
    )
    facts = (format_date(meeting.held_on, tr), meeting.place, tr("{n} มติ", n=decided))
    with st.container(key=f"meeting_{each.meeting_id}"):
        what, ways = st.columns([4, 1.6], vertical_alignment="center", gap="small")
    told = small(plain(" · ".join(filter(None, facts))))
    what.markdown(f"**{plain(tr(meeting_name(meeting)))}**  \n{told}")
    with ways.container(horizontal=True, gap="xsmall"):
        _minutes_link(each, workspace)
        if workspace.past is not None:
            return
        action_button(
            tr("แก้ไข"),
            links.open_meeting,
            each.meeting_id,
            key=f"edit_meeting_{each.meeting_id}",
            kind="tertiary",
            icon=":material/edit:",
        )
        if st.button(
            tr("ลบ"),
            key=f"remove_meeting_{each.meeting_id}",
            type="tertiary",
            icon=":material/delete:",
        ):
            _remove(each, workspace)


def _minutes_link(each: RecordedMeeting, workspace: Workspace) -> None:
    """The way to the minutes of the meeting, as they are printed."""
    page, year = PAGES["papers"], fiscal_year_of(each.meeting.held_on)
    asked = {"paper": "minutes", "fy": str(year), "mt": str(each.meeting_id)}
    label = workspace.tr("รายงานการประชุม")
    st.page_link(page.file, label=label, icon=":material/print:", query_params=asked)


def _remove(each: RecordedMeeting, workspace: Workspace) -> None:
    target = database(), current_actor(), workspace.agency.agency_id
    try:
        done = remove_meeting(*target, each.meeting_id, each.change_no)
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        announce_saved(workspace.tr("ลบบันทึกการประชุมแล้ว"), done.change_no, workspace.tr)
