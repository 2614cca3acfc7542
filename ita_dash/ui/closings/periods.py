"""The two periods of a fiscal year: whether each is closed, with what, and the way to do it."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.closings.closing import Closing, newest_closing
from ita_dash.domain.closings.periods import (
    PERIOD_LABELS,
    ClosingPeriod,
    period_end,
    proposed_day,
)
from ita_dash.domain.cycle import year_after
from ita_dash.domain.fiscal_year import first_day
from ita_dash.i18n.dates import format_date, format_time
from ita_dash.navigation import PAGES
from ita_dash.ui.closings import links
from ita_dash.ui.closings.frozen import frozen
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace


def period_cards(fiscal_year: int, workspace: Workspace) -> None:
    """A card for six and one for twelve months, beside each other."""
    closings = workspace.present.closings.known
    for column, period in zip(st.columns(2), ClosingPeriod, strict=True):
        with column.container(border=True, height="stretch", gap="small"):
            last = newest_closing(closings, (fiscal_year, period))
            _card(fiscal_year, period, last, workspace)


def _card(
    fiscal_year: int, period: ClosingPeriod, last: Closing | None, workspace: Workspace
) -> None:
    tr = workspace.tr
    if last is None:
        mark = f":gray-badge[:material/lock_open: {tr('ยังไม่ปิด')}]"
    elif last.stands:
        mark = f":green-badge[:material/lock: {tr('ปิดแล้ว')}]"
    else:
        mark = f":orange-badge[:material/lock_open: {tr('เปิดอีกครั้งแล้ว')}]"
    st.header(f"{tr(PERIOD_LABELS[period])} {mark}", anchor=False)
    if last is not None and last.stands:
        _closed(last, workspace)
    else:
        _open(fiscal_year, period, workspace)


def _closed(closing: Closing, workspace: Workspace) -> None:
    tr = workspace.tr
    name = plain(closing.name)
    day = tr("ข้อมูล ณ {day}", day=format_date(closing.day, tr))
    st.markdown(f"**{name}** · {plain(day)}")
    said = tr(
        "ปิดเมื่อ {time} โดย {actor}",
        time=format_time(closing.changed_at, tr),
        actor=actor_label(closing.actor),
    )
    st.caption(plain(said))
    frozen((workspace.agency.agency_id, closing.change_no), closing.day, closing.fiscal_year, tr)
    if closing.closes_year:
        query = {"view": "roll", "fy": str(closing.fiscal_year)}
        label = tr("ยกมาตรการไปปี {year}", year=year_after(closing.fiscal_year))
        icon = ":material/event_repeat:"
        st.page_link(PAGES["measures"].file, label=label, icon=icon, query_params=query)
    _button(tr("เปิดรอบอีกครั้ง"), *closing.place, ":material/lock_open:")


def _open(fiscal_year: int, period: ClosingPeriod, workspace: Workspace) -> None:
    tr, today = workspace.tr, workspace.today
    end = format_date(period_end(fiscal_year, period), tr)
    if first_day(fiscal_year) > today:
        st.markdown(plain(tr("สิ้นรอบ {day} ปีงบประมาณยังไม่เริ่ม จึงยังปิดรอบไม่ได้", day=end)))
        return
    day = proposed_day(fiscal_year, period, today)
    st.markdown(plain(tr("สิ้นรอบ {day}", day=end)))
    st.caption(plain(tr("หากปิดรอบตอนนี้ โดยถือข้อมูล ณ {day}", day=format_date(day, tr))))
    frozen((workspace.agency.agency_id, workspace.newest_no), day, fiscal_year, tr)
    _button(tr("ปิดรอบ…"), fiscal_year, period, ":material/lock:")


def _button(label: str, fiscal_year: int, period: ClosingPeriod, icon: str) -> None:
    key = f"open_closing_{period}"
    action_button(label, links.open_form, fiscal_year, period, key=key, icon=icon)
