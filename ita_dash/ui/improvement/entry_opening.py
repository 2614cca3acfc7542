"""Opens the form of an own entry of the library."""

from __future__ import annotations

from ita_dash.domain.improvement.library_input import (
    LibraryInput,
    input_of_entry,
    read_library_input,
)
from ita_dash.ui.improvement.entry_drafts import chosen_draft, my_entry_drafts
from ita_dash.ui.improvement.entry_state import FORM, OPEN, EntryForm
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace


def opened_form(library_id: int, workspace: Workspace) -> EntryForm | None:
    """The form of an entry, 0 for a new one; None where no such entry stands.

    Where the entry was taken out meanwhile its draft goes on from what it was typed over.
    """
    draft, held = chosen_draft(library_id, workspace), OPEN.form()
    held = held if held is not None and held.library_id == library_id else None
    bases = [workspace.change_no, *([draft.base_change_no] if draft else [])]
    known = (begun_from(library_id, change_no, workspace) for change_no in bases)
    fresh = next(filter(None, known), held)
    if fresh is None:
        return None
    opening = Opening(
        OPEN,
        f"{FORM}_{library_id}",
        lambda: fresh,
        lambda change_no: begun_from(library_id, change_no, workspace),
        read_library_input,
        lambda: my_entry_drafts(workspace),
    )
    return opening.form(held, draft, workspace)


def begun_from(library_id: int, change_no: int, workspace: Workspace) -> EntryForm | None:
    """A form as the entry stood at a change number; None where none stood."""
    if library_id == 0:
        return EntryForm(0, LibraryInput(), 0)
    own = workspace.snapshot_at(change_no).improvement.own_library
    entry = next((each for each in own if each.library_id == library_id), None)
    if entry is None:
        return None
    return EntryForm(library_id, input_of_entry(entry.measure), entry.change_no)
