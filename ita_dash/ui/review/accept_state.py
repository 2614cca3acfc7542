"""What an open form that accepts a finding holds: which finding, and the reason that is typed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import streamlit as st

from ita_dash.queries.form_drafts import DraftKey
from ita_dash.services.review.accepted import FindingKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

REASON = "accept_field_reason"
"""The key of the form's one field."""


@dataclass(frozen=True)
class AcceptInput:
    """What somebody typed, and about which finding, as text that can be kept."""

    fiscal_year: int
    rule: str
    place: str
    reason: str

    def as_json(self) -> str:
        """The fields as JSON; ``read_accept_input`` reads it again."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_accept_input(typed: str) -> AcceptInput | None:
    """The fields that ``as_json`` wrote; None where it is anything else."""
    try:
        found = json.loads(typed)
        known = AcceptInput(**found)
    except (ValueError, TypeError):
        return None
    texts = (known.rule, known.place, known.reason)
    is_sound = type(known.fiscal_year) is int and all(isinstance(each, str) for each in texts)
    return known if is_sound else None


@dataclass
class AcceptForm(FormState):
    """A form while somebody fills it in.

    ``seen`` is the change number of the acceptance that stood at the place, None for none;
    ``start`` is what the field showed first, ``outcome`` the change number once it is saved.
    """

    finding: FindingKey
    measure_id: int
    base_change_no: int
    seen: int | None
    start: AcceptInput
    token: str = ""
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey("accept", self.measure_id, self.token)

    @property
    def address(self) -> tuple[int, str, str]:
        """The year, the rule and the place that the address asks it for."""
        return self.finding.fiscal_year, str(self.finding.rule), self.finding.place

    def fill(self, start: AcceptInput) -> None:
        """Put this into the field before it is drawn in this run."""
        self.start, self.is_unfilled = start, False
        st.session_state[REASON] = start.reason

    def now(self) -> AcceptInput:
        """What the field holds now; while it is not drawn, what it began with."""
        typed = st.session_state.get(REASON, self.start.reason)
        return AcceptInput(*self.address, typed or "")


OPEN = HeldForm[AcceptForm]("accept_form", REASON, [REASON])
