"""What an open form of a closing holds: what it began from, and what was typed."""

from __future__ import annotations

from dataclasses import dataclass, fields

import streamlit as st

from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.domain.closings.typed import TypedClosing
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "closing_field_"
"""What the keys of the form's widgets begin with."""
NAMES = tuple(each.name for each in fields(TypedClosing))
_MONTHS = {ClosingPeriod.SIX: 6, ClosingPeriod.TWELVE: 12}


def subject_id(fiscal_year: int, period: ClosingPeriod) -> int:
    """The number under which drafts of a period are kept: 256906 or 256912."""
    return fiscal_year * 100 + _MONTHS[period]


def place_of(subject: int) -> tuple[int, ClosingPeriod]:
    """The period of such a number."""
    year, months = divmod(subject, 100)
    return year, ClosingPeriod.SIX if months == _MONTHS[ClosingPeriod.SIX] else ClosingPeriod.TWELVE


@dataclass
class ClosingForm(FormState):
    """A form while somebody fills it in.

    ``seen`` is the closing that stands and is to be opened again, by its change number; None where
    the period is to be closed. ``shown`` is what the form proposes, ``start`` what its fields
    showed first. The rest as FormState.
    """

    place: tuple[int, ClosingPeriod]
    base_change_no: int
    seen: int | None
    shown: TypedClosing
    start: TypedClosing
    token: str = ""
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey("closing", subject_id(*self.place), self.token)

    def fill(self) -> None:
        """Put what it starts with into the fields before they are drawn in this run."""
        for name in NAMES:
            st.session_state[FIELD + name] = getattr(self.start, name)

    def now(self) -> TypedClosing:
        """What the fields hold now; one that is not drawn holds what it began with."""
        typed = {
            name: str(st.session_state.get(FIELD + name, getattr(self.start, name)) or "")
            for name in NAMES
        }
        return TypedClosing(**typed)

    def has_fields(self) -> bool:
        """Whether the session still knows what its fields hold."""
        return FIELD + ("name" if self.seen is None else "reason") in st.session_state


OPEN = HeldForm[ClosingForm]("closing_form", FIELD + "name", [FIELD + name for name in NAMES])
