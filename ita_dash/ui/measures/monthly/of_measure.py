"""The part of a measure's page that shows its plan against its result, month by month."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.measures.monthly.standing import PlannedMeasure
from ita_dash.domain.measures.monthly.together import plan_lines
from ita_dash.i18n.dates import format_month
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.tables import small_table
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import MONTHLY
from ita_dash.ui.measures.monthly.drafts import months_offers
from ita_dash.ui.measures.monthly.view import draw_lines
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.plan_lines import percent_text, plan_finding


def measure_months(measure_id: int, workspace: Workspace) -> None:
    """How far it is against its plan, the lines, what was told, and the way to tell more."""
    tr, plan = workspace.tr, workspace.snapshot.measures.plans[measure_id]
    with st.container(key="measure_months", border=True):
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            st.header(tr("แผนกับผล"), anchor=False, width="content")
            action_button(
                tr("กรอกแผนและผลรายเดือน"),
                links.navigate,
                links.measure_query(measure_id, MONTHLY),
                key="tell_months",
                icon=":material/calendar_month:",
            )
        months_offers(measure_id, workspace)
        lines = plan_lines([plan])
        if lines is not None:
            st.markdown(f"**{plain(plan_finding(lines, tr))}**")
            draw_lines(lines, [plan], workspace, height=220)
        elif not plan.is_cancelled:
            st.markdown(f":gray[{tr('ยังเทียบกับแผนไม่ได้ เพราะไม่ทราบระยะเวลาหรือความคืบหน้าของมาตรการ')}]")
        _told(plan, tr)


def _told(plan: PlannedMeasure, tr: Translator) -> None:
    """The months of which anything was typed, as a small table; nothing where there is none."""
    if not plan.told:
        return
    labels = {
        "month": tr("เดือน"),
        "planned": tr("แผนที่กรอก"),
        "actual": tr("ผล"),
        "done": tr("สิ่งที่ดำเนินการ"),
    }
    rows = [
        {
            "month": format_month(each.month, tr),
            "planned": percent_text(each.planned_percent),
            "actual": percent_text(each.actual_percent),
            "done": each.done,
        }
        for each in plan.told
    ]
    small_table(pd.DataFrame(rows), labels, alt=tr("แผนและผลรายเดือน"))
