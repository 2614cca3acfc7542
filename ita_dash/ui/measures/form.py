"""The forms of a measure: a short one to report progress, and the whole sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

import pandas as pd
import streamlit as st

from ita_dash.domain.errors import EditCollision, ItaError
from ita_dash.domain.measures import MeasureDraft
from ita_dash.domain.messages import msg
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services import measures as service
from ita_dash.services.measure_revision import SavedMeasure
from ita_dash.ui.app_state import current_actor, database
from ita_dash.ui.errors import error_box
from ita_dash.ui.forms import NOTED, saved, with_change
from ita_dash.ui.frame import page_header
from ita_dash.ui.measures import links
from ita_dash.ui.measures.collision import collision_of, resolve
from ita_dash.ui.measures.form_fields import plan_fields, progress_fields
from ita_dash.ui.measures.form_state import OpenForm, begin, close, open_form
from ita_dash.ui.measures.links import EDIT, NEW, PROGRESS
from ita_dash.ui.measures.new_measure import blank_measure, show_in_list
from ita_dash.ui.measures.text import days_text, field_text
from ita_dash.ui.text import plain
from ita_dash.ui.workspace import Workspace

_TITLES = {
    NEW: msg("เพิ่มมาตรการใหม่"),
    EDIT: msg("แก้ไขรายละเอียดมาตรการ"),
    PROGRESS: msg("รายงานความก้าวหน้า"),
}


def measure_form(
    view: str, measure_id: int | None, table: pd.DataFrame, workspace: Workspace
) -> None:
    """Draw the form that the address asks for; ``table`` is the MEASURE_TABLE of every year."""
    form = open_form(view, measure_id) or begin(_fresh(view, measure_id, table, workspace))
    if form.outcome is not None:
        _finish(form, form.outcome, workspace)
    page_header(workspace, workspace.tr(_TITLES[view]))
    if form.collision is not None:
        resolve(form, form.collision, workspace, _save)
        return
    _fields(form, workspace)
    _buttons(form, workspace)


def _fresh(
    view: str, measure_id: int | None, table: pd.DataFrame, workspace: Workspace
) -> OpenForm:
    if measure_id is None:
        return OpenForm(view, None, blank_measure(table, workspace), 0)
    recorded = measure_drafts(database(), *workspace.key)[measure_id]
    return OpenForm(view, measure_id, recorded.draft, recorded.change_no)


def _fields(form: OpenForm, workspace: Workspace) -> None:
    if form.view == PROGRESS:
        base = form.base
        st.header(plain(f"{base.number}. {base.title}"), anchor=False)
        days = days_text(base.period_start, base.period_end, workspace.tr)
        told = (field_text(base, "divisions", workspace.tr), days or base.period_text)
        st.markdown(" · ".join(plain(text) for text in told if text))
        with st.container(border=True, width=860):
            progress_fields(form, workspace)
        return
    plan, done = st.columns(2, gap="medium")
    with plan.container(border=True):
        st.header(workspace.tr("แผน"), anchor=False)
        plan_fields(form, workspace)
    with done.container(border=True):
        st.header(workspace.tr("ความก้าวหน้าและผล"), anchor=False)
        progress_fields(form, workspace)


def _buttons(form: OpenForm, workspace: Workspace) -> None:
    tr = workspace.tr
    told = st.container()
    with st.container(horizontal=True):
        is_sent = st.button(tr("บันทึก"), type="primary", key="save_measure", icon=":material/save:")
        st.button(tr("ยกเลิกการแก้ไข"), key="cancel_measure", on_click=_leave, args=(form,))
    if is_sent:
        with told:
            unread = [tr(message) for message in form.unread_days()]
            if unread:
                st.error(plain(" ".join(unread)), icon=":material/error:")
            else:
                _save(form, form.typed(), workspace)


def _leave(form: OpenForm) -> None:
    close()
    links.go(_behind(form.measure_id))


def _behind(measure_id: int | None) -> dict[str, str]:
    """Where a form leads to: its measure, else the list."""
    if measure_id is None:
        return links.list_query()
    return links.measure_query(measure_id)


def _save(form: OpenForm, draft: MeasureDraft, workspace: Workspace) -> None:
    """Write what was typed; on a collision keep it and let the editor compare."""
    form.sent_number = draft.number
    try:
        # A second click may end the run right after the write: what was saved stands in the
        # form before anything is asked of the session, and the next run goes on from there.
        form.outcome = _write(form, draft, workspace.agency.agency_id)
    except EditCollision:
        form.collision = collision_of(form, draft, workspace)
        st.rerun()
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        _finish(form, form.outcome, workspace)


def _finish(form: OpenForm, outcome: SavedMeasure, workspace: Workspace) -> NoReturn:
    """Leave the form and say what was saved, under which number, or that nothing was."""
    tr = workspace.tr
    close()
    if form.view == NEW:
        show_in_list(outcome.measure_id, outcome.change_no, workspace)
    links.go(links.measure_query(outcome.measure_id))
    if not outcome.is_written:
        saved(tr("ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"), NOTED)
    told = tr("บันทึกมาตรการที่ {number} แล้ว", number=form.sent_number)
    saved(with_change(told, outcome.change_no, tr))


def _write(form: OpenForm, draft: MeasureDraft, agency_id: int) -> SavedMeasure:
    db, actor, measure_id = database(), current_actor(), form.measure_id
    if measure_id is None:
        return service.create_measure(db, actor, agency_id, draft)
    if form.is_removed:
        form.base_change_no = service.restore_measure(db, actor, agency_id, measure_id)
        form.is_removed, form.is_restored = False, True
    base = form.base_change_no
    if form.view == EDIT:
        outcome = service.edit_measure(db, actor, agency_id, measure_id, draft, base)
    else:
        outcome = service.record_progress(
            db,
            actor,
            agency_id,
            measure_id,
            base,
            status=draft.status,
            progress=draft.progress,
            result=draft.result,
            outcome=draft.outcome,
            steps_done=[n for n, step in enumerate(draft.steps, start=1) if step.is_done],
        )
    return replace(outcome, is_written=outcome.is_written or form.is_restored)
