"""เปรียบเทียบ: where the agency stands among the other agencies of the same fiscal year."""

import streamlit as st

from ita_dash.domain.scores.assessment import each_assessment
from ita_dash.ui.benchmark import nothing
from ita_dash.ui.benchmark.totals import peers
from ita_dash.ui.elements import filters
from ita_dash.ui.scores import notes as score_notes
from ita_dash.ui.scores import views as score_views
from ita_dash.ui.session import cached
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame

workspace = current_workspace()
tr, key = workspace.tr, workspace.key
scores = cached.assessments(*key)
header = frame.page_header(workspace, tr("เปรียบเทียบ"))
if scores.empty:
    score_views.no_scores(workspace)
    st.stop()
years, newest = scores["fiscal_year"].tolist(), cached.newest_scored_year(*key)
with header:
    fiscal_year = filters.fiscal_year(years, tr, default=newest)
if fiscal_year not in years:
    score_views.without_scores(fiscal_year, newest, tr)
    st.stop()
score_notes.kind_notice(cached.own_row_kind(*key), tr)
if not cached.has_peers(*key):
    nothing.no_peers(tr)
    st.stop()
(year,) = each_assessment(scores[scores["fiscal_year"] == fiscal_year])
peers(cached.peer_totals(*key, fiscal_year), workspace.agency, year, tr)
