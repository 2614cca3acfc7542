"""The measures that are to raise an indicator, each a link to its page."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.charts.statuses import shown_status
from ita_dash.domain.measures.filters import MeasureFilter, filtered
from ita_dash.domain.measures.measure import each_measure
from ita_dash.domain.rulebook.parts import Indicator
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.badges import status_text
from ita_dash.ui.elements.filters import EVERY_YEAR
from ita_dash.ui.elements.text import plain

_FIRST = 4
"""How many measures stand here; the measures page has them all."""


def linked_measures(
    table: pd.DataFrame, shares: pd.DataFrame, indicator: Indicator, tr: Translator
) -> None:
    """MEASURE_TABLE and MEASURE_DIVISIONS → the indicator's measures, the newest year first.

    A measure is named by its year and its number in that year.
    """
    query = {"ind": str(indicator.number), "fy": EVERY_YEAR}
    page = PAGES["measures"]
    linked = filtered(table, shares, MeasureFilter(indicator=query["ind"]))
    linked = linked.sort_values(["fiscal_year", "number"], ascending=[False, True])
    st.header(tr("มาตรการที่เกี่ยวข้อง"), anchor=False)
    if linked.empty:
        st.caption(tr("ยังไม่มีมาตรการที่ระบุตัวชี้วัดนี้"))
        return
    with st.container(gap="xsmall", key="linked_measures"):
        for measure in each_measure(linked.head(_FIRST)):
            status = status_text(shown_status(measure), tr)
            title = plain(f"{measure.fiscal_year}/{measure.number} {measure.title}")
            st.page_link(
                page.file,
                label=f"**{plain(status)}** · {title}",
                query_params={**query, "m": str(measure.measure_id)},
            )
    st.page_link(
        page.file,
        label=tr("ดูมาตรการทั้งหมดของตัวชี้วัดนี้ ({n})", n=len(linked)),
        icon=page.icon,
        query_params=query,
    )
