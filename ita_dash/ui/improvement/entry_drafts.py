"""The drafts of own entries of the library, and the form as it is opened."""

from __future__ import annotations

from ita_dash.domain.improvement.library_input import (
    LibraryInput,
    input_of_entry,
    read_library_input,
)
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.improvement import entry_state
from ita_dash.ui.improvement.entry_state import FORM, EntryForm
from ita_dash.ui.session.form_drafts import (
    ChosenDraft,
    drafts_of_forms,
    keep_typed,
    own_draft,
    remember,
    say_left,
    take_over,
)
from ita_dash.ui.session.held_form import told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("library_drafts.chosen")


def my_entry_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts of entries, the newest first; read fresh."""
    return drafts_of_forms((FORM,), read_library_input, workspace)


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    _CHOSEN.choose(draft)
    entry_state.open_place(draft.key.subject_id)


def opened_form(library_id: int, workspace: Workspace) -> EntryForm | None:
    """The form of an entry; None where no such entry stands.

    A draft that the reader chose goes first, then the form as this session has it, then what a
    browser shows whose session was lost, then what is stored.
    """
    name = f"{FORM}_{library_id}"
    draft = _chosen(library_id, workspace)
    held = entry_state.OPEN.form()
    is_held = held is not None and held.library_id == library_id and draft is None
    if held is not None and is_held and (held.outcome is not None or entry_state.OPEN.has_fields()):
        shown_token(name, held.token)
        if held.is_unfilled:
            held.fill(held.start)
        return held
    fresh = begun_from(library_id, workspace.change_no, workspace)
    if fresh is None and draft is not None:
        # The entry was taken out meanwhile: its draft goes on from what it was typed over.
        fresh = begun_from(library_id, draft.base_change_no, workspace)
    if fresh is None:
        return None
    token = shown_token(name, fresh.token)
    if draft is not None:
        return _continued(draft, fresh, workspace)
    returned = _returned(token, fresh, workspace) if token != fresh.token else None
    if returned is not None:
        return returned
    fresh.fill(fresh.shown)
    return entry_state.OPEN.hold(fresh)


def keep_entry_draft(form: EntryForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what stands; else keep nothing."""
    if form.outcome is None:
        typed = form.now().as_json()
        keep_typed(form, "" if typed == form.shown.as_json() else typed, workspace)


def leave_entry(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    form = entry_state.OPEN.form()
    if form is None or form.outcome is not None:
        return
    if entry_state.OPEN.has_fields() and not form.is_unfilled:
        keep_entry_draft(form, workspace)
    if page == "improvement" and entry_state.place() == form.library_id:
        return
    entry_state.OPEN.close()
    kept = workspace.tr("เก็บฉบับร่างของรายการในคลังมาตรการไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากคลังมาตรการ")
    say_left(form, kept, workspace.tr)


def _chosen(library_id: int, workspace: Workspace) -> FormDraft | None:
    return _CHOSEN.take(library_id, lambda: my_entry_drafts(workspace))


def begun_from(library_id: int, change_no: int, workspace: Workspace) -> EntryForm | None:
    """A form as the entry stood at a change number; None where none stood."""
    if library_id == 0:
        return EntryForm(0, LibraryInput(), 0)
    own = workspace.snapshot_at(change_no).improvement.own_library
    entry = next((each for each in own if each.library_id == library_id), None)
    if entry is None:
        return None
    return EntryForm(library_id, input_of_entry(entry.measure), entry.change_no)


def _as_of(change_no: int | None, fresh: EntryForm, workspace: Workspace) -> EntryForm | None:
    """The form as it began at a change number; None where no such entry stood then."""
    if change_no is None or not 0 <= change_no <= workspace.change_no:
        return None
    return begun_from(fresh.library_id, change_no, workspace)


def _continued(draft: FormDraft, fresh: EntryForm, workspace: Workspace) -> EntryForm:
    """A form with what the draft holds, begun from what stood when it was typed."""
    form = _as_of(draft.base_change_no, fresh, workspace) or fresh
    form.fill(read_library_input(draft.typed) or form.shown)
    take_over(form, draft, workspace)
    return entry_state.OPEN.hold(form)


def _returned(token: str, fresh: EntryForm, workspace: Workspace) -> EntryForm | None:
    """The form that a browser shows after its session was lost, with the words it shows.

    None for a token that tells of no change at which the entry stood.
    """
    form = _as_of(told_change(token), fresh, workspace)
    if form is None:
        return None
    form.token, form.is_returned = token, True
    draft = own_draft(form, my_entry_drafts(workspace))
    typed = read_library_input(draft.typed) if draft else None
    if draft and typed:
        form.start = typed
        remember(form, draft)
    return entry_state.OPEN.hold(form)
