"""การเปลี่ยนแปลง: who changed what and when, from what to what, and the way to what was changed."""

import streamlit as st

from ita_dash.exports.changes.filter import filtered, having_words
from ita_dash.ui.changes.css import CHANGES_STYLE
from ita_dash.ui.changes.download import changes_download
from ita_dash.ui.changes.filter_bar import CLEARED, filter_bar
from ita_dash.ui.changes.listing import change_list, no_match
from ita_dash.ui.changes.pager import ROWS, page_of, pager
from ita_dash.ui.changes.worded import worded
from ita_dash.ui.elements import filters
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame

workspace = current_workspace()
tr, snapshot = workspace.tr, workspace.snapshot
every = snapshot.changes.log
frame.page_header(workspace, tr("การเปลี่ยนแปลง"))
st.html(CHANGES_STYLE)
wanted, active = filter_bar(every, workspace)
filters.badge(active, CLEARED, tr)

fitting = filtered(every, snapshot.changes.measures, wanted, workspace.today)
found = having_words(worded(fitting, workspace), wanted.words) if wanted.words else None
count = len(fitting) if found is None else len(found)
if not count:
    no_match(tr)
    st.stop()

with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    st.caption(tr("{n:,} การเปลี่ยนแปลง ใหม่สุดก่อน", n=count))
    changes_download(fitting, wanted, active, workspace)
page, last = page_of(count, wanted)
shown = slice((page - 1) * ROWS, page * ROWS)
change_list(worded(fitting[shown], workspace) if found is None else found[shown], tr)
pager(page, last, tr)
