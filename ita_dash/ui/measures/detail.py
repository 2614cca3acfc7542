"""One measure: how it stands, the six official fields, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.charts.statuses import DERIVED, shown_status
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, division_word, division_words
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.fields import (
    FIELD_LABELS,
    INTERNAL_FIELDS,
    PLAN_FIELDS,
    field_value,
)
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.table import NO_LEAD
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.badges import status_badge
from ita_dash.ui.elements.effect_in_short import effect_in_short
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.editing.draft_offers import draft_offers
from ita_dash.ui.measures.editing.drafts import drafts_of
from ita_dash.ui.measures.history import history
from ita_dash.ui.measures.keep_in_library import keep_button
from ita_dash.ui.measures.links import EDIT, MONTHLY, PROGRESS, SPLIT
from ita_dash.ui.measures.monthly.form import months_form
from ita_dash.ui.measures.monthly.of_measure import measure_months
from ita_dash.ui.measures.neighbours import neighbours
from ita_dash.ui.measures.purpose import purpose
from ita_dash.ui.measures.removal import ask_removal
from ita_dash.ui.measures.since import since
from ita_dash.ui.measures.splitting.drafts import split_offers
from ita_dash.ui.measures.splitting.form import split_button, split_form
from ita_dash.ui.measures.status_question import status_question
from ita_dash.ui.measures.text import due_text, recorded_status
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.measures import (
    DONE_MARK,
    OPEN_MARK,
    days_text,
    done_text,
    field_text,
    step_note,
)
from ita_dash.wording.scores import UNKNOWN


def measure_detail(
    table: pd.DataFrame,
    measure_id: int,
    workspace: Workspace,
    evidence: Callable[[int, Workspace], None],
) -> None:
    """Draw a measure that stands; ``table`` is the MEASURE_TABLE of every year.

    ``evidence`` draws the part of another room above the history.
    """
    tr = workspace.tr
    (measure,) = each_measure(table[table["measure_id"] == measure_id])
    draft = workspace.snapshot.measures.history(measure_id)[0].draft
    page_header(
        workspace,
        tr("มาตรการที่ {number} ปีงบประมาณ {year}", number=measure.number, year=measure.fiscal_year),
    )
    neighbours(table, measure, workspace)
    if links.place()[1] == SPLIT:
        split_form(measure, draft, workspace)
        return
    if links.place()[1] == MONTHLY:
        months_form(measure, workspace)
        return
    draft_offers(drafts_of(measure_id, workspace), workspace)
    split_offers(measure_id, workspace)
    with st.container(key="measure_state", horizontal=True, horizontal_alignment="distribute"):
        _state(measure, tr)
        _actions(measure, draft, workspace)
    since(measure_id, workspace)
    status_question(measure, workspace)
    with st.container(key="stacked"):
        fields, aside = st.columns([1.6, 1], gap="medium")
    with fields.container(border=True):
        _fields(draft, tr)
    with aside:
        purpose(draft, workspace)
        effect_in_short(measure_id, draft.fiscal_year, workspace)
    measure_months(measure_id, workspace)
    evidence(measure_id, workspace)
    history(measure_id, workspace)


def _state(measure: Measure, tr: Translator) -> None:
    shown = shown_status(measure)
    with st.container(horizontal=True, vertical_alignment="center", width="content", gap="small"):
        status_badge(shown, tr)
        if shown in DERIVED:
            st.markdown(recorded_status(measure, tr), width="content")
        if due_text(measure, tr):
            st.markdown(due_text(measure, tr), width="content")
        percent = measure.progress_shown
        if percent is None:
            st.markdown(f":gray[{tr('ไม่ทราบความคืบหน้า')}]", width="content")
        else:
            st.progress(percent, text=tr("ความคืบหน้า {percent}%", percent=percent), width=200)


def _actions(measure: Measure, draft: MeasureDraft, workspace: Workspace) -> None:
    tr, measure_id = workspace.tr, measure.measure_id
    with st.container(horizontal=True, width="content", gap="xsmall"):
        action_button(
            tr("รายงานความคืบหน้า"),
            links.navigate,
            links.measure_query(measure_id, PROGRESS),
            key="report_progress",
            icon=":material/edit_note:",
            kind="primary",
        )
        action_button(
            tr("แก้ไข"),
            links.navigate,
            links.measure_query(measure_id, EDIT),
            key="edit_measure",
            icon=":material/edit:",
        )
        keep_button(draft, workspace)
        split_button(measure, draft, workspace)
        if st.button(tr("ลบ"), key="remove_measure", icon=":material/delete:"):
            st.dialog(tr("ลบมาตรการนี้"))(ask_removal)(measure, workspace)


def _fields(draft: MeasureDraft, tr: Translator) -> None:
    """The six columns of the report on measures in official order, then what is internal."""
    with _field("title", tr):
        st.header(plain(draft.title), anchor=False)
    with _field("methods", tr):
        _steps(draft, tr)
    with _field("divisions", tr):
        _divisions(draft, tr)
    with _field("period", tr):
        days = days_text(draft.period_start, draft.period_end, tr)
        period_lines = [plain(text) for text in (draft.period_text, days) if text]
        st.markdown("  \n".join(period_lines) or UNKNOWN)
    for name, text in (("result", draft.result), ("outcome", draft.outcome)):
        with _field(name, tr):
            if text:
                st.text(text)
            else:
                st.markdown(f":gray[{tr('ยังไม่ได้บันทึก')}]")
    for name in PLAN_FIELDS:
        if any(value not in (None, "") for value in field_value(draft, name)):
            with _field(name, tr):
                st.text(field_text(draft, name, tr))
    for name in INTERNAL_FIELDS:
        if text := getattr(draft, name):
            with _field(name, tr):
                st.text(text)


def _field(name: str, tr: Translator) -> DeltaGenerator:
    """The place for a field's content, below its official name."""
    place = st.container(gap="xxsmall")
    place.markdown(f":gray[{tr(FIELD_LABELS[name])}]")
    return place


def _steps(draft: MeasureDraft, tr: Translator) -> None:
    if not draft.steps:
        st.markdown(f":gray[{tr('ยังไม่ได้ระบุขั้นตอน')}]")
        return
    lines = (f"{number}. {_step(step, tr)}" for number, step in enumerate(draft.steps, start=1))
    st.markdown("\n".join(lines))
    done = sum(step.is_done for step in draft.steps)
    st.caption(tr("เสร็จแล้ว {done} จาก {n} ขั้นตอน", done=done, n=len(draft.steps)))


def _step(step: Step, tr: Translator) -> str:
    """A step with its mark, when it was done and what was noted about it, as Markdown."""
    mark = f":green[{DONE_MARK}]" if step.is_done else f":gray[{OPEN_MARK}]"
    done = f" :green[{plain(done_text(step, tr))}]" if step.is_done else ""
    note = f" :gray[{plain(step_note(step))}]" if step.note else ""
    return f"{mark} {plain(step.description)}{done}{note}"


def _divisions(draft: MeasureDraft, tr: Translator) -> None:
    if not draft.divisions:
        st.markdown(f":gray[{tr('ยังไม่ระบุส่วนราชการ')}]")
        return
    if draft.is_lead_open:
        unnamed_lead = f":orange[{tr(NO_LEAD)}]"
        st.markdown(
            f"{unnamed_lead}  \n{tr('ร่วมรับผิดชอบ: {names}', names=_listed(draft.divisions, tr))}"
        )
        return
    lead, *others = draft.divisions
    name = plain(tr(division_word(lead)))
    lines = [name if lead == EVERY_DIVISION else tr("{name} (รับผิดชอบหลัก)", name=name)]
    if others:
        lines.append(tr("ร่วมดำเนินการ: {names}", names=_listed(others, tr)))
    st.markdown("  \n".join(lines))


def _listed(names: Sequence[str], tr: Translator) -> str:
    return plain(tr(division_words(names)))
