"""มาตรการ: the list of measures, one measure, or a form of it, as the address asks."""

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.fill_link import NEW
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.evidence.of_measure import measure_evidence
from ita_dash.ui.measures import links as measure_links
from ita_dash.ui.measures.arranging import arrange_measures
from ita_dash.ui.measures.css import MEASURE_STYLE
from ita_dash.ui.measures.detail import measure_detail
from ita_dash.ui.measures.editing.drafts import is_chosen
from ita_dash.ui.measures.editing.form import measure_form
from ita_dash.ui.measures.editing.state import open_form
from ita_dash.ui.measures.editing.unsaved import unsaved_offers
from ita_dash.ui.measures.filter_bar import year_filter
from ita_dash.ui.measures.links import ARRANGE, CHANGE, EDIT, PROGRESS, ROLL, SEVERAL
from ita_dash.ui.measures.list_view import list_view
from ita_dash.ui.measures.monthly.view import MONTHS, VIEWS, months_view
from ita_dash.ui.measures.nothing import no_measures
from ita_dash.ui.measures.removal import removed_list, removed_measure
from ita_dash.ui.measures.rolling.form import roll_form
from ita_dash.ui.measures.several.form import several_form
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell.frame import page_header

workspace = current_workspace()
tr = workspace.tr
table = workspace.snapshot.measures.table
st.html(MEASURE_STYLE)
measure_id, view = measure_links.requested_view()

is_standing = measure_id in table["measure_id"].tolist()
has_form = is_standing or is_chosen() or open_form(view, measure_id) is not None

if view == NEW:
    measure_form(NEW, None, table, workspace)
elif measure_id is not None and view in (EDIT, PROGRESS) and has_form:
    measure_form(view, measure_id, table, workspace)
elif view == ARRANGE and len(table):
    arrange_measures(table, workspace)
elif view == ROLL and len(table):
    roll_form(table, workspace)
elif view == CHANGE:
    several_form(workspace)
elif measure_id is not None and is_standing:
    measure_detail(table, measure_id, workspace, measure_evidence)
elif measure_id is not None:
    removed_measure(measure_id, workspace)
elif table.empty:
    page_header(workspace, tr("มาตรการ"))
    no_measures(tr)
    unsaved_offers(workspace)
    removed_list(workspace)
else:
    with page_header(workspace, tr("เลือกหลายมาตรการ") if view == SEVERAL else tr("มาตรการ")):
        fiscal_year = year_filter(table, workspace)
    if fiscal_year is not None and fiscal_year not in table["fiscal_year"].tolist():
        message = msg("ยังไม่มีมาตรการของปีงบประมาณ {year}", year=fiscal_year)
        missing_year(message, table["fiscal_year"].max(), tr, import_view="measures")
        st.stop()
    if view != SEVERAL and filters.view(VIEWS, tr) == MONTHS:
        months_view(table, fiscal_year, workspace)
    else:
        list_view(table, fiscal_year, workspace, chooses=view == SEVERAL)
