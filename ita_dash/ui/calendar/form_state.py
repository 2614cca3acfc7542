"""What the open form of a date holds: which entry, what it began from, what is typed."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.calendar.typed import TypedDate
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "date_field_"
"""What the keys of the form's widgets begin with."""
NAMES = ("title", "start", "end", "note")
"""The fields, in the order of TypedDate."""


@dataclass
class DateForm(FormState):
    """The form while somebody fills it in.

    ``seen`` is the change number of what the office told at the place, None for nothing; ``start``
    is what the fields showed first, ``outcome`` the change number once it is saved.
    """

    start: TypedDate
    base_change_no: int
    seen: int | None
    token: str = ""
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)

    @property
    def place(self) -> tuple[int, str]:
        """The year and the entry that the address asks it for."""
        return self.start.fiscal_year, self.start.code

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey("date", self.start.fiscal_year, self.token)

    def fill(self, start: TypedDate) -> None:
        """Put this into the fields before they are drawn in this run."""
        self.start, self.is_unfilled = start, False
        for name in NAMES:
            st.session_state[FIELD + name] = getattr(start, name)

    def now(self) -> TypedDate:
        """What the fields hold now; one that is not drawn holds what it began with."""
        typed = [
            str(st.session_state.get(FIELD + name, getattr(self.start, name)) or "")
            for name in NAMES
        ]
        return TypedDate(*self.place, *typed)


OPEN = HeldForm[DateForm]("date_form", FIELD + "start", [FIELD + name for name in NAMES])
