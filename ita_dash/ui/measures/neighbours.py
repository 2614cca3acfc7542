"""The ways from a measure: back to the list as it was, and to the ones before and after."""

from __future__ import annotations

from typing import Literal

import pandas as pd
import streamlit as st

from ita_dash.domain.measures.filters import MeasureFilter
from ita_dash.domain.measures.measure import Measure
from ita_dash.ui.measures import links
from ita_dash.ui.measures.filter_bar import remembered_filter
from ita_dash.ui.measures.links import PAGE_FILE
from ita_dash.ui.measures.order import listed, standing_order
from ita_dash.ui.session.workspace import Workspace


def neighbours(table: pd.DataFrame, measure: Measure, workspace: Workspace) -> None:
    """Links for a measure of ``table``, that of every year; its place in the list between them."""
    tr = workspace.tr
    wanted = remembered_filter(measure.fiscal_year)
    ids: list[int] = listed(table, wanted, workspace)["measure_id"].tolist()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.page_link(
            PAGE_FILE,
            label=tr("รายการมาตรการ"),
            icon=":material/arrow_back:",
            query_params=links.list_query(),
        )
        if measure.measure_id in ids:
            position = ids.index(measure.measure_id)
            _neighbour(ids[:position][-1:], tr("ก่อนหน้า"), "left")
            st.markdown(f"{position + 1}/{len(ids)}", width="content")
            _neighbour(ids[position + 1 :][:1], tr("ถัดไป"), "right")


def next_measure(
    measure_id: int, fiscal_year: int, table: pd.DataFrame, workspace: Workspace
) -> int | None:
    """The measure that the list shows after this one of ``fiscal_year``; None behind the last.

    ``table`` as for ``neighbours``. Also from a measure that the filters of the list hide.
    """
    shown = set(listed(table, remembered_filter(fiscal_year), workspace)["measure_id"])
    order = standing_order(len(shown))
    rows = listed(table, MeasureFilter(), workspace, order)
    every: list[int] = rows["measure_id"].tolist()
    behind = every[every.index(measure_id) + 1 :] if measure_id in every else []
    return next((each for each in behind if each in shown), None)


def _neighbour(measure_ids: list[int], label: str, side: Literal["left", "right"]) -> None:
    """A link to the only measure named; without one it leads nowhere."""
    st.page_link(
        PAGE_FILE,
        label=label,
        icon=f":material/chevron_{side}:",
        icon_position=side,
        query_params=links.measure_query(measure_ids[0]) if measure_ids else None,
        disabled=not measure_ids,
    )
