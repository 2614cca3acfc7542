"""What the open form of a scenario holds: the scores it began from, and what was set since."""

from __future__ import annotations

from dataclasses import dataclass, field

import streamlit as st

from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.targets.scenario import Scenario
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.services.scenarios.edits import SavedScenario
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FORM = "scenario"
"""What the kind of form is called among drafts."""
FIELD, SLIDER = "scenario_field_", "scenario_slider_"
"""What the keys of the widgets begin with; an indicator has a field and a slider."""


@dataclass
class ScenarioForm(FormState):
    """A scenario while somebody tries scores.

    ``base`` is what it began from: the scenario ``scenario_id`` as of ``base_change_no``, or the
    known scores under no name where both are 0. ``start`` is what the fields showed first,
    ``outcome`` what became of it once it is saved.
    """

    scenario_id: int
    base: Scenario
    base_change_no: int
    token: str = ""
    start: Scenario = field(init=False)
    outcome: SavedScenario | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)
        self.start = self.base

    @property
    def fiscal_year(self) -> int:
        """The year of the result that is moved."""
        return self.base.fiscal_year

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey(FORM, self.scenario_id, self.token)

    def fill(self, start: Scenario) -> None:
        """Put this into the fields, whatever they held, before they are drawn in this run."""
        self.start, self.is_unfilled = start, False
        for number, score in self._scores_of(start).items():
            set_score(number, score)
        for name in ("name", "note"):
            st.session_state[FIELD + name] = getattr(start, name)

    def now(self) -> Scenario:
        """What the fields hold now."""
        scores = {n: self._score(n, first) for n, first in self._scores_of(self.start).items()}
        name, note = (self._text(each) for each in ("name", "note"))
        return Scenario(self.fiscal_year, name, note, scores)

    def _scores_of(self, start: Scenario) -> dict[int, float]:
        return {
            number: start.scores.get(number, score) for number, score in self.base.scores.items()
        }

    def _score(self, number: int, first: float) -> float:
        """What the field holds, else the slider where only that was moved.

        A browser whose session was lost sends both as they stood, and nobody tells which of them
        was moved last.
        """
        for key in (FIELD, SLIDER):
            shown = st.session_state.get(f"{key}{number}")
            if shown is not None and half_up_number(shown) != first:
                return half_up_number(shown)
        return first

    def _text(self, name: str) -> str:
        return str(st.session_state.get(FIELD + name, getattr(self.start, name)) or "")


def set_score(number: int, score: float) -> None:
    """Let the field and the slider of an indicator show this, before they are drawn."""
    st.session_state[f"{FIELD}{number}"] = st.session_state[f"{SLIDER}{number}"] = score


OPEN = HeldForm[ScenarioForm]("scenario_form", FIELD + "name")
