"""The form in which a decision is written down, or what became of it."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import EditCollision, ItaError
from ita_dash.domain.meetings.decision import (
    DECISION_STATUS_LABELS,
    MOST_DECIDED,
    MOST_NOTE,
    MOST_PERSON,
    DecisionStatus,
)
from ita_dash.domain.meetings.typed import wanted_decision
from ita_dash.i18n.translator import Translator
from ita_dash.services.meetings.decisions import save_decision
from ita_dash.ui.elements.division_options import division_options
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.ways_out import ways_out
from ita_dash.ui.meetings import links
from ita_dash.ui.meetings.decision_drafts import opened_decision
from ita_dash.ui.meetings.drafts import keep_draft
from ita_dash.ui.meetings.form_state import DECISION, OPEN_DECISION, MeetingForm, field_of
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.workspace import Workspace


def decision_form(place: tuple[int, int], workspace: Workspace) -> None:
    """Draw the form of a decision of a meeting; one that is new is open, and says no state."""
    tr = workspace.tr
    form = opened_decision(place, workspace)
    if form.outcome is not None:
        _finish(form, workspace)
    with st.container(border=True, gap="small", key="decision_box"):
        _fields(workspace)
        if place[1]:
            _state(tr)
        _buttons(form, workspace)
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


def _buttons(form: MeetingForm, workspace: Workspace) -> None:
    """Save, leave with the words kept as a draft, or drop them."""
    messages = st.container()
    label = "" if form.place[1] else workspace.tr("บันทึกมติ")
    pressed = ways_out(
        form, "decision", lambda: keep_draft(form, workspace), workspace.tr, label=label
    )
    if pressed.is_sent:
        with messages:
            _write(form, workspace)
    if pressed.is_left or pressed.is_dropped:
        links.leave_form(links.TASKS)
        if pressed.is_dropped:
            drop_form(OPEN_DECISION, form, workspace)
        st.rerun()


def _write(form: MeetingForm, workspace: Workspace) -> None:
    """Write it; on a collision what was typed stays, and the next click goes over what stands."""
    place = database(), current_actor(), workspace.agency.agency_id
    try:
        wanted = wanted_decision(form.now())
        form.outcome = save_decision(*place, wanted, form.place[1] or None, form.seen).change_no
    except EditCollision as error:
        form.seen = error.current_change_no or None
        error_box(error, workspace.tr)
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        _finish(form, workspace)


def _finish(form: MeetingForm, workspace: Workspace) -> None:
    """Leave the form, in a meeting for the next decision, and say under which number it stands."""
    tr = workspace.tr
    drop_draft(form, workspace)
    OPEN_DECISION.close()
    if st.query_params.get("view") == links.DECISION:
        links.leave_form(links.TASKS)
    announce_saved(tr("บันทึกมติแล้ว"), form.outcome, tr)
