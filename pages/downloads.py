"""ดาวน์โหลด: the meeting summary, the workbook and the tables, as CSV and Excel."""

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.ui.downloads import cards as export_cards
from ita_dash.ui.downloads import choice as export_choice
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame, setup

workspace = current_workspace()
tr, snapshot = workspace.tr, workspace.snapshot
scores = snapshot.scores.assessments
measures = snapshot.measures.table
header = frame.page_header(workspace, tr("ดาวน์โหลด"))
if scores.empty and measures.empty:
    setup.first_steps(tr)
    st.stop()

years = export_choice.known_years(workspace)
with header:
    fiscal_year = export_choice.year_choice(years, tr)
if fiscal_year is not None and fiscal_year not in years:
    message = msg("ยังไม่มีข้อมูลของปีงบประมาณ {year}", year=fiscal_year)
    missing_year(message, years[0], tr, import_view="scores")
    st.stop()
choice, active = export_choice.export_choice(workspace, fiscal_year)
filters.badge(active, export_choice.KEYS, tr)

summary_year = fiscal_year or snapshot.scores.newest_year or max(snapshot.result_years)
export_cards.summary_card(workspace, choice, summary_year, active)
export_cards.table_cards(workspace, choice, active)
export_cards.form_card(workspace, choice)
st.caption(
    tr("ชื่อไฟล์บอกหน่วยงาน ปี และข้อมูล ณ การเปลี่ยนแปลงใด ตัวกรองและผู้จัดทำอยู่ใต้ตาราง เปิดใน Excel ได้ทันที")
)
