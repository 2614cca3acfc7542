"""Where in the address the views and forms of meetings stand."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.messages import Message, msg

MODE, RECORD, TASKS = "mode", "record", "tasks"
VIEWS: Mapping[str, Message] = {
    MODE: msg("โหมดประชุม"),
    RECORD: msg("บันทึกการประชุม"),
    TASKS: msg("ติดตามมติ"),
}
"""The views of the page; the first is what it opens with."""
SECTIONS: Mapping[str, Message] = {
    "last": msg("มติครั้งก่อน"),
    "score": msg("คะแนนเทียบเป้าหมาย"),
    "late": msg("มาตรการที่เกินกำหนด"),
    "evidence": msg("หลักฐานใกล้หมดอายุ"),
    "asked": msg("ข้อพิจารณาและมติ"),
}
"""What a meeting is shown, in this order."""
ASKED = "asked"
EDIT, DECISION = "edit", "decision"
_MEETING, _DECISION = "mt", "dc"


def requested_meeting() -> int | None:
    """The meeting whose form the address asks for, 0 for a new one; else None."""
    query = st.query_params
    return _id(query.get(_MEETING, "")) if query.get("view") == EDIT else None


def requested_decision() -> tuple[int, int] | None:
    """Meeting and decision whose form the page shows, 0 for a new decision; else None."""
    query = st.query_params
    if query.get("view") == DECISION:
        return _id(query.get(_MEETING, "")), _id(query.get(_DECISION, ""))
    state = st.session_state
    is_asked = state.get("view") == MODE and state.get("sec") == ASKED
    meeting = _id(str(state.get(_MEETING, "")))
    return (meeting, 0) if is_asked and meeting else None


def open_meeting(meeting_id: int) -> None:
    """Move to the form of a meeting, 0 for a new one; the page must be drawn again."""
    told = {_MEETING: str(meeting_id)} if meeting_id else {}
    st.query_params.from_dict({"view": EDIT, **told})


def open_decision(meeting_id: int, decision_id: int) -> None:
    """Move to the form of a decision; the page must be drawn again."""
    told = {_MEETING: str(meeting_id), _DECISION: str(decision_id)}
    st.query_params.from_dict({"view": DECISION, **told})


def leave_form(view: str) -> None:
    """Move from a form to a view of the page; the page must be drawn again."""
    st.query_params.from_dict({"view": view})


def _id(text: str) -> int:
    is_number = text.isascii() and text.isdecimal() and len(text) <= 6
    return int(text) if is_number else 0
