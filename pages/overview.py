"""ภาพรวม: the total against the target, what needs attention, and how the measures stand."""

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.elements.provenance import as_of_text
from ita_dash.ui.overview import drawing as overview
from ita_dash.ui.session.workspace import refreshed_workspace
from ita_dash.ui.shell import frame, setup


@st.fragment
def show() -> None:
    """Draw the page; a fragment, so that another year runs this alone and not the frame."""
    workspace = refreshed_workspace()
    tr = workspace.tr
    years = workspace.snapshot.result_years
    header = frame.page_header(workspace, workspace.agency.name, as_of_text(workspace))
    if not years:
        setup.first_steps(tr)
        return
    with header:
        newest = workspace.snapshot.scores.newest_year
        fiscal_year = filters.fiscal_year(years, tr, default=newest)
    view = overview.View(*workspace.key, workspace.today, tr.language)
    with st.container(gap="xsmall"):
        if fiscal_year in years and newest:
            overview.score_cards(view, fiscal_year)
        else:
            message = msg("ยังไม่มีคะแนนของปีงบประมาณ {year}", year=fiscal_year)
            missing_year(message, newest, tr, import_view="scores")
        with st.container(key="overview_columns"):
            first, second, third = st.columns([1.1, 1, 1], gap="xsmall", border=True)
        with first:
            overview.measures_and_attention(view, fiscal_year)
        with second:
            overview.trend(view, fiscal_year)
        with third:
            overview.indicators(view, fiscal_year)
        overview.calendar(view)
        overview.divisions(view, fiscal_year)
    # While this year is read, the others are made ready.
    for each in years:
        workspace.snapshot.year_facts(each)


show()
