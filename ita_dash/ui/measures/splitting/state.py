"""What an open form that splits a measure holds: what the second measure takes along."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import streamlit as st

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.splitting import Split
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FORM = "split"
"""What drafts of this form are kept under."""
FIELD = "split_field_"
TITLE, STEPS, DIVISIONS = f"{FIELD}title", f"{FIELD}steps", f"{FIELD}divisions"


@dataclass(frozen=True)
class SplitInput:
    """What somebody typed and chose, as text that can be kept; steps by their words."""

    title: str
    steps: tuple[str, ...] = ()
    divisions: tuple[str, ...] = ()

    def as_json(self) -> str:
        """The fields as JSON; ``read_split_input`` reads it again."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_split_input(typed: str) -> SplitInput | None:
    """The fields that ``as_json`` wrote; None where it is anything else."""
    try:
        found = json.loads(typed)
        known = SplitInput(found["title"], tuple(found["steps"]), tuple(found["divisions"]))
    except (ValueError, TypeError, KeyError):
        return None
    texts = (known.title, *known.steps, *known.divisions)
    return known if all(isinstance(each, str) for each in texts) else None


@dataclass
class SplitForm(FormState):
    """A form while somebody fills it in.

    ``measure`` is what is shared out, as it stands; ``start`` what the fields showed first,
    ``outcome`` the change number once the measure is split.
    """

    measure_id: int
    base_change_no: int
    measure: MeasureDraft
    start: SplitInput
    token: str = ""
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey(FORM, self.measure_id, self.token)

    def fill(self, start: SplitInput) -> None:
        """Put this into the fields before they are drawn in this run, as far as it still stands."""
        self.start, self.is_unfilled = start, False
        st.session_state[TITLE] = start.title
        steps = enumerate(self.measure.steps, start=1)
        st.session_state[STEPS] = [n for n, step in steps if step.description in start.steps]
        own = self.measure.divisions
        st.session_state[DIVISIONS] = [each for each in own if each in start.divisions]

    def now(self) -> SplitInput:
        """What the fields hold now; while they are not drawn, what they began with."""
        state, chosen = st.session_state, self.split().steps
        return SplitInput(
            state.get(TITLE, self.start.title) or "",
            tuple(self.measure.steps[number - 1].description for number in sorted(chosen))
            if STEPS in state
            else self.start.steps,
            tuple(state.get(DIVISIONS, self.start.divisions)),
        )

    def split(self) -> Split:
        """What the fields ask for."""
        state = st.session_state
        title, divisions = state.get(TITLE) or "", state.get(DIVISIONS, ())
        steps = (n for n in state.get(STEPS, ()) if n <= len(self.measure.steps))
        return Split(title, frozenset(steps), frozenset(divisions))


OPEN = HeldForm[SplitForm]("split_form", TITLE, [TITLE, STEPS, DIVISIONS])
