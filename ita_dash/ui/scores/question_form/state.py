"""What an open form of questions or items holds: what it began from, and what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd
import streamlit as st

from ita_dash.domain.rulebook.parts import Indicator
from ita_dash.domain.scores.elements import marked_text, read_marked
from ita_dash.domain.scores.question_input import (
    NEW,
    QuestionInput,
    form_fields,
    shown_texts,
)
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "question_field_"
"""What the keys of the form's widgets begin with."""
_PLACES = 100


@dataclass
class QuestionForm(FormState):
    """A form while somebody fills it in.

    ``table`` are the rows of QUESTION_TABLE of the indicator, ``base`` SCORE_DETAILS of the same
    codes, both as of ``base_change_no``. ``start`` is what the fields showed first.
    ``outcome`` is the change number once it is saved, 0 where nothing was.
    """

    fiscal_year: int
    indicator: Indicator
    table: pd.DataFrame
    base: pd.DataFrame
    base_change_no: int
    token: str = ""
    start: QuestionInput = field(init=False)
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)
        self.start = self.shown

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey("questions", subject_id(self.place), self.token)

    @property
    def place(self) -> tuple[int, int]:
        """The fiscal year and the indicator's number."""
        return self.fiscal_year, self.indicator.number

    @property
    def codes(self) -> list[str]:
        """The questions or items that have fields, in their order."""
        codes: list[str] = self.table["code"].tolist()
        return codes

    @cached_property
    def fields(self) -> list[str]:
        """The names of all fields, such as "o12.score", "e3.part_1" or "new.name"."""
        return [f"{code}.{name}" for code in (*self.codes, NEW) for name in form_fields(code)]

    @cached_property
    def shown(self) -> QuestionInput:
        """The fields as they show what stands."""
        texts = {**dict.fromkeys(self.fields, ""), **shown_texts(self.table)}
        return QuestionInput(*self.place, texts, "", "")

    def fill(self, start: QuestionInput) -> None:
        """Put this into the fields, whatever they held, before they are drawn in this run."""
        self.start, self.is_unfilled = start, False
        for name in self.fields:
            text = start.texts.get(name, "")
            st.session_state[FIELD + name] = text or None if is_choice(name) else text
            self._fill_ticks(name, text)
        for name in ("source", "reason"):
            st.session_state[FIELD + name] = getattr(start, name)

    def _fill_ticks(self, name: str, text: str) -> None:
        """Tick the elements that a text marks; the field beside them is for a bare number."""
        total = self.ticked.get(name, 0)
        marks, of = read_marked(text) or ((), 0)
        for place in range(1, total + 1):
            st.session_state[tick_key(name, place)] = of == total and place in marks
        if total and of == total:
            st.session_state[FIELD + name] = ""

    @cached_property
    def ticked(self) -> Mapping[str, int]:
        """The fields of elements that are ticked one by one, and how many each has."""
        rows = zip(self.table["code"], self.table["elements"], strict=True)
        return {f"{code}.elements": len(texts) for code, texts in rows if texts}

    def ticks(self, name: str) -> tuple[int, ...]:
        """The places of the elements that are ticked now."""
        places = range(1, self.ticked.get(name, 0) + 1)
        return tuple(place for place in places if st.session_state.get(tick_key(name, place)))

    def typed(self, name: str) -> str:
        """What a field holds now; before it is drawn for the first time, what it begins with.

        Where elements are ticked, these count and not the number beside them.
        """
        if ticks := self.ticks(name):
            return marked_text(ticks, self.ticked[name])
        is_source = name in ("source", "reason")
        first = getattr(self.start, name) if is_source else self.start.texts.get(name, "")
        return st.session_state.get(FIELD + name, first) or ""

    def now(self) -> QuestionInput:
        """What the fields hold now."""
        texts = {name: self.typed(name) for name in self.fields}
        return QuestionInput(*self.place, texts, self.typed("source"), self.typed("reason"))

    def touched(self) -> Mapping[str, str]:
        """The texts that say something else than what stands, by the names of their fields."""
        before = self.shown.texts
        return {
            name: text
            for name, text in self.now().texts.items()
            if squeeze(text) != squeeze(before[name])
        }


def tick_key(name: str, place: int) -> str:
    """The key of the tick of an element."""
    return f"{FIELD}{name}.{place}"


def is_choice(name: str) -> bool:
    """Whether a field is chosen from a list: the result of an item that stands in the list."""
    return name.startswith("o") and name.endswith(".score")


def subject_id(place: tuple[int, int]) -> int:
    """The number under which drafts of a year and indicator are kept."""
    return place[0] * _PLACES + place[1]


def place_of(subject: int) -> tuple[int, int]:
    """The year and indicator of drafts."""
    return divmod(subject, _PLACES)


OPEN = HeldForm[QuestionForm]("question_form", FIELD + "source")
