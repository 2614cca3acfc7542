"""What a measure's form asks of the work done: status, steps, figures, results and obstacles."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.measures.completion import progress_with
from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.editing.state import FIELD, OpenForm, put
from ita_dash.ui.measures.editing.steps import step_fields
from ita_dash.ui.measures.links import PROGRESS
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.measures import counted


def progress_fields(form: OpenForm, workspace: Workspace) -> None:
    """What was done: status, progress, finished steps, result, outcome and obstacles."""
    tr = workspace.tr
    status, progress = st.columns([3, 2])
    statuses = list(MeasureStatus)
    status.selectbox(
        tr(FIELD_LABELS["status"]),
        statuses,
        index=statuses.index(form.start.status),
        format_func=lambda each: tr(STATUS_LABELS[each]),
        key=f"{FIELD}status",
        on_change=_status_chosen,
        args=(form,),
    )
    progress.number_input(
        tr("ความคืบหน้า (ร้อยละ)"),
        0,
        100,
        step=5,
        value=form.start.progress,
        key=f"{FIELD}progress",
        placeholder=tr("ไม่ทราบ"),
    )
    step_fields(form, tr)
    _reached_field(form, tr)
    for field in ("result", "outcome"):
        text_field(form, field, tr)
    if form.view == PROGRESS:
        text_field(form, "obstacles", tr)
        return
    with st.expander(tr("บันทึกภายใน ไม่พิมพ์ในเอกสารที่เผยแพร่"), expanded=_has_notes(form)):
        for field in ("obstacles", "follow_up"):
            text_field(form, field, tr)


def text_field(form: OpenForm, field: str, tr: Translator) -> None:
    """A running text under the name of its field."""
    first: str = getattr(form.start, field)
    st.text_area(tr(FIELD_LABELS[field]), first, height="content", key=FIELD + field)


def _has_notes(form: OpenForm) -> bool:
    return bool(form.start.obstacles or form.start.follow_up)


def _reached_field(form: OpenForm, tr: Translator) -> None:
    """The figure reached, beside the one aimed at; a short report asks only where there is one."""
    start, target = form.start, counted(form.typed("output_target"), form.typed("output_unit"))
    if form.view == PROGRESS and not (start.output or target or start.output_reached is not None):
        return
    label = tr(FIELD_LABELS["output_reached"])
    st.number_input(
        tr("{field} จากเป้าหมาย {target}", field=label, target=plain(target)) if target else label,
        0.0,
        step=1.0,
        format="%g",
        value=start.output_reached,
        key=f"{FIELD}output_reached",
        placeholder=tr("ไม่ทราบ"),
    )
    if start.output and form.view == PROGRESS:
        st.caption(plain(start.output))


def _status_chosen(form: OpenForm) -> None:
    progress = form.typed("progress")
    fitting = progress_with(form.typed("status"), progress)
    if fitting != progress:
        put("progress", fitting)
