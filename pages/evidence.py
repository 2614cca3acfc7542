"""หลักฐาน: the list of all evidence, one piece of it, or a form, as the address asks."""

import streamlit as st

from ita_dash.domain.evidence.filters import filtered
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.fill_link import NEW
from ita_dash.ui.evidence import links
from ita_dash.ui.evidence.actions import removed_list
from ita_dash.ui.evidence.detail import evidence_detail
from ita_dash.ui.evidence.drafts import draft_offers
from ita_dash.ui.evidence.filter_bar import CLEARED, filter_bar, year_filter
from ita_dash.ui.evidence.form import evidence_form
from ita_dash.ui.evidence.listing import evidence_download, evidence_list
from ita_dash.ui.evidence.nothing import no_evidence, no_measures
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell.frame import page_header

workspace = current_workspace()
tr = workspace.tr
evidence_id, measure_id, view = links.requested()

if view == NEW and measure_id is not None:
    evidence_form(0, measure_id, workspace)
    st.stop()
if view == links.REVISE and evidence_id is not None:
    evidence_form(evidence_id, 0, workspace)
    st.stop()
if evidence_id is not None:
    evidence_detail(evidence_id, workspace)
    st.stop()

measures = workspace.snapshot.measures.table
header = page_header(workspace, tr("หลักฐาน"))
if measures.empty:
    no_measures(tr)
    st.stop()
with header:
    fiscal_year = year_filter(measures["fiscal_year"], workspace)
wanted, active = filter_bar(fiscal_year, workspace)
table = workspace.snapshot.evidence.table
rows = filtered(table, workspace.snapshot.measures.divisions, wanted)
filters.badge(active, CLEARED, tr)
draft_offers(workspace)
if rows.empty:
    no_evidence(fiscal_year, is_filtered=any(active.values()), tr=tr)
else:
    evidence_list(rows, tr)
    evidence_download(rows, fiscal_year, active, workspace)
removed_list(workspace)
