"""สรุปการประชุม: one page for the meeting, to be read here or printed on one A4."""

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.exports.papers.meeting import meeting_paper
from ita_dash.navigation import PAGES
from ita_dash.ui.downloads import choice as export_choice
from ita_dash.ui.downloads import paper as papers
from ita_dash.ui.downloads.contents import summary_contents
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame, setup

workspace = current_workspace()
tr, snapshot = workspace.tr, workspace.snapshot
header = frame.page_header(workspace, tr("สรุปการประชุม"))
years = export_choice.known_years(workspace)
if not years:
    setup.first_steps(tr)
    st.stop()

with header:
    newest = snapshot.scores.newest_year or max(snapshot.result_years)
    fiscal_year = filters.fiscal_year(years, tr, default=newest)
if fiscal_year not in years:
    message = msg("ยังไม่มีข้อมูลของปีงบประมาณ {year}", year=fiscal_year)
    missing_year(message, newest, tr, import_view="scores")
    st.stop()
choice, active = export_choice.export_choice(workspace, fiscal_year, offers_peers=False)
filters.badge(active, export_choice.KEYS, tr)
with st.container(horizontal=True, vertical_alignment="center"):
    papers.print_button(tr)
    downloads = PAGES["downloads"]
    st.page_link(downloads.file, label=tr(downloads.title), icon=downloads.icon)

contents = summary_contents(workspace, choice, fiscal_year)
about = page_provenance(workspace, fiscal_year, active)
st.html(papers.paper_html(meeting_paper(contents, about, workspace.rulebooks, tr), tr.language))
