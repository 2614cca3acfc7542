"""The form in which a meeting is recorded."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.meetings.meeting import (
    AGENDA_LABELS,
    ATTENDANCE_LABELS,
    MOST_NAME,
    MOST_TEXT,
    MOST_TITLE,
)
from ita_dash.domain.meetings.typed import wanted_meeting
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Translator
from ita_dash.services.meetings.edits import save_meeting
from ita_dash.ui.elements.form_ending import FormEnding
from ita_dash.ui.meetings import links
from ita_dash.ui.meetings.drafts import keep_draft, opened_form
from ita_dash.ui.meetings.form_state import MEETING, OPEN_MEETING, MeetingForm, field_of
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.draft_words import say_returned
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header

_MOST_LIST = 20_000


def meeting_form(meeting_id: int, workspace: Workspace) -> None:
    """Draw the form of a meeting, 0 for a new one."""
    tr = workspace.tr
    page_header(workspace, tr("แก้ไขบันทึกการประชุม") if meeting_id else tr("บันทึกการประชุมใหม่"))
    form = opened_form(meeting_id, workspace)
    if form.outcome is not None:
        _END.finish(form, workspace)
    with st.container(border=True, width=860, gap="small"):
        _about(tr)
        _people(tr)
        _agenda(tr)
        _END.buttons(form, workspace)
    say_returned(form, tr)


def _about(tr: Translator) -> None:
    _line(tr("ชื่อการประชุม"), "title", MOST_TITLE, tr("เช่น ประชุมคณะทำงาน ITA"))
    number, day, begins, ends = st.columns([1, 2, 1, 1])
    with number:
        _line(tr("ครั้งที่"), "number", 20, tr("เช่น {example}", example="2/2569"))
    with day:
        _line(tr("วันประชุม"), "day", 40, tr("เช่น 31 มีนาคม 2570"))
    with begins:
        _line(tr("เริ่มประชุมเวลา"), "begins", 20, tr("เช่น {example}", example="09.30"))
    with ends:
        _line(tr("เลิกประชุมเวลา"), "ends", 20, tr("เช่น {example}", example="11.30"))
    _line(tr("สถานที่"), "place", MOST_NAME)
    chair, taker, reviewer = st.columns(3)
    with chair:
        _line(tr("ประธาน"), "chair", MOST_NAME)
    with taker:
        _line(tr("ผู้จดรายงานการประชุม"), "minute_taker", MOST_NAME)
    with reviewer:
        _line(tr("ผู้ตรวจรายงานการประชุม"), "reviewer", MOST_NAME)


def _people(tr: Translator) -> None:
    st.caption(tr("รายชื่อบรรทัดละหนึ่งคน ตามด้วยจุลภาคและตำแหน่ง"))
    for column, (attendance, label) in zip(
        st.columns(len(ATTENDANCE_LABELS)), ATTENDANCE_LABELS.items(), strict=True
    ):
        with column:
            _text(tr(label), attendance.value, _MOST_LIST)


def _agenda(tr: Translator) -> None:
    for number, label in AGENDA_LABELS.items():
        said, resolution = st.columns([3, 2])
        with said:
            _text(tr(label), f"said_{number}", MOST_TEXT)
        with resolution:
            _text(tr("มติที่ประชุม วาระที่ {number}", number=number), f"resolution_{number}", MOST_TEXT)


def _line(label: str, name: str, most: int, example: str = "") -> None:
    st.text_input(label, key=field_of(MEETING, name), max_chars=most, placeholder=example)


def _text(label: str, name: str, most: int) -> None:
    st.text_area(label, key=field_of(MEETING, name), max_chars=most, height="content")


def _write(form: MeetingForm, workspace: Workspace) -> int:
    place = database(), current_actor(), workspace.agency.agency_id
    wanted = wanted_meeting(form.now())
    return save_meeting(*place, wanted, form.place[0] or None, form.seen).change_no


_END = FormEnding(
    name="meeting",
    held=OPEN_MEETING,
    keep=keep_draft,
    write=_write,
    leave=lambda _: links.leave_form(links.RECORD),
    saved=msg("บันทึกการประชุมแล้ว"),
)
