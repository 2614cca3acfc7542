"""ปิดรอบ: closing six and twelve months of a year, and everything that was closed."""

import streamlit as st

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.ui.closings import links
from ita_dash.ui.closings.drafts import draft_offers
from ita_dash.ui.closings.form import closing_form
from ita_dash.ui.closings.listing import closing_list
from ita_dash.ui.closings.periods import period_cards
from ita_dash.ui.elements import filters
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame, setup

workspace = current_workspace()
tr = workspace.tr
requested = links.requested_form()
if requested is not None:
    closing_form(requested, workspace)
    st.stop()
header = frame.page_header(
    workspace,
    tr("ปิดรอบ"),
    tr("เก็บข้อมูลที่เป็นอยู่ไว้ในชื่อหนึ่ง ดู พิมพ์ และส่งออกซ้ำได้เหมือนเดิม แม้แก้ไขข้อมูลต่อไป"),
)
years = workspace.present.measures.table["fiscal_year"].tolist()
if not years:
    setup.first_steps(tr)
    st.stop()
with header:
    running = fiscal_year_of(workspace.today)
    fiscal_year = filters.fiscal_year(years, tr, default=running)
if not workspace.past:
    draft_offers(workspace)
period_cards(fiscal_year, workspace)
closing_list(workspace)
