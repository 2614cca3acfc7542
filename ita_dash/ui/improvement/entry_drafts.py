"""The drafts of own entries of the library: kept with every word sent, found again, dropped."""

from __future__ import annotations

from ita_dash.domain.improvement.library_input import read_library_input
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.improvement import entry_state
from ita_dash.ui.improvement.entry_state import FORM, EntryForm
from ita_dash.ui.session.draft_words import say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("library_drafts.chosen")


def my_entry_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts of entries, the newest first; read fresh."""
    return drafts_of_forms((FORM,), read_library_input, workspace)


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    _CHOSEN.choose(draft)
    entry_state.open_place(draft.key.subject_id)


def chosen_draft(library_id: int, workspace: Workspace) -> FormDraft | None:
    """The draft that the reader chose to go on with in this entry's form; given once."""
    return _CHOSEN.take(library_id, lambda: my_entry_drafts(workspace))


def keep_entry_draft(form: EntryForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what stands; else keep nothing."""
    if form.outcome is None:
        typed = form.now().as_json()
        keep_typed(form, "" if typed == form.shown.as_json() else typed, workspace)


def leave_entry(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    place = entry_state.place() if page == "improvement" else None
    leave_unless_drawn(
        entry_state.OPEN,
        keep_entry_draft,
        _leave,
        workspace,
        is_drawn=lambda form: place == form.library_id,
    )


def _leave(form: EntryForm, workspace: Workspace) -> None:
    entry_state.OPEN.close()
    kept = workspace.tr("เก็บฉบับร่างของรายการในคลังมาตรการไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากคลังมาตรการ")
    say_left(form, kept, workspace.tr)
