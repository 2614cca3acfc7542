"""What the open form of a meeting or a decision holds: what it is about, what is typed."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.meetings.typed import DECISION_NAMES, MEETING_NAMES, Typed
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

MEETING, DECISION = "meeting", "decision"
"""The kinds of forms, under which their drafts are kept."""
_NAMES = {MEETING: MEETING_NAMES, DECISION: DECISION_NAMES}


def field_of(kind: str, name: str) -> str:
    """The key of a field's widget."""
    return f"{kind}_field_{name}"


@dataclass
class MeetingForm(FormState):
    """The form while somebody fills it in.

    ``seen`` is the change number of what stands at the place, None for nothing; ``start`` is what
    the fields showed first, ``outcome`` the change number once it is saved.
    """

    kind: str
    start: Typed
    base_change_no: int
    seen: int | None
    token: str = ""
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)

    @property
    def place(self) -> tuple[int, int]:
        """The meeting and the decision that it is about."""
        return self.start.place

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey(self.kind, self.place[0], self.token)

    def fill(self, start: Typed) -> None:
        """Put this into the fields before they are drawn in this run."""
        self.start, self.is_unfilled = start, False
        for name in _NAMES[self.kind]:
            st.session_state[field_of(self.kind, name)] = start.texts.get(name, "")

    def now(self) -> Typed:
        """What the fields hold now; one that is not drawn holds what it began with."""
        start = self.start.texts
        texts = {
            name: str(st.session_state.get(field_of(self.kind, name), start.get(name, "")) or "")
            for name in _NAMES[self.kind]
        }
        return Typed(self.place, texts)


def _held(kind: str, mark: str) -> HeldForm[MeetingForm]:
    keys = [field_of(kind, name) for name in _NAMES[kind]]
    return HeldForm[MeetingForm](f"{kind}_form", field_of(kind, mark), keys)


OPEN_MEETING = _held(MEETING, "title")
OPEN_DECISION = _held(DECISION, "decided")
