"""Meeting mode: one section per screen, walked by keys, in the order of the meeting."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from ita_dash.domain.meetings.meeting import RecordedMeeting
from ita_dash.exports.meetings.facts import MeetingFacts, meeting_facts
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.meeting_options import meeting_options
from ita_dash.ui.elements.text import plain
from ita_dash.ui.meetings import links, sections
from ita_dash.ui.meetings.css import MEETING_STYLE
from ita_dash.ui.session import address
from ita_dash.ui.session.workspace import Workspace

NEXT = ""
"""The choice of a meeting that nobody has recorded yet."""
_DRAWN: Mapping[str, Callable[[MeetingFacts, Workspace], None]] = {
    "last": sections.last_time,
    "score": sections.score,
    "late": sections.late,
    "evidence": sections.evidence,
    links.ASKED: sections.asked_and_decided,
}


def meeting_choice(workspace: Workspace) -> RecordedMeeting | None:
    """Draw the choice of the meeting, the newest by default; None is one that is to come."""
    tr = workspace.tr
    options = meeting_options(workspace.snapshot.meetings.known, tr)
    options[NEXT] = tr("ครั้งต่อไป (ยังไม่บันทึก)")
    chosen = filters.choice(tr("การประชุม"), options, "mt", default=next(iter(options)))
    return workspace.snapshot.meetings.meeting(int(chosen)) if chosen else None


def facts_of(workspace: Workspace, chosen: RecordedMeeting | None) -> MeetingFacts:
    """What the chosen meeting is shown, about the newest result."""
    return meeting_facts(workspace.snapshot, chosen, workspace.snapshot.newest_year)


def meeting_mode(facts: MeetingFacts, workspace: Workspace) -> None:
    """The section that is chosen, with the ways to the others above and below it."""
    tr = workspace.tr
    st.html(MEETING_STYLE)
    labels = {code: tr(label) for code, label in links.SECTIONS.items()}
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _step(-1, "Left", tr("ก่อนหน้า"))
        shown = filters.segments(tr("ส่วนของการประชุม"), labels, "sec", default="last")
        _step(1, "Right", tr("ถัดไป"))
    address.keep("sec", shown, "last")
    place = list(labels).index(shown) + 1
    with st.container(key="meeting_section", gap="medium"):
        st.header(plain(labels[shown]), anchor=False)
        _DRAWN[shown](facts, workspace)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _step(-1, "PageUp", tr("หน้าก่อน"))
        st.markdown(tr("ส่วนที่ {place} จาก {n}", place=place, n=len(labels)), width="content")
        _step(1, "PageDown", tr("หน้าถัดไป"))


def _step(by: int, key: str, label: str) -> None:
    """A button, and the key that presses it; at either end it stays."""
    st.button(label, key=f"mode_{key}", shortcut=key, on_click=_move, args=(by,))


def _move(by: int) -> None:
    codes = list(links.SECTIONS)
    shown = st.session_state.get("sec")
    place = codes.index(shown) + by if shown in codes else 0
    address.choose("sec", codes[min(max(place, 0), len(codes) - 1)])
