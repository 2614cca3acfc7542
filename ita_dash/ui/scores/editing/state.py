"""What an open form of a year's scores holds: the figures it began from, and what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd
import streamlit as st

from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.scores.input import ScoreInput
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.scores.editing.shown import form_codes, shown_texts
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "score_field_"
"""What the keys of the form's widgets begin with."""


@dataclass
class ScoreForm(FormState):
    """A form while somebody fills it in.

    ``base`` are SCORE_FIGURES of the year as of ``base_change_no``, from which the form began,
    ``row_kind`` what kind they are. ``start`` is what the fields showed first. ``outcome`` is the
    change number once it is saved, 0 where nothing was.
    """

    fiscal_year: int
    base: pd.DataFrame
    row_kind: str
    base_change_no: int
    book: RuleBook
    token: str = ""
    start: ScoreInput = field(init=False)
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)
        self.start = self.shown

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey("scores", self.fiscal_year, self.token)

    @cached_property
    def codes(self) -> list[str]:
        """The figures that have a field, in the order of the fields."""
        return form_codes(self.book, self.base["code"])

    @cached_property
    def shown(self) -> ScoreInput:
        """The fields as they show what stands."""
        texts = shown_texts(self.base, self.codes, self.book)
        return ScoreInput(self.fiscal_year, texts, self.row_kind, "", "")

    def fill(self, start: ScoreInput) -> None:
        """Put this into the fields, whatever they held, before they are drawn in this run."""
        self.start, self.is_unfilled = start, False
        for code in self.codes:
            text = start.figures.get(code, "")
            st.session_state[FIELD + code] = text or None if code == "rating" else text
        for name in ("row_kind", "source", "reason"):
            st.session_state[FIELD + name] = getattr(start, name)

    def typed(self, name: str) -> str:
        """What a field holds now; before it is drawn for the first time, what it begins with."""
        start = self.start
        first = start.figures.get(name, "") if name in self.codes else getattr(start, name)
        return st.session_state.get(FIELD + name, first) or ""

    def now(self) -> ScoreInput:
        """What the fields hold now."""
        provenance = (self.typed(name) for name in ("row_kind", "source", "reason"))
        figures = {code: self.typed(code) for code in self.codes}
        return ScoreInput(self.fiscal_year, figures, *provenance)

    def touched(self) -> Mapping[str, str]:
        """The texts of the figures that say something else than what stands, by code."""
        before = self.shown.figures
        return {
            code: text
            for code, text in self.now().figures.items()
            if squeeze(text) != squeeze(before[code])
        }


OPEN = HeldForm[ScoreForm]("score_form", FIELD + "total")
