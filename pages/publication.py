"""เผยแพร่บนเว็บไซต์: the bundle of a year for the office's website, and what it leaves out."""

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.publication.bundle import publication
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import setup
from ita_dash.ui.shell.frame import page_header

workspace = current_workspace()
tr, papers = workspace.tr, workspace.snapshot.papers
header = page_header(workspace, tr("เผยแพร่บนเว็บไซต์"))
if not papers.years:
    setup.first_steps(tr)
    st.stop()
with header:
    fiscal_year = filters.fiscal_year(papers.years, tr)
if fiscal_year not in papers.years:
    message = msg("ยังไม่มีมาตรการของปีงบประมาณ {year}", year=fiscal_year)
    missing_year(message, max(papers.years), tr, import_view="measures")
    st.stop()
st.markdown(tr("ชุดหน้าเว็บที่เปิดได้จากโฟลเดอร์หรือเว็บไซต์ใดก็ได้ โดยไม่ต้องติดตั้งโปรแกรม"))
with_names = st.toggle(
    tr("แสดงชื่อบุคคลและผู้ลงนาม"), key="publication_names", help=tr("ถ้าไม่เลือก ชื่อจะไม่อยู่ในชุดเผยแพร่")
)
publication(fiscal_year, with_names, workspace)
