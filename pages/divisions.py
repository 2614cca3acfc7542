"""ส่วนราชการภายใน: what each division carries, how far it has come, and who takes part in what."""

import streamlit as st

from ita_dash.domain.measures.table import taking_part
from ita_dash.domain.messages import msg
from ita_dash.ui.divisions import tables as division_tables
from ita_dash.ui.elements import filters, plots
from ita_dash.ui.elements.division_form import division_form_download
from ita_dash.ui.elements.division_options import division_options
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame, setup
from ita_dash.wording.count_findings import division_finding

workspace = current_workspace()
tr, snapshot = workspace.tr, workspace.snapshot
measures = snapshot.measures.table
header = frame.page_header(workspace, tr("ส่วนราชการภายใน (กอง/สำนัก)"))
if measures.empty:
    setup.first_steps(tr)
    st.stop()

years = measures["fiscal_year"].tolist()
divisions, shares = snapshot.divisions.table, snapshot.measures.divisions
with header:
    fiscal_year = filters.fiscal_year(years, tr)
if fiscal_year not in years:
    message = msg("ยังไม่มีมาตรการของปีงบประมาณ {year}", year=fiscal_year)
    missing_year(message, max(years), tr, import_view="measures")
    st.stop()
names = division_options(snapshot, tr)
with st.container(width=420):
    division = filters.optional(tr("ส่วนราชการภายใน"), names, "div", tr)
filters.badge({tr("ส่วนราชการภายใน"): names.get(division, "")}, ["div"], tr)

plan = measures[measures["fiscal_year"] == fiscal_year]
summary = snapshot.measures.division_summary(plan, divisions)
if division:
    summary = summary[summary["division_id"] == int(division)]
    own = shares.loc[shares["division_id"] == int(division), "measure_id"]
    plan = plan[plan["measure_id"].isin(own)]
summary = taking_part(summary)
if plan.empty:
    st.info(tr("ส่วนราชการนี้ไม่มีมาตรการในปีงบประมาณ {year}", year=fiscal_year))
    st.stop()

with st.container(key="division_counts", border=True):
    st.header(tr("สรุปรายส่วนราชการ"), anchor=False)
    division_tables.division_counts(summary, fiscal_year, tr)
    with st.container(horizontal=True):
        division_tables.division_download(summary, workspace, fiscal_year, names.get(division, ""))
        chosen = int(division) if division else None
        division_form_download(workspace, fiscal_year, chosen, "division_form")
with st.container(border=True):
    st.header(tr("มาตรการตามส่วนราชการที่รับผิดชอบหลัก"), anchor=False)
    chart = st.container()
with st.container(key="division_measures", border=True):
    st.header(tr("มาตรการกับส่วนราชการ ปีงบประมาณ {year}", year=fiscal_year), anchor=False)
    division_tables.division_measures(plan, shares, divisions, tr)

from ita_dash.charts.division_bars import division_bars, division_bars_alt  # noqa: E402

with chart:
    st.caption(plain(tr(division_finding(summary))))
    figure = division_bars(summary, tr=tr, dark=plots.is_dark())
    plots.plot(figure, alt=division_bars_alt(summary, tr=tr), key="division_bars")
