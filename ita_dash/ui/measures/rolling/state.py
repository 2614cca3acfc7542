"""What an open form holds that carries the measures of a year forward."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from ita_dash.domain.measures.rollforward_input import RollForwardInput
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.services.measures.rollforward import RollForwardOutcome
from ita_dash.services.measures.rollforward_preview import RollForwardPreview
from ita_dash.ui.measures.links import ROLL
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "roll_field_"
"""What the keys of the form's widgets begin with."""
TO_YEAR, EXISTING = f"{FIELD}to_year", f"{FIELD}existing"


@dataclass
class RollForm(FormState):
    """The form while somebody fills it in.

    ``shown`` is what it proposes, ``start`` what its fields hold as far as they are not drawn;
    ``offered`` are all measures of the year, ``texts`` those of their texts that were proposed,
    by measure_id and key. ``seen`` is the preview on the screen: what a click on save agrees to.
    """

    base_change_no: int
    shown: RollForwardInput
    offered: tuple[int, ...]
    token: str = ""
    texts: frozenset[tuple[int, str]] = frozenset()
    seen: RollForwardPreview | None = None
    outcome: RollForwardOutcome | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)
        self.start = self.shown

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey(ROLL, self.shown.from_year, self.token)

    def fill(self, start: RollForwardInput) -> None:
        """Put this into the fields, whatever they held, before they are drawn in this run."""
        self.start, self.is_unfilled = start, False
        st.session_state[TO_YEAR] = start.to_year
        st.session_state[EXISTING] = start.on_conflict
        for measure_id in self.offered:
            st.session_state[measure_key(measure_id)] = measure_id in start.measure_ids
        for measure_id, key in self.texts | start.refused:
            st.session_state[text_key(measure_id, key)] = (measure_id, key) not in start.refused

    def now(self) -> RollForwardInput:
        """What the fields hold now; one that is not drawn holds what it held last."""
        start, state = self.start, st.session_state
        for measure_id in self.offered:
            is_chosen = state.get(measure_key(measure_id), measure_id in start.measure_ids)
            start = start.with_measure(measure_id, is_chosen=is_chosen)
        for measure_id, key in self.texts:
            is_taken = state.get(text_key(measure_id, key), (measure_id, key) not in start.refused)
            start = start.with_text(measure_id, key, is_taken=is_taken)
        self.start = replace(
            start,
            to_year=state.get(TO_YEAR, start.to_year),
            on_conflict=state.get(EXISTING, start.on_conflict),
        )
        return self.start


def measure_key(measure_id: int) -> str:
    """The key of the box that chooses a measure."""
    return f"{FIELD}measure_{measure_id}"


def text_key(measure_id: int, key: str) -> str:
    """The key of the box that takes a proposed text."""
    return f"{FIELD}text_{measure_id}_{key}"


OPEN = HeldForm[RollForm]("roll_form", TO_YEAR)
