"""ตรวจทานก่อนเสนอ: what is to be corrected where before papers are signed, what was accepted."""

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.domain.review.rule import SEVERITY_LABELS
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.elements.text import plain
from ita_dash.ui.review import places
from ita_dash.ui.review.accept_drafts import draft_offers
from ita_dash.ui.review.accept_form import accept_form
from ita_dash.ui.review.download import review_download
from ita_dash.ui.review.listing import accepted_findings, open_findings
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import setup
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.review import review_answer

workspace = current_workspace()
tr, checks = workspace.tr, workspace.snapshot.review
requested = places.requested()
if requested is not None:
    accept_form(*requested, workspace)
    st.stop()
header = page_header(workspace, tr("ตรวจทานก่อนเสนอ"))
if not checks.years:
    setup.first_steps(tr)
    st.stop()
with header:
    fiscal_year = filters.fiscal_year(checks.years, tr)
if fiscal_year not in checks.years:
    message = msg("ยังไม่มีมาตรการของปีงบประมาณ {year}", year=fiscal_year)
    missing_year(message, max(checks.years), tr, import_view="measures")
    st.stop()
draft_offers(workspace)
every = checks.findings(fiscal_year)
st.markdown(f"**{plain(tr(review_answer(every)))}**")
st.caption(tr("กดแต่ละข้อเพื่อไปแก้ที่ช่องนั้น ข้อที่ตั้งใจให้เป็นเช่นนั้นให้กดยอมรับพร้อมเหตุผล"))
labels = {str(severity): tr(label) for severity, label in SEVERITY_LABELS.items()}
with st.container(horizontal=True, vertical_alignment="bottom"):
    with st.container(width=320):
        severity = filters.optional(tr("ความสำคัญ"), labels, places.SEVERITY, tr)
    found = [each for each in every if severity in ("", each.severity)]
    review_download(found, fiscal_year, labels.get(severity, ""), workspace)
filters.badge({tr("ความสำคัญ"): labels.get(severity, "")}, [places.SEVERITY], tr)
if every and not found:
    st.info(tr("ไม่มีข้อที่มีความสำคัญระดับนี้"))
open_findings(found, fiscal_year, workspace)
accepted_findings(found, fiscal_year, workspace)
