"""Two people edited one measure: find what differs, and save what the editor decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.edit_merge import merge, resolved
from ita_dash.domain.measures.input import input_of
from ita_dash.domain.measures.step_marks import marks_carried_over
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.ui.measures import links
from ita_dash.ui.measures.editing.collided import Collision
from ita_dash.ui.measures.editing.state import OPEN, OpenForm
from ita_dash.ui.measures.editing.versions import (
    choose_version,
    show_merged_fields,
    show_newer_changes,
)
from ita_dash.ui.measures.links import PROGRESS
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.form_leaving import drop_form
from ita_dash.ui.session.workspace import Workspace

Save = Callable[[OpenForm, MeasureDraft, Workspace], None]


def collision_of(form: OpenForm, mine: MeasureDraft, workspace: Workspace) -> Collision:
    """What was typed against what stands now, read fresh.

    A report on progress cannot reword steps: its marks go over to the steps as they now are.
    """
    db, agency_id, measure_id = database(), workspace.agency.agency_id, form.measure_id or 0
    as_of = newest_change(db, agency_id)
    standing = measure_drafts(db, agency_id, as_of).get(measure_id)
    is_removed = standing is None
    if standing is None:
        standing = measure_drafts(db, agency_id, as_of, is_removed=True)[measure_id]
    start, theirs = form.base, standing.draft
    lost: tuple[Step, ...] = ()
    if form.view == PROGRESS:
        steps, lost = marks_carried_over(start.steps, mine.steps, theirs.steps)
        mine, start = replace(mine, steps=steps), replace(start, steps=theirs.steps)
    return Collision(
        form.base,
        mine,
        theirs,
        merge(start, mine, theirs),
        lost,
        form.base_change_no,
        standing.change_no,
        is_removed,
    )


def resolve(form: OpenForm, collision: Collision, workspace: Workspace, save: Save) -> None:
    """Draw both versions; ``save`` writes what was decided over the revision that stands."""
    tr, merged = workspace.tr, collision.merged
    show_newer_changes(collision, form.measure_id or 0, workspace)
    choices = {field: choose_version(field, collision, tr) for field in merged.conflicts}
    show_merged_fields(collision, tr)
    made = {field: chosen for field, chosen in choices.items() if chosen is not None}
    missing = len(choices) - len(made)
    if missing:
        st.markdown(tr("โปรดเลือกอีก {n} หัวข้อก่อนบันทึก", n=missing))
    draft = collision.mine if missing else resolved(merged, collision.mine, made)
    errors = st.container()
    if _buttons(form, collision, draft, workspace, is_ready=not missing):
        _stand_on(form, collision)
        with errors:
            save(form, draft, workspace)


def _buttons(
    form: OpenForm,
    collision: Collision,
    draft: MeasureDraft,
    workspace: Workspace,
    *,
    is_ready: bool,
) -> bool:
    """Save, go on editing, or give up; True when the editor wants to save."""
    tr = workspace.tr
    label = tr("นำมาตรการกลับมาและบันทึก") if collision.is_removed else tr("บันทึกตามที่เลือก")
    with st.container(horizontal=True):
        wants_save = st.button(
            label,
            type="primary" if is_ready else "secondary",
            key="save_merged",
            icon=":material/save:",
            disabled=not is_ready,
        )
        if st.button(tr("กลับไปแก้ไขต่อ"), key="edit_merged", disabled=not is_ready):
            _edit_on(form, collision, draft)
            st.rerun()
        if st.button(tr("ทิ้งสิ่งที่กรอก"), key="drop_mine", type="tertiary"):
            links.navigate(links.measure_query(form.measure_id or 0))
            drop_form(OPEN, form, workspace)
    return wants_save


def _stand_on(form: OpenForm, collision: Collision) -> None:
    """From now on the form is an edit of the revision that stands."""
    form.base, form.base_change_no = collision.theirs, collision.change_no
    form.is_removed = collision.is_removed


def _edit_on(form: OpenForm, collision: Collision, draft: MeasureDraft) -> None:
    _stand_on(form, collision)
    form.collision = None
    form.fill(input_of(draft))
