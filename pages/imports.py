"""นำเข้า: a file goes from its template to the store in four steps; below, the files before it."""

import streamlit as st

from ita_dash.ui.elements.errors import errors_shown
from ita_dash.ui.imports.confirm import confirm_step, outcome_box
from ita_dash.ui.imports.css import preview_style
from ita_dash.ui.imports.kept import current_job, keep_job, say_returned
from ita_dash.ui.imports.log import import_log
from ita_dash.ui.imports.measures import review_measures
from ita_dash.ui.imports.progress import review_progress
from ita_dash.ui.imports.questions import review_questions
from ita_dash.ui.imports.scores import review_scores
from ita_dash.ui.imports.stages import kind_choice, stage_title, upcoming_stage, upcoming_stages
from ita_dash.ui.imports.template import template_step
from ita_dash.ui.imports.upload import upload_step
from ita_dash.ui.imports.waiting import import_offers
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame

REVIEWS = {
    "scores": review_scores,
    "questions": review_questions,
    "measures": review_measures,
    "report": review_measures,
    "progress": review_progress,
}

workspace = current_workspace()
tr = workspace.tr
frame.page_header(workspace, tr("นำเข้าข้อมูล"))
job = current_job(kind_choice(tr), workspace)
with st.container(key="import_offers"):
    import_offers(workspace)

top = st.container()
first, second = st.columns(2)
with second.container(border=True, height="stretch", gap="xsmall"):
    second_title = st.container()
    chosen = upload_step(job, tr)
with second_title:
    stage_title(2, tr, is_done=chosen is not None)
with first.container(border=True, height="stretch", gap="xsmall"):
    stage_title(1, tr, is_done=chosen is not None)
    template_step(job.kind, workspace)

keep_job(job, workspace)
if chosen is None:
    job.forget()
    if job.outcome is not None:
        with top:
            outcome_box(job, job.outcome, tr)
    upcoming_stages(tr)
else:
    preview_style(tr)
    with st.container(border=True, gap="small"):
        stage_title(3, tr)
        review = None
        with errors_shown(tr):
            review = REVIEWS[job.kind](chosen, job, workspace)
    if review is None:
        upcoming_stage(4, tr)
    else:
        with st.container(border=True, gap="xsmall"):
            stage_title(4, tr)
            confirm_step(review, job, workspace)
    keep_job(job, workspace)
say_returned(job, tr)
import_log(workspace)
