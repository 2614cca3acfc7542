"""What is late and whose it is: every late measure by its name and its leading division."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.monthly.standing import PlannedMeasure
from ita_dash.domain.measures.table import lead_label
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.link_rows import LEADS_ON, link_row
from ita_dash.ui.elements.text import numbered, plain
from ita_dash.wording.plan_lines import behind_text
from ita_dash.wording.scores import REACHED_MARK

FIRST = 3
"""How many are named; the list of measures has them all."""


def late_list(
    late: Sequence[Measure],
    unconfirmed: int,
    plans: Mapping[int, PlannedMeasure],
    tr: Translator,
) -> None:
    """The measures that are overdue, the longest first, each a link to its measure.

    ``unconfirmed`` are over too, but their status is only assumed, so they are not called late;
    nor is it said that nothing is. ``plans`` tell how far behind they are.
    """
    with st.container(key="late", gap="xsmall"):
        if not late:
            st.header(tr("มาตรการที่เกินกำหนด"), anchor=False)
            if not unconfirmed:
                st.markdown(f":green[{REACHED_MARK}] {tr('ไม่มีมาตรการที่เกินกำหนด')}")
        else:
            _head(len(late), tr)
            with st.container(key="late_list", gap=None):
                for measure in late[:FIRST]:
                    _late(measure, plans.get(measure.measure_id), tr)
        if unconfirmed:
            _unconfirmed(unconfirmed, tr)


def _unconfirmed(count: int, tr: Translator) -> None:
    sentence = plain(tr("เลยวันสิ้นสุดแล้ว แต่สถานะยังไม่ได้ยืนยัน {n} มาตรการ", n=count))
    with link_row(f":orange[**?**] {sentence}", "measures", {"due": "unconfirmed"}, "unconfirmed"):
        st.markdown(f":small[{tr('รายงานไม่ได้บอกสถานะ โปรดยืนยัน')} {LEADS_ON}]")


def _head(count: int, tr: Translator) -> None:
    """How many there are, and the way to those that are not named here."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.header(tr("มาตรการที่เกินกำหนด {n} มาตรการ", n=count), anchor=False)
        if count > FIRST:
            st.page_link(
                PAGES["measures"].file,
                label=tr("ดูทั้งหมด"),
                icon=":material/chevron_right:",
                icon_position="right",
                query_params={"due": "overdue"},
                width="content",
            )


def _late(measure: Measure, plan: PlannedMeasure | None, tr: Translator) -> None:
    query = {"due": "overdue", "m": str(measure.measure_id)}
    title = numbered(measure.number, measure.title)
    lead = plain(tr(lead_label(measure.lead_division, measure.divisions)))
    days = tr("เกินกำหนด {n} วัน", n=-(measure.days_left or 0))
    if plan is not None and plan.is_late:
        days = f"{days} · {behind_text(plan.behind or 0, tr)}"
    with link_row(f":red[**!**] {title}", "measures", query, f"late_{measure.measure_id}"):
        st.markdown(f":small[**{lead}** · :red[{days}] {LEADS_ON}]")
