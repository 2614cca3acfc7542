"""What an open form of an own entry of the library holds, and where it stands in the address."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

import streamlit as st

from ita_dash.domain.improvement.library_input import LibraryInput
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "library_field_"
"""What the keys of the form's widgets begin with."""
FORM = "library"
_PLACE, _NEW = "entry", "new"


@dataclass
class EntryForm(FormState):
    """A form while somebody fills it in; ``library_id`` is 0 for a new entry.

    ``shown`` is what stood at ``base_change_no`` (0: nothing), ``start`` what the fields showed
    first. ``outcome`` is the change number once it is saved, 0
    where there was nothing to save.
    """

    library_id: int
    shown: LibraryInput
    base_change_no: int
    token: str = ""
    start: LibraryInput = field(init=False)
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)
        self.start = self.shown

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey(FORM, self.library_id, self.token)

    def fill(self, start: LibraryInput) -> None:
        """Put this into the fields, whatever they held, before they are drawn in this run."""
        self.start, self.is_unfilled = start, False
        for each in fields(start):
            value = getattr(start, each.name)
            st.session_state[FIELD + each.name] = list(value) if isinstance(value, tuple) else value

    def typed(self, name: str) -> Any:
        """What a field holds now; before it is drawn for the first time, what it begins with."""
        value = st.session_state.get(FIELD + name, getattr(self.start, name))
        return tuple(value) if isinstance(value, list) else value

    def now(self) -> LibraryInput:
        """What the fields hold now."""
        return LibraryInput(**{each.name: self.typed(each.name) for each in fields(LibraryInput)})


def place() -> int | None:
    """The entry whose form the address asks for, 0 for a new one; None for the list."""
    asked = st.query_params.get(_PLACE, "")
    if asked == _NEW:
        return 0
    return int(asked) if asked.isdecimal() and asked.isascii() and len(asked) < 10 else None


def open_place(library_id: int) -> None:
    """Go to the form of an entry, 0 for a new one; for a callback, before the next run."""
    st.query_params[_PLACE] = str(library_id) if library_id else _NEW


def leave_place() -> None:
    """Go back to the list."""
    st.query_params.pop(_PLACE, None)


OPEN = HeldForm[EntryForm]("library_form", FIELD + "title")
