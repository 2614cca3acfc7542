"""แผนสู่เป้าหมาย: where the points are, and the ways to a goal."""

import streamlit as st

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.assessment import assessment_of
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.plan import missing
from ita_dash.ui.plan import views as plan_views
from ita_dash.ui.plan.cheapest import cheapest_view
from ita_dash.ui.plan.css import PLAN_STYLE
from ita_dash.ui.plan.pace import pace_card
from ita_dash.ui.plan.trying.page import what_if
from ita_dash.ui.scores.notes import kind_notice
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame

workspace = current_workspace()
tr, snapshot = workspace.tr, workspace.snapshot
scores = snapshot.scores.assessments
header = frame.page_header(workspace, tr("แผนสู่เป้าหมาย"))
st.html(PLAN_STYLE)
if scores.empty:
    missing.no_scores(workspace)
    st.stop()

with header:
    newest = snapshot.scores.newest_year
    fiscal_year = filters.fiscal_year(scores["fiscal_year"].tolist(), tr, default=newest)
year = assessment_of(scores, fiscal_year)
if year is None:
    message = msg("ยังไม่มีคะแนนของปีงบประมาณ {year}", year=fiscal_year)
    missing_year(message, newest, tr, import_view="scores")
    st.stop()
kind_notice(snapshot.agencies.own_row_kind, tr)
try:
    baseline = snapshot.targets.baseline(fiscal_year)
except InvalidInput as error:
    missing.without_indicators(error, fiscal_year, tr)
    pace_card(year, None, workspace)
    st.stop()

view = filters.view(plan_views.VIEWS, tr)
if view == plan_views.CHEAPEST:
    cheapest_view(baseline, year, workspace)
elif view == plan_views.WHAT_IF:
    what_if(baseline, workspace)
