"""มาตรการกับคะแนน: which weak indicators the measures take up, and with what."""

import streamlit as st

from ita_dash.domain.cycle import newest_result_due
from ita_dash.domain.improvement.filling import year_to_fill
from ita_dash.domain.messages import msg
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.improvement import entry_state, lineage_links, views
from ita_dash.ui.improvement.coverage import coverage_view
from ita_dash.ui.improvement.entry_form import entry_form
from ita_dash.ui.improvement.library import library_view
from ita_dash.ui.improvement.lineage_form import lineage_form
from ita_dash.ui.improvement.plans import plan_view
from ita_dash.ui.scores.notes import kind_notice
from ita_dash.ui.scores.views import no_scores
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell.frame import page_header

workspace = current_workspace()
tr, snapshot = workspace.tr, workspace.snapshot
entry = entry_state.place()
if entry is not None:
    page_header(workspace, tr("รายการในคลังมาตรการของหน่วยงาน"))
    entry_form(entry, workspace)
    st.stop()
requested = lineage_links.requested_form()
if requested is not None:
    lineage_form(*requested, workspace)
    st.stop()
header = page_header(workspace, tr("มาตรการกับคะแนน"))
view = filters.view(views.VIEWS, tr)
if view in views.OF_PLANS:
    plan_view(view, header, workspace)
    st.stop()
years = snapshot.scores.assessments["fiscal_year"].tolist()
if not years and view == views.LIBRARY:
    due = newest_result_due(workspace.today)
    library_view(due, year_to_fill(due, workspace.today), workspace)
    st.stop()
if not years:
    no_scores(workspace)
    st.stop()
newest = snapshot.scores.newest_year
with header:
    fiscal_year = filters.fiscal_year(years, tr, default=newest)
if fiscal_year not in years:
    message = msg("ยังไม่มีคะแนนของปีงบประมาณ {year}", year=fiscal_year)
    missing_year(message, newest, tr, import_view="scores")
    st.stop()
kind_notice(snapshot.agencies.own_row_kind, tr)
cover = snapshot.improvement.coverage(fiscal_year)
if view == views.LIBRARY:
    library_view(fiscal_year, year_to_fill(fiscal_year, workspace.today), workspace)
elif not cover.has_scores:
    views.without_indicators(fiscal_year, tr)
else:
    coverage_view(cover, workspace)
