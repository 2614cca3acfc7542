"""The form in which a decision is written down, or what became of it."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.meetings.decision import (
    DECISION_STATUS_LABELS,
    MOST_DECIDED,
    MOST_NOTE,
    MOST_PERSON,
    DecisionStatus,
)
from ita_dash.domain.meetings.typed import wanted_decision
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Translator
from ita_dash.services.meetings.decisions import save_decision
from ita_dash.ui.elements.division_options import division_options
from ita_dash.ui.elements.form_ending import FormEnding
from ita_dash.ui.meetings import links
from ita_dash.ui.meetings.decision_drafts import opened_decision
from ita_dash.ui.meetings.drafts import keep_draft
from ita_dash.ui.meetings.form_state import DECISION, OPEN_DECISION, MeetingForm, field_of
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.workspace import Workspace


def decision_form(place: tuple[int, int], workspace: Workspace) -> None:
    """Draw the form of a decision of a meeting; one that is new is open, and says no state."""
    tr = workspace.tr
    form = opened_decision(place, workspace)
    if form.outcome is not None:
        _END.finish(form, workspace)
    with st.container(border=True, gap="small", key="decision_box"):
        _fields(workspace)
        if place[1]:
            _state(tr)
        _END.buttons(form, workspace, label="" if place[1] else tr("บันทึกมติ"))
    say_returned(form, tr)


def _fields(workspace: Workspace) -> None:
    tr = workspace.tr
    names = {"": tr("ยังไม่ระบุ"), **division_options(workspace.snapshot, tr)}
    held = st.session_state.get(field_of(DECISION, "division"), "")
    if held not in names:
        names[held] = held
    st.text_area(
        tr("มติ"), key=field_of(DECISION, "decided"), max_chars=MOST_DECIDED, height="content"
    )
    division, person, due = st.columns(3)
    division.selectbox(
        tr("ส่วนราชการที่รับผิดชอบ"),
        list(names),
        format_func=names.__getitem__,
        key=field_of(DECISION, "division"),
    )
    person.text_input(tr("ผู้รับผิดชอบ (ถ้ามี)"), key=field_of(DECISION, "person"), max_chars=MOST_PERSON)
    due.text_input(
        tr("กำหนดแล้วเสร็จ"),
        key=field_of(DECISION, "due"),
        max_chars=40,
        placeholder=tr("เช่น 31 มีนาคม 2570"),
    )


def _state(tr: Translator) -> None:
    status, note = st.columns([1, 2])
    status.selectbox(
        tr("สถานะ"),
        [each.value for each in DecisionStatus],
        format_func=lambda code: tr(DECISION_STATUS_LABELS[DecisionStatus(code)]),
        key=field_of(DECISION, "status"),
    )
    note.text_area(
        tr("ผลหรือหมายเหตุ"), key=field_of(DECISION, "note"), max_chars=MOST_NOTE, height="content"
    )


def _write(form: MeetingForm, workspace: Workspace) -> int:
    place = database(), current_actor(), workspace.agency.agency_id
    wanted = wanted_decision(form.now())
    return save_decision(*place, wanted, form.place[1] or None, form.seen).change_no


def _leave_saved(_: MeetingForm) -> None:
    """In a meeting the section stays, for the next decision."""
    if st.query_params.get("view") == links.DECISION:
        links.leave_form(links.TASKS)


_END = FormEnding(
    name="decision",
    held=OPEN_DECISION,
    keep=keep_draft,
    write=_write,
    leave=lambda _: links.leave_form(links.TASKS),
    leave_saved=_leave_saved,
    saved=msg("บันทึกมติแล้ว"),
)
