"""Saves a form of a measure, and says what became of it only with the change number in hand."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

import streamlit as st

from ita_dash.domain.errors import EditCollision, ItaError
from ita_dash.domain.measures import MeasureDraft
from ita_dash.services import measures as service
from ita_dash.services.measure_revision import SavedMeasure
from ita_dash.ui.app_state import current_actor, database
from ita_dash.ui.errors import error_box
from ita_dash.ui.forms import NOTED, saved, with_change
from ita_dash.ui.measures import links
from ita_dash.ui.measures.collision import collision_of
from ita_dash.ui.measures.drafts import drop_draft
from ita_dash.ui.measures.form_state import OpenForm, close
from ita_dash.ui.measures.links import EDIT, NEW
from ita_dash.ui.measures.new_measure import show_in_list
from ita_dash.ui.text import plain
from ita_dash.ui.workspace import Workspace


def save_typed(form: OpenForm, workspace: Workspace) -> None:
    """Save what the fields hold; says which days cannot be read instead where there are some."""
    unread = [workspace.tr(message) for message in form.now().unread_days()]
    if unread:
        st.error(plain(" ".join(unread)), icon=":material/error:")
    else:
        save(form, form.draft(), workspace)


def save(form: OpenForm, draft: MeasureDraft, workspace: Workspace) -> None:
    """Write a draft; on a collision keep it and let the editor compare."""
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
        finish(form, form.outcome, workspace)


def finish(form: OpenForm, outcome: SavedMeasure, workspace: Workspace) -> NoReturn:
    """Leave the form and say what was saved, under which number, or that nothing was."""
    tr = workspace.tr
    drop_draft(form, workspace)
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
