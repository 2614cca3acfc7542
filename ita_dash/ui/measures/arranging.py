"""The measures of one year in an order that is changed by arrows and saved as one change."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.renumbering import moved
from ita_dash.services.measures.plan_shape import order_measures
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.filter_bar import year_filter
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header

_ARRANGED = "arranged"
"""The order so far, in the address: it outlives a lost session."""
_BETWEEN = "."


def arrange_measures(table: pd.DataFrame, workspace: Workspace) -> None:
    """Draw the measures of the year in the address, the newest where it names none, with arrows.

    ``table`` is the MEASURE_TABLE of every year.
    """
    with page_header(workspace, workspace.tr("จัดลำดับมาตรการ")):
        fiscal_year = year_filter(table, workspace) or int(table["fiscal_year"].max())
    of_year = table[table["fiscal_year"] == fiscal_year].sort_values("number")
    measures = {each.measure_id: each for each in each_measure(of_year)}
    order, tr = _arranged(list(measures)), workspace.tr
    st.markdown(tr("เลื่อนมาตรการด้วยลูกศร ลำดับที่จะเป็น 1, 2, 3 … ตามนี้เมื่อบันทึก"))
    with st.container(border=True, gap="xsmall", width=860):
        for place, measure_id in enumerate(order, start=1):
            _row(measures[measure_id], place, order, workspace)
    messages = st.container()
    is_same = [measures[each].number for each in order] == list(range(1, len(order) + 1))
    with st.container(horizontal=True):
        is_sent = st.button(
            tr("บันทึกลำดับ"),
            type="primary",
            key="save_order",
            icon=":material/save:",
            disabled=is_same,
        )
        action_button(tr("กลับโดยไม่บันทึก"), links.navigate, links.list_query(), key="leave_order")
    if is_sent:
        with messages:
            _save(fiscal_year, order, measures, workspace)


def _arranged(standing: Sequence[int]) -> tuple[int, ...]:
    """The order in the address where it names the year's measures; else the one that stands."""
    asked = st.query_params.get(_ARRANGED, "").split(_BETWEEN)
    order = tuple(int(each) for each in asked if each.isdecimal())
    return order if sorted(order) == sorted(standing) else tuple(standing)


def _row(measure: Measure, place: int, order: tuple[int, ...], workspace: Workspace) -> None:
    tr, number = workspace.tr, measure.number
    was = "" if number == place else f" :orange[({tr('เดิมลำดับที่ {number}', number=number)})]"
    ways = (
        (-1, tr("ขึ้น"), "arrow_upward", place == 1),
        (1, tr("ลง"), "arrow_downward", place == len(order)),
    )
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.markdown(plain(f"{place}. {measure.title}") + was, width="stretch")
        for by, label, icon, is_last in ways:
            action_button(
                label,
                _arrange,
                moved(order, measure.measure_id, by),
                key=f"{icon}_{measure.measure_id}",
                kind="tertiary",
                icon=f":material/{icon}:",
                disabled=is_last,
            )


def _arrange(order: Sequence[int]) -> None:
    st.query_params[_ARRANGED] = _BETWEEN.join(map(str, order))


def _save(
    fiscal_year: int, order: Sequence[int], measures: dict[int, Measure], workspace: Workspace
) -> None:
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    seen = {key: each.change_no for key, each in measures.items()}
    try:
        saved = order_measures(database(), current_actor(), agency_id, fiscal_year, order, seen)
    except ItaError as error:
        error_box(error, tr)
    else:
        links.navigate(links.list_query())
        sentence = tr("จัดลำดับมาตรการปี {year} แล้ว", year=fiscal_year)
        announce_and_rerun(with_change(sentence, saved.change_no, tr))
