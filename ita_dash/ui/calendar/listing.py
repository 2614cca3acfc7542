"""The dates of a year, each with how surely it is known and from where."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.calendar.step import CERTAINTY_LABELS, Certainty
from ita_dash.domain.calendar.year import CalendarDate
from ita_dash.domain.changes.reversal import CALENDAR_ACTIONS
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import Message
from ita_dash.services.calendar.edits import remove_date
from ita_dash.ui.calendar import links
from ita_dash.ui.calendar.drafts import draft_offers
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.badges import Colour, badge_text
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_saved
from ita_dash.ui.elements.text import plain, small
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.session.app_state import current_actor, database
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
    draft_offers(workspace)
    st.caption(tr("{mark} คือวันที่ที่ยังไม่มีประกาศ ใช้วางแผนได้ แต่ต้องตรวจกับประกาศของปีนั้น", mark=ABOUT_MARK))
    with st.container(border=True, key="calendar_dates", gap="small"):
        for each in calendar.dates(fiscal_year):
            _row(each, fiscal_year, workspace)
    action_button(
        tr("เพิ่มวันที่"), links.open_form, fiscal_year, "", key="add_date", icon=":material/add:"
    )
    undo_section(set(CALENDAR_ACTIONS), tr("ยกเลิกการแก้ไขวันที่"), workspace)


def _row(each: CalendarDate, fiscal_year: int, workspace: Workspace) -> None:
    tr = workspace.tr
    with st.container(key=f"calendar_{each.code}"):
        what, when, known, ways = st.columns(
            [2.2, 1.8, 2.6, 1.5], vertical_alignment="center", gap="small"
        )
    what.markdown(f"**{plain(tr(each.title))}**")
    when.markdown(plain(when_text(each, tr)))
    sure = badge_text(tr(CERTAINTY_LABELS[each.certainty]), _COLOURS[each.certainty])
    told = [plain(tr(each.source))]
    if each.note:
        told.append(plain(tr(Message(each.note))))
    known.markdown(f"{sure} {small(' · '.join(told))}")
    with ways.container(horizontal=True, gap="xsmall"):
        _ways(each, fiscal_year, workspace)


def _ways(each: CalendarDate, fiscal_year: int, workspace: Workspace) -> None:
    """To the form of the date, and back to what is known without the office."""
    tr = workspace.tr
    action_button(
        tr("แก้ไข"),
        links.open_form,
        fiscal_year,
        each.code,
        key=f"edit_date_{each.code}",
        kind="tertiary",
        icon=":material/edit:",
    )
    is_asked = each.told_no is not None and st.button(
        tr("ถอน"), key=f"remove_date_{each.code}", type="tertiary", icon=":material/undo:"
    )
    if is_asked and each.told_no is not None:
        _remove((fiscal_year, each.code), each.told_no, workspace)


def _remove(entry: tuple[int, str], seen: int, workspace: Workspace) -> None:
    tr, place = workspace.tr, (database(), current_actor(), workspace.agency.agency_id)
    try:
        number = remove_date(*place, entry, seen)
    except ItaError as error:
        error_box(error, tr)
    else:
        announce_saved(tr("ถอนวันที่ที่ระบุไว้แล้ว"), number, tr)
