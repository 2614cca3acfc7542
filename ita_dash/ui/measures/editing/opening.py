"""Opens a form of a measure: as it was left, from a draft, as a browser still shows it, or anew."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ita_dash.domain.measures.input import MeasureInput, read_input
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.queries.measure_history import RecordedRevision
from ita_dash.ui.measures.editing.collision import collision_of
from ita_dash.ui.measures.editing.drafts import chosen_draft, my_drafts
from ita_dash.ui.measures.editing.new_measure import first_draft
from ita_dash.ui.measures.editing.state import OPEN, OpenForm, open_form
from ita_dash.ui.session.form_drafts import own_draft, remember, take_over
from ita_dash.ui.session.held_form import new_token, told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace


def opened_form(
    view: str, measure_id: int | None, table: pd.DataFrame, workspace: Workspace
) -> OpenForm:
    """The form that the address asks for; ``table`` is the MEASURE_TABLE of every year.

    A draft that the reader chose goes before everything, then the form as this session has it,
    then what a browser shows whose session was lost, then what is stored.
    """
    name = f"{view}_{measure_id or 0}"
    draft = chosen_draft(view, measure_id, workspace)
    form = open_form(view, measure_id) if draft is None else None
    if form is not None:
        shown_token(name, form.token)
        form.follow_methods()
        return form
    fresh = _fresh(view, measure_id, table, workspace)
    token = shown_token(name, fresh.token)
    if draft is not None:
        return _continued(draft, fresh, workspace)
    if token != fresh.token:
        returned = _returned(token, fresh, workspace)
        if returned is not None:
            return returned
    fresh.fill(fresh.start)
    return OPEN.hold(fresh)


def _fresh(
    view: str, measure_id: int | None, table: pd.DataFrame, workspace: Workspace
) -> OpenForm:
    if measure_id is None:
        return OpenForm(view, None, first_draft(table, workspace), 0, new_token(0))
    newest = workspace.snapshot.measures.history(measure_id)[0]
    token = new_token(newest.change_no)
    return OpenForm(view, measure_id, newest.draft, newest.change_no, token)


def _continued(draft: FormDraft, fresh: OpenForm, workspace: Workspace) -> OpenForm:
    """A form with what the draft holds; it collides at once with what was saved meanwhile."""
    form = _begun_from(draft.base_change_no, fresh, workspace) or fresh
    form.token = new_token(form.base_change_no)
    form.fill(_typed(draft) or form.start)
    take_over(form, draft, workspace)
    OPEN.hold(form)
    is_overtaken = form.base_change_no != fresh.base_change_no
    if is_overtaken and not any(form.now().unread_days()):
        form.collision = collision_of(form, form.draft(), workspace)
    return form


def _returned(token: str, fresh: OpenForm, workspace: Workspace) -> OpenForm | None:
    """The form that a browser shows after its session was lost, with the words it shows.

    The fields are not filled: what the browser holds in them counts, and what it does not hold
    is as the draft has it. None for a token that tells of no revision of the measure.
    """
    change_no = told_change(token)
    form = None if change_no is None else _begun_from(change_no, fresh, workspace)
    if form is None:
        return None
    form.token, form.is_returned = token, True
    draft = own_draft(form, my_drafts(workspace))
    typed = _typed(draft) if draft else None
    if draft and typed:
        form.begin_with(typed)
        remember(form, draft)
    return OPEN.hold(form)


def _begun_from(base_change_no: int, fresh: OpenForm, workspace: Workspace) -> OpenForm | None:
    """The form as it began from a revision, 0 for a new measure; None where there is none."""
    if fresh.measure_id is None:
        return replace(fresh) if base_change_no == 0 else None
    revisions = workspace.snapshot.measures.history(fresh.measure_id)
    base = next((each for each in revisions if each.change_no == base_change_no), None)
    return None if base is None else _over(base, fresh)


def _over(base: RecordedRevision, fresh: OpenForm) -> OpenForm:
    return OpenForm(fresh.view, fresh.measure_id, base.draft, base.change_no, fresh.token)


def _typed(draft: FormDraft) -> MeasureInput | None:
    return read_input(draft.typed)
