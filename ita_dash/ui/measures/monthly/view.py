"""The view of plan against result: the finding, the lines, who is behind, and each month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from ita_dash.charts.palette import SCREEN
from ita_dash.domain.measures.filters import MeasureFilter, filtered
from ita_dash.domain.measures.monthly.standing import PlannedMeasure
from ita_dash.domain.measures.monthly.together import PlanLines, plan_lines
from ita_dash.domain.messages import Message, msg
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.division_options import division_options
from ita_dash.ui.elements.plots import picture_key, vector
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.monthly.table import late_rows, months_download, months_table
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.plan_lines import late_finding, plan_finding, plan_notes

LIST, MONTHS = "list", "months"
VIEWS: Mapping[str, Message] = {LIST: msg("รายการ"), MONTHS: msg("แผนกับผล")}
"""The views of the page of measures."""


def months_view(table: pd.DataFrame, fiscal_year: int | None, workspace: Workspace) -> None:
    """MEASURE_TABLE of every year → the measures of one against their plan, as filtered.

    Where every year is shown it is the newest one.
    """
    tr = workspace.tr
    year = fiscal_year or int(table["fiscal_year"].max())
    with st.container(key="months_filters", horizontal=True):
        names = division_options(workspace.snapshot, tr)
        division = _one_of(tr("ส่วนราชการที่รับผิดชอบ"), tr("ผู้รับผิดชอบทั้งหมด"), names, "div")
        shares = workspace.snapshot.measures.divisions
        rows = filtered(table, shares, MeasureFilter(year, division=division))
        plans = workspace.snapshot.measures.plans
        every = [plans[each] for each in rows["measure_id"].tolist()]
        measures = [each for each in every if not each.is_cancelled]
        shown = _one_measure(measures, workspace)
    active = {tr("ส่วนราชการที่รับผิดชอบ"): names.get(division, "")}
    filters.badge(active, ("div",), tr)
    if fiscal_year is None:
        st.caption(tr("แสดงปีงบประมาณ {year}", year=year))
    if not measures:
        st.info(tr("ไม่พบมาตรการตามตัวกรองนี้"), icon=":material/search_off:")
        return
    _finding(shown, workspace)
    late_rows(measures, tr)
    months_table(measures, year, workspace)
    if len(measures) < len(every):
        st.caption(tr("ไม่รวม {n} มาตรการที่ยกเลิก", n=len(every) - len(measures)))
    months_download(measures, year, active, workspace)


def _finding(measures: Sequence[PlannedMeasure], workspace: Workspace) -> None:
    """What the lines say, and the lines; or why there are none."""
    tr, lines = workspace.tr, plan_lines(measures)
    with st.container(border=True, key="plan_lines", gap="xsmall"):
        if lines is None:
            st.markdown(tr("ยังเทียบกับแผนไม่ได้ เพราะไม่ทราบระยะเวลาหรือความคืบหน้าของมาตรการ"))
            return
        st.header(plain(plan_finding(lines, tr)), anchor=False)
        if len(measures) > 1 and (late := late_finding(measures, tr)):
            st.markdown(plain(late))
        draw_lines(lines, measures, workspace)


def draw_lines(
    lines: PlanLines, measures: Sequence[PlannedMeasure], workspace: Workspace, height: int = 260
) -> None:
    """The picture of the lines with its key and what must be known of them."""
    from ita_dash.charts.plan_lines import plan_lines_chart, plan_lines_key

    tr = workspace.tr
    vector(plan_lines_chart(lines, tr=tr, colours=SCREEN, height=height))
    picture_key(plan_lines_key(tr, SCREEN))
    st.caption(" · ".join(plan_notes(lines, measures, tr)))


def _one_measure(
    measures: Sequence[PlannedMeasure], workspace: Workspace
) -> Sequence[PlannedMeasure]:
    """The measures of which the lines are to be drawn: all together, or one alone."""
    tr = workspace.tr
    names = {
        str(each.measure.measure_id): f"{each.measure.number}. {each.measure.title}"
        for each in measures
    }
    chosen = _one_of(tr("กราฟของ"), tr("ทุกมาตรการรวมกัน"), names, "line")
    return [each for each in measures if chosen in ("", str(each.measure.measure_id))]


def _one_of(label: str, all_label: str, options: Mapping[str, str], key: str) -> str:
    """A filter that names itself in its own box."""
    every = {filters.ALL: all_label, **options}
    return filters.choice(label, every, key, label_visibility="collapsed")
