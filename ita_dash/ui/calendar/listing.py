"""The dates of a year, each with how surely it is known and from where."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.calendar.step import CERTAINTY_LABELS, Certainty
from ita_dash.domain.calendar.year import CalendarDate
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.badges import Colour, badge_text
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.calendar import ABOUT_MARK, when_text

_COLOURS: dict[Certainty, Colour] = {
    Certainty.OWN: "blue",
    Certainty.CONFIRMED: "green",
    Certainty.RULE: "gray",
    Certainty.INFERRED: "orange",
    Certainty.ESTIMATED: "orange",
    Certainty.UNKNOWN: "gray",
}


def calendar_view(workspace: Workspace) -> None:
    """The year that is chosen, by default the one that runs, with all its dates."""
    tr, calendar = workspace.tr, workspace.snapshot.calendar
    with st.container(width=240):
        fiscal_year = filters.fiscal_year(calendar.years, tr, default=calendar.running_year)
    st.caption(tr("{mark} คือวันที่ที่ยังไม่มีประกาศ ใช้วางแผนได้ แต่ต้องตรวจกับประกาศของปีนั้น", mark=ABOUT_MARK))
    with st.container(border=True, key="calendar_dates", gap="small"):
        for each in calendar.dates(fiscal_year):
            _row(each, tr)


def _row(each: CalendarDate, tr: Translator) -> None:
    with st.container(key=f"calendar_{each.code}"):
        what, when, known = st.columns([2.2, 1.8, 3], vertical_alignment="center", gap="small")
    what.markdown(f"**{plain(tr(each.title))}**")
    when.markdown(plain(when_text(each, tr)))
    sure = badge_text(tr(CERTAINTY_LABELS[each.certainty]), _COLOURS[each.certainty])
    told = [plain(tr(each.source))]
    if each.note:
        told.append(plain(tr(Message(each.note))))
    known.markdown(f"{sure} {small(' · '.join(told))}")
