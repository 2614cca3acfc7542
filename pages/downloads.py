"""ดาวน์โหลด: the meeting summary, the workbook and the tables, as CSV and Excel."""

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.exports import readable
from ita_dash.exports.summary import COLUMNS, summary_table
from ita_dash.ui import cached, filters, frame, setup, tables
from ita_dash.ui.exports import cards as export_cards
from ita_dash.ui.exports import choice as export_choice
from ita_dash.ui.exports.contents import summary_contents
from ita_dash.ui.missing_year import missing_year
from ita_dash.ui.provenance import page_provenance
from ita_dash.ui.workspace import current_workspace

workspace = current_workspace()
tr, key = workspace.tr, workspace.key
scores = cached.assessments(*key)
measures = cached.measure_table(*key, workspace.today)
header = frame.page_header(workspace, tr("ดาวน์โหลด"))
if scores.empty and measures.empty:
    setup.first_steps(tr)
    st.stop()

years = export_choice.known_years(workspace)
with header:
    fiscal_year = export_choice.year_choice(years, tr)
if fiscal_year is not None and fiscal_year not in years:
    told = msg("ยังไม่มีข้อมูลของปีงบประมาณ {year}", year=fiscal_year)
    missing_year(told, years[0], tr, import_view="scores")
    st.stop()
choice, active = export_choice.export_choice(workspace, fiscal_year)
filters.badge(active, export_choice.KEYS, tr)

summary_year = fiscal_year or cached.newest_scored_year(*key) or max(cached.overview_years(*key))
export_cards.summary_card(workspace, choice, summary_year, active)
export_cards.table_cards(workspace, choice, active)
st.caption(tr("ชื่อไฟล์บอกหน่วยงาน ปี และข้อมูล ณ การเปลี่ยนแปลงใด ไฟล์ CSV เปิดใน Excel ภาษาไทยได้ทันที"))

if st.toggle(tr("ดูตัวอย่างสรุปการประชุม"), key="preview"):
    contents = summary_contents(workspace, choice, summary_year)
    about = page_provenance(workspace, summary_year, active, choice.as_of)
    summary = summary_table(contents, about, workspace.books, tr)
    tables.small_table(
        summary.map(lambda cell: readable.cell_text("value", cell, tr)),
        dict(zip(COLUMNS, readable.headings(summary, tr), strict=True)),
        alt=tr("สรุปสำหรับการประชุม หนึ่งแถวต่อรายการ"),
    )
