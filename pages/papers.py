"""เอกสารราชการ: the papers of a year to be printed, how they are worded, the office's templates."""

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.ui.elements import filters
from ita_dash.ui.elements.missing_year import missing_year
from ita_dash.ui.papers import links
from ita_dash.ui.papers.before_printing import blanks_card, no_review_card, review_card
from ita_dash.ui.papers.choice import paper_choice
from ita_dash.ui.papers.css import PAPERS_STYLE
from ita_dash.ui.papers.preview import paper_downloads, paper_preview
from ita_dash.ui.papers.templates import templates_view
from ita_dash.ui.papers.text_form import text_form
from ita_dash.ui.papers.texts import texts_view
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import setup
from ita_dash.ui.shell.frame import page_header

workspace = current_workspace()
tr, papers = workspace.tr, workspace.snapshot.papers
requested = links.requested()
if requested is not None and workspace.past is None:
    text_form(requested, workspace)
    st.stop()
header = page_header(workspace, tr("เอกสารราชการ"))
view = filters.view(links.VIEWS, tr)
if view == links.TEXTS:
    texts_view(workspace)
    st.stop()
if view == links.TEMPLATES:
    templates_view(workspace)
    st.stop()
if not papers.every_year:
    setup.first_steps(tr)
    st.stop()
newest = max(papers.years, default=None)
with header:
    fiscal_year = filters.fiscal_year(papers.every_year, tr, default=newest)
has_measures = fiscal_year in papers.years
choice = paper_choice(fiscal_year, workspace)
if fiscal_year not in papers.every_year or (choice.kind.is_about_measures and not has_measures):
    message = msg("ยังไม่มีมาตรการของปีงบประมาณ {year}", year=fiscal_year)
    missing_year(message, newest, tr, import_view="measures")
    st.stop()
made = choice.assembled(workspace)
paper_downloads(choice, made.content, workspace)
st.html(PAPERS_STYLE)
with st.container(key="papers_page"):
    before, shown = st.columns([1, 1.8], gap="small")
with before:
    if has_measures:
        review_card(fiscal_year, workspace)
    else:
        no_review_card(fiscal_year, workspace)
    blanks_card(made.blanks, fiscal_year, workspace)
with shown:
    paper_preview(choice, made.content, workspace)
