"""คะแนน: every score of every year, what it is made of, and where it comes from."""

import streamlit as st

from ita_dash.domain.scores.assessment import each_assessment
from ita_dash.domain.scores.words import computed_years
from ita_dash.ui.elements import filters
from ita_dash.ui.scores import notes as score_notes
from ita_dash.ui.scores import views as score_views
from ita_dash.ui.scores.compare import comparison
from ita_dash.ui.scores.downloads import score_downloads
from ita_dash.ui.scores.drill import drill, drill_without_scores, question_years
from ita_dash.ui.scores.editing import links as editing
from ita_dash.ui.scores.putting_right import putting_right
from ita_dash.ui.scores.sources import sources
from ita_dash.ui.scores.summary import year_line
from ita_dash.ui.scores.table_view import table_view
from ita_dash.ui.scores.typing import draws_form, offer_drafts
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame

score_views.follow_older_links()
workspace = current_workspace()
tr, key, rulebooks = workspace.tr, workspace.key, workspace.rulebooks
scores = workspace.snapshot.scores.assessments
if draws_form(workspace):
    st.stop()
header = frame.page_header(workspace, tr("คะแนน"))
detail_years = question_years(workspace)
if scores.empty and not detail_years:
    score_views.no_scores(workspace)
    offer_drafts(workspace)
    putting_right(None, workspace)
    st.stop()

years, newest = scores["fiscal_year"].tolist(), workspace.snapshot.scores.newest_year
with header:
    known_years = sorted({*years, *detail_years})
    fiscal_year = filters.fiscal_year(known_years, tr, default=newest or known_years[-1])
if fiscal_year in detail_years and fiscal_year not in years:
    offer_drafts(workspace)
    drill_without_scores(fiscal_year, newest, workspace)
    st.stop()
if fiscal_year not in years:
    score_views.without_scores(fiscal_year, newest, tr)
    st.stop()
(year,) = each_assessment(scores[scores["fiscal_year"] == fiscal_year])
with st.container(gap="xsmall"):
    score_notes.kind_notice(workspace.snapshot.agencies.own_row_kind, tr)
    offer_drafts(workspace)
    summary = st.container()
    filter_row = score_views.filter_row()
    filtered = st.container()
    body = st.container(gap="xsmall")
    score_downloads(workspace)
with filter_row:
    view = score_views.choose_view(tr)
    compare_year = score_views.compare_year(years, fiscal_year, view, tr)
    instrument = score_views.instrument(rulebooks.of(fiscal_year), view, tr)
with filtered:
    score_views.filter_badge(rulebooks.of(fiscal_year), instrument, tr)
grid = workspace.snapshot.scores.grid(fiscal_year, compare_year)
computed = computed_years(scores)
with summary:
    year_line(year, grid, compare_year, rulebooks, tr)
shown = grid[grid["instrument"].isin([instrument, filters.ALL])] if instrument else grid
with body:
    if view == score_views.TABLE:
        table_view(shown, year, compare_year, computed, workspace)
    elif view == score_views.COMPARE:
        indicators = workspace.snapshot.scores.indicators
        comparison(shown, indicators, compare_year, fiscal_year, computed, rulebooks, tr)
    elif view == score_views.INDICATOR:
        drill(workspace, grid, fiscal_year, compare_year, filter_row)
    else:
        sources(workspace, year)
        putting_right(fiscal_year, workspace)
with filter_row:
    editing.edit_button(fiscal_year, tr)
