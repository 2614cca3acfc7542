"""งานของฉัน: what a division has to update now, for whom it waits, several at once, as a text."""

from functools import partial

import streamlit as st

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.work.item import each_work
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.links import CHANGE
from ita_dash.ui.measures.several.choosing import choose_measures
from ita_dash.ui.measures.several.form import measures_undo, several_form
from ita_dash.ui.measures.several.home import IN_WORK
from ita_dash.ui.meetings.tasks import decision_tasks
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import setup
from ita_dash.ui.shell.frame import page_header
from ita_dash.ui.work.css import WORK_STYLE
from ita_dash.ui.work.division import division_choice
from ita_dash.ui.work.listing import measure_name, work_list
from ita_dash.ui.work.nothing import nothing_to_update
from ita_dash.ui.work.notices import is_asked_for, notices_view
from ita_dash.ui.work.sending import chat_text, work_download
from ita_dash.wording.work import waited_line, work_answer

workspace = current_workspace()
tr, work = workspace.tr, workspace.snapshot.work
table = workspace.snapshot.measures.table
st.html(WORK_STYLE)
if st.query_params.get("view") == CHANGE:
    several_form(workspace, IN_WORK)
    st.stop()
if is_asked_for():
    page_header(workspace, tr("การแจ้งเตือน"))
    notices_view(workspace)
    st.stop()
header = page_header(workspace, tr("งานของฉัน"))
if table.empty:
    setup.first_steps(tr)
    st.stop()
with header:
    division, name = division_choice(workspace)
rows = work.of_division(division)
decision_tasks(division, workspace)
items, upcoming = each_work(rows), work.next_due(division)
if not items:
    nothing_to_update(upcoming, tr)
    chat_text(rows, name, upcoming, workspace)
    measures_undo(workspace)
    st.stop()
st.markdown(f"**{plain(tr(work_answer(items)))}**  \n{plain(tr(waited_line(items)))}")
draw = partial(work_list, items, fiscal_year_of(workspace.today), tr)
if workspace.past is not None:
    work_download(rows, name, workspace)
    chat_text(rows, name, upcoming, workspace)
    draw(measure_name)
    st.stop()
with st.container(horizontal=True, vertical_alignment="center", gap="small"):
    buttons = st.container(width="content", horizontal=True, gap="xsmall")
    work_download(rows, name, workspace)
chat_text(rows, name, upcoming, workspace)
choose_measures(rows, table, buttons, workspace, draw=draw, home=IN_WORK)
measures_undo(workspace)
