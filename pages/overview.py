"""ภาพรวม: the total against the target, what needs attention, and how the measures stand."""

import streamlit as st

from ita_dash.ui import cached, filters, frame, overview, plots, setup
from ita_dash.ui.first_visit import let_numbers_stand
from ita_dash.ui.workspace import workspace_anew


@st.fragment
def show() -> None:
    """Draw the page; a fragment, so that another year runs this alone and not the frame."""
    workspace = workspace_anew()
    tr = workspace.tr
    years = cached.overview_years(*workspace.key)
    header = frame.page_header(workspace, workspace.agency.name)
    if not years:
        setup.first_steps(tr)
        return
    with header:
        fiscal_year = filters.fiscal_year(years, tr)
    view = overview.View(*workspace.key, workspace.today, tr.language, plots.is_dark())
    with st.container(gap="xsmall"):
        overview.score_cards(view, fiscal_year)
        first, second, third = st.columns([1.1, 1, 1], gap="xsmall", border=True)
        with first:
            overview.measures_and_attention(view, fiscal_year)
        with third:
            overview.indicators(view, fiscal_year)
        overview.divisions(view, fiscal_year)
    # The chart comes last: the numbers stand on the screen while Plotly still loads.
    let_numbers_stand()
    with second:
        overview.trend(view)
    # While this year is read, the others are made ready.
    cached.every_year_facts(*workspace.key, workspace.today)


show()
