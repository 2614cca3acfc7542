"""Saves a form of a measure, and says what became of it only with the change number in hand."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

import streamlit as st

from ita_dash.domain.errors import AlreadySaved, EditCollision, ItaError
from ita_dash.domain.measures.completion import unasked_steps, with_every_step
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.input import input_of
from ita_dash.queries.changes import written_measure
from ita_dash.services.measures import edits as service
from ita_dash.services.measures.revision import SavedMeasure
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.fill_link import NEW
from ita_dash.ui.elements.forms import DONE, NOTED, announce_and_rerun, with_change
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.editing.collision import collision_of
from ita_dash.ui.measures.editing.new_measure import show_in_list
from ita_dash.ui.measures.editing.state import OPEN, OpenForm
from ita_dash.ui.measures.links import EDIT
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.form_drafts import drop_draft
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace


def save_typed(form: OpenForm, workspace: Workspace, *, ticks_all: bool = False) -> None:
    """Save what the fields hold, with all steps done where ``ticks_all``.

    Says which days cannot be read instead where there are some.
    """
    unread = [workspace.tr(message) for message in form.now().unread_days()]
    if unread:
        st.error(plain(" ".join(unread)), icon=":material/error:")
    else:
        draft = form.draft()
        save(form, with_every_step(draft, is_done=True) if ticks_all else draft, workspace)


def save(form: OpenForm, draft: MeasureDraft, workspace: Workspace) -> None:
    """Write a draft; on a collision keep it and let the editor compare.

    Where it is completed with open steps, the form asks about them first.
    """
    if unasked_steps(form.base, draft, form.agreed):
        _ask(form, draft)
    form.sent_number = draft.number
    try:
        # A second click may end the run right after the write: what was saved stands in the
        # form before anything is asked of the session, and the next run goes on from there.
        form.outcome = _written_once(form, draft, workspace)
    except EditCollision:
        form.collision, form.is_asked = collision_of(form, draft, workspace), False
        st.rerun()
    except ItaError as error:
        error_box(error, workspace.tr)
    else:
        finish(form, form.outcome, workspace)


def finish(form: OpenForm, outcome: SavedMeasure, workspace: Workspace) -> NoReturn:
    """Leave the form and say what was saved, under which number, or that nothing was."""
    tr = workspace.tr
    drop_draft(form, workspace)
    OPEN.close()
    if form.view == NEW:
        show_in_list(outcome.measure_id, outcome.change_no, workspace)
    links.navigate(_behind(form, outcome))
    sentence, icon = tr("ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"), NOTED
    if outcome.is_written:
        done = tr("บันทึกมาตรการที่ {number} แล้ว", number=form.sent_number)
        sentence, icon = with_change(done, outcome.change_no, tr), DONE
    if form.goes_on and form.next_id is None:
        sentence = f"{sentence}  \n{tr('มาตรการนี้อยู่ท้ายรายการแล้ว')}"
    announce_and_rerun(sentence, icon)


def _behind(form: OpenForm, outcome: SavedMeasure) -> dict[str, str]:
    """Where a saved form leads to: its measure, or the same form of the next one in the list."""
    if not form.goes_on:
        return links.measure_query(outcome.measure_id)
    if form.next_id is None:
        return links.list_query()
    return links.measure_query(form.next_id, form.view)


def _ask(form: OpenForm, draft: MeasureDraft) -> NoReturn:
    """Let the form ask about open steps; what was merged stands in its fields from then on."""
    if form.collision is not None:
        form.collision = None
        form.fill(input_of(draft))
    form.is_asked = True
    st.rerun()


def _written_once(form: OpenForm, draft: MeasureDraft, workspace: Workspace) -> SavedMeasure:
    """What was written, now or when the same form was sent before."""
    agency_id = workspace.agency.agency_id
    try:
        if form.is_removed:
            _restore(form, workspace)
        with one_save(form.key, draft, workspace):
            return _write(form, draft, agency_id)
    except AlreadySaved as saved:
        measure_id = form.measure_id or written_measure(database(), agency_id, saved.change_no)
        return SavedMeasure(measure_id, saved.change_no, is_written=True)


def _restore(form: OpenForm, workspace: Workspace) -> None:
    """Bring back a measure that was removed meanwhile, before what was typed is written over it."""
    place = database(), current_actor(), workspace.agency.agency_id
    if form.measure_id is None:
        return
    try:
        with one_save(form.key, "restore", workspace):
            form.base_change_no = service.restore_measure(*place, form.measure_id)
    except AlreadySaved as saved:
        form.base_change_no = saved.change_no
    form.is_removed, form.is_restored = False, True


def _write(form: OpenForm, draft: MeasureDraft, agency_id: int) -> SavedMeasure:
    db, actor, measure_id = database(), current_actor(), form.measure_id
    if measure_id is None:
        return service.create_measure(db, actor, agency_id, draft)
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
            obstacles=draft.obstacles,
            steps_done=[n for n, step in enumerate(draft.steps, start=1) if step.is_done],
            step_days={n: step.done_on for n, step in enumerate(draft.steps, start=1)},
            step_notes={n: step.note for n, step in enumerate(draft.steps, start=1)},
            output_reached=draft.output_reached,
        )
    return replace(outcome, is_written=outcome.is_written or form.is_restored)
