"""What is to be updated, bucket by bucket: a row per measure with what it waits for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

import streamlit as st

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.work.item import WorkItem
from ita_dash.domain.work.waiting import Waiting
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.badges import status_badge_text
from ita_dash.ui.elements.text import numbered, plain
from ita_dash.wording.measures import days_left_text
from ita_dash.wording.work import bucket_measures, said_waiting

FIRST_ROWS = 60
"""Rows that are drawn at first; the file and the text are made of all."""
_COLOURS = {"overdue": "red", "unconfirmed": "orange", "within_30": "orange"}


def work_list(
    items: Sequence[WorkItem],
    running: int,
    tr: Translator,
    name: Callable[[Measure], None],
) -> None:
    """The measures in a box per bucket; ``name`` draws what one is called, with its check box.

    The year is said of a measure that is not of the ``running`` one.
    """
    shown = items if st.session_state.get("work_list.all") else items[:FIRST_ROWS]
    for due, of_bucket in groupby(shown, lambda each: each.due):
        count = sum(each.due == due for each in items)
        with st.container(border=True, gap="xsmall", key=f"work_{due}"):
            st.header(tr(bucket_measures(due, count)), anchor=False)
            for item in of_bucket:
                _row(item, running, tr, name)
    if len(shown) < len(items):
        rest = len(items) - len(shown)
        action_button(tr("แสดงอีก {n} มาตรการ", n=rest), _show_all, key="more_work")


def measure_name(measure: Measure) -> None:
    """Draw what a measure is called where none can be chosen."""
    st.markdown(f"**{numbered(measure.number, measure.title)}**")


def _show_all() -> None:
    st.session_state["work_list.all"] = True


def _row(item: WorkItem, running: int, tr: Translator, name: Callable[[Measure], None]) -> None:
    with st.container(key=f"work_row_{item.measure_id}"):
        told, way = st.columns([5, 1.4], vertical_alignment="center", gap="small")
    with told.container(gap=None):
        name(item)
        st.markdown("  \n".join(_lines(item, running, tr)))
    with way:
        _way(item, tr)


def _lines(item: WorkItem, running: int, tr: Translator) -> list[str]:
    facts = [status_badge_text(str(item.status), tr)]
    if item.fiscal_year != running:
        facts.append(plain(tr("ปีงบประมาณ {year}", year=item.fiscal_year)))
    if item.period_end is not None and item.due != "closed":
        days = days_left_text(item.days_left, tr, due=item.due)
        colour = _COLOURS.get(item.due, "gray")
        until = plain(tr("ภายใน {day}", day=format_date(item.period_end, tr)))
        facts.append(f"{until} :{colour}[{plain(days)}]")
    waits = [f":material/hourglass_top: {plain(each)}" for each in said_waiting(item, tr)]
    return [" · ".join(facts), *waits]


def _way(item: WorkItem, tr: Translator) -> None:
    """The way to where it is updated: the form of progress, of the measure, or its evidence."""
    first = item.waiting[0]
    query = {"m": str(item.measure_id)}
    if first in (Waiting.STATUS, Waiting.REPORT):
        label, query["view"] = tr("รายงานความคืบหน้า"), "progress"
    elif first in (Waiting.LEAD, Waiting.END):
        label, query["view"] = tr("แก้ไข"), "edit"
    else:
        label = tr("ดูหลักฐาน")
    st.page_link(
        PAGES["measures"].file, label=label, icon=":material/arrow_forward:", query_params=query
    )
