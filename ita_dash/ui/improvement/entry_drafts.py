"""The drafts of own entries of the library, and the form as it is opened."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.improvement.library_input import (
    LibraryInput,
    input_of_entry,
    read_library_input,
)
from ita_dash.queries.form_drafts import DraftKey, FormDraft
from ita_dash.services.form_drafts import take_over_draft
from ita_dash.ui.improvement import entry_state
from ita_dash.ui.improvement.entry_state import FORM, EntryForm
from ita_dash.ui.session import cached
from ita_dash.ui.session.app_state import current_person, database
from ita_dash.ui.session.form_drafts import keep_typed, person_drafts, say_left
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = "library_drafts.chosen"


def my_entry_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts of entries, the newest first; read fresh."""
    found = person_drafts(workspace)
    return [each for each in found if each.key.form == FORM and read_library_input(each.typed)]


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    st.session_state[_CHOSEN] = draft.key
    entry_state.open_place(draft.key.subject_id)


def opened_form(library_id: int, workspace: Workspace) -> EntryForm | None:
    """The form of an entry; None where no such entry stands.

    A draft that the reader chose goes first, then the form as this session has it, then what a
    browser shows whose session was lost, then what is stored.
    """
    name = f"{FORM}_{library_id}"
    draft = _chosen(library_id, workspace)
    held = entry_state.held_form()
    is_held = held is not None and held.library_id == library_id and draft is None
    if held is not None and is_held and (held.outcome is not None or entry_state.has_fields()):
        shown_token(name, held.token)
        return held
    fresh = _fresh(library_id, workspace)
    if fresh is None:
        return None
    token = shown_token(name, fresh.token)
    if draft is not None:
        return _continued(draft, fresh, workspace)
    if token != fresh.token and token.partition("-")[0] == str(fresh.base_change_no):
        return _returned(token, fresh, workspace)
    fresh.fill(fresh.shown)
    return entry_state.hold(fresh)


def keep_entry_draft(form: EntryForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what stands; else keep nothing."""
    if form.outcome is None:
        typed = form.now().as_json()
        keep_typed(form, "" if typed == form.shown.as_json() else typed, workspace)


def leave_entry(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    form = entry_state.held_form()
    if form is None or form.outcome is not None:
        return
    if entry_state.has_fields():
        keep_entry_draft(form, workspace)
    if page == "improvement" and entry_state.place() == form.library_id:
        return
    entry_state.close()
    kept = workspace.tr("เก็บฉบับร่างของรายการในคลังมาตรการไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากคลังมาตรการ")
    say_left(form, kept, workspace.tr)


def _chosen(library_id: int, workspace: Workspace) -> FormDraft | None:
    key: DraftKey | None = st.session_state.pop(_CHOSEN, None)
    if key is None or key.subject_id != library_id:
        return None
    return next((each for each in my_entry_drafts(workspace) if each.key == key), None)


def _fresh(library_id: int, workspace: Workspace) -> EntryForm | None:
    if library_id == 0:
        return EntryForm(0, LibraryInput(), 0)
    own = cached.own_library(*workspace.key)
    entry = next((each for each in own if each.library_id == library_id), None)
    if entry is None:
        return None
    return EntryForm(library_id, input_of_entry(entry.measure), entry.change_no)


def _continued(draft: FormDraft, fresh: EntryForm, workspace: Workspace) -> EntryForm:
    """A form with what the draft holds; over what was saved meanwhile it collides on saving."""
    fresh.base_change_no = draft.base_change_no
    fresh.fill(read_library_input(draft.typed) or fresh.shown)
    agency_id = workspace.agency.agency_id
    take_over_draft(database(), agency_id, current_person(), draft, fresh.token)
    fresh.kept, fresh.kept_at = draft.typed, draft.saved_at
    return entry_state.hold(fresh)


def _returned(token: str, fresh: EntryForm, workspace: Workspace) -> EntryForm:
    """The form that a browser shows after its session was lost, with the words it shows."""
    fresh.token, fresh.is_returned = token, True
    draft = next((each for each in my_entry_drafts(workspace) if each.key == fresh.key), None)
    typed = read_library_input(draft.typed) if draft else None
    if draft and typed:
        fresh.start = typed
        fresh.kept, fresh.kept_at = draft.typed, draft.saved_at
    return entry_state.hold(fresh)
