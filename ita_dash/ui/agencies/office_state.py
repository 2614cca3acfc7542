"""What the open form of the office's particulars holds, and where it stands in the address."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import streamlit as st

from ita_dash.domain.agencies.office import OFFICE_FIELDS, Office
from ita_dash.domain.agencies.office_fields import tidied
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "office_field_"
"""What the keys of the form's widgets begin with."""
FORM = "office"
"""What ``view`` is where the form is asked for, and what its drafts are kept under."""


@dataclass
class OfficeForm(FormState):
    """The form while somebody fills it in.

    ``shown`` is what stood at ``base_change_no``, ``start`` what the fields showed first.
    ``overtaken`` are the fields that somebody else wrote meanwhile; ``outcome`` is the change
    number once it is saved, 0 where there was nothing to save.
    """

    shown: Office
    base_change_no: int
    token: str = ""
    start: Office = field(init=False)
    overtaken: tuple[str, ...] = ()
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)
        self.start = self.shown

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey(FORM, 0, self.token)

    def fill(self, start: Office) -> None:
        """Put this into the fields, whatever they held, before they are drawn in this run."""
        self.start, self.is_unfilled = start, False
        for name in OFFICE_FIELDS:
            st.session_state[FIELD + name] = getattr(start, name) or ""

    def now(self) -> Office:
        """What the fields hold now; before they are drawn, what they begin with."""
        typed = {
            name: st.session_state.get(FIELD + name, getattr(self.start, name))
            for name in OFFICE_FIELDS
        }
        return tidied(Office(**typed))

    def overtake(self, standing: Office, overtaken: tuple[str, ...]) -> None:
        """Go on from what stands now: what was typed stays, what was left alone follows it."""
        typed = self.now()
        own = {name: getattr(typed, name) for name in typed.differing(tidied(self.shown))}
        self.start, self.is_unfilled = replace(standing, **own), True
        self.shown, self.overtaken = standing, overtaken


def is_asked_for() -> bool:
    """Whether the address asks for the form."""
    return st.query_params.get("view") == FORM


def open_place() -> None:
    """Go to the form; for a callback, before the next run."""
    st.query_params["view"] = FORM


def leave_place() -> None:
    """Go back to the page."""
    st.query_params.pop("view", None)


OPEN = HeldForm[OfficeForm]("office_form", FIELD + "full_name")
