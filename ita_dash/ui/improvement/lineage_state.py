"""What an open form about a measure's lineage holds: what it began from, and what was typed."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from ita_dash.domain.improvement.lineage import Decision
from ita_dash.domain.improvement.lineage_input import LineageInput
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.services.improvement.lineage import LineageNote
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "lineage_field_"
"""What the keys of the form's widgets begin with."""
NAMES = ("decision", "predecessor", "reason")


@dataclass
class LineageForm(FormState):
    """A form while somebody fills it in.

    ``shown`` is what the ledger says, ``start`` what the fields showed first; ``seen`` is the
    change number of the decision that stood then, None for none.
    ``outcome`` is the change number once it is saved, 0 where nothing was.
    """

    measure_id: int
    base_change_no: int
    seen: int | None
    shown: LineageInput
    start: LineageInput
    token: str = ""
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey("lineage", self.measure_id, self.token)

    @property
    def is_about_dropping(self) -> bool:
        """Whether it is about a measure of the plan before, which none seems to carry on."""
        return self.shown.decision == Decision.DROPPED

    def fill(self, start: LineageInput) -> None:
        """Put this into the fields before they are drawn in this run."""
        self.start, self.is_unfilled = start, False
        for name in NAMES:
            st.session_state[FIELD + name] = getattr(self.start, name)

    def now(self) -> LineageInput:
        """What the fields hold now; one that is not drawn holds what it began with."""
        typed = {
            name: st.session_state.get(FIELD + name, getattr(self.start, name)) or ""
            for name in NAMES
        }
        return LineageInput(self.start.fiscal_year, **typed)

    def note(self) -> LineageNote:
        """What is to be written."""
        typed = self.now()
        decision = Decision(typed.decision)
        goes_on = decision in (Decision.KEPT, Decision.CHANGED) and typed.predecessor
        predecessor = int(typed.predecessor) if goes_on else None
        return LineageNote(typed.fiscal_year, self.measure_id, decision, predecessor, typed.reason)


OPEN = HeldForm[LineageForm]("lineage_form", FIELD + "reason", [FIELD + name for name in NAMES])
