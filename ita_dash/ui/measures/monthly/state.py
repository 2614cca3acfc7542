"""What the open form of a measure's months holds, and where it stands in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import streamlit as st

from ita_dash.domain.measures.monthly.month import MeasureMonth, with_told
from ita_dash.domain.measures.monthly.typed import Typed, differing_months, typed_months
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import MONTHLY
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "months_field_"
"""What the keys of the form's widgets begin with."""
NAMES = ("planned_percent", "actual_percent", "done")


@dataclass
class MonthsForm(FormState):
    """The form while somebody fills it in.

    ``drawn`` are its months; ``shown`` what stood of them in the revision ``base_change_no``,
    ``start`` what the fields showed first. ``overtaken`` are the months that somebody else wrote
    meanwhile; ``outcome`` is the change number once it is saved, 0 where nothing was different.
    """

    measure_id: int
    drawn: tuple[date, ...]
    shown: tuple[MeasureMonth, ...]
    base_change_no: int
    token: str = ""
    start: Typed = field(init=False)
    overtaken: tuple[date, ...] = ()
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)
        self.start = typed_months(self.drawn, self.shown)

    @property
    def begun(self) -> Typed:
        """What each drawn month showed first."""
        return typed_months(self.drawn, self.start)

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey(MONTHLY, self.measure_id, self.token)

    def fill(self, start: Sequence[MeasureMonth]) -> None:
        """Put this into the fields, whatever they held, before they are drawn in this run."""
        self.start, self.is_unfilled = typed_months(self.drawn, start), False
        for number, each in enumerate(self.start):
            for name in NAMES:
                st.session_state[field_key(number, name)] = getattr(each, name)

    def now(self) -> Typed:
        """What the fields hold now; one that is not drawn holds what it began with."""
        return tuple(
            MeasureMonth(
                each.month,
                *(
                    st.session_state.get(field_key(number, name), getattr(each, name))
                    for name in NAMES
                ),
            )
            for number, each in enumerate(self.begun)
        )

    def own(self) -> list[MeasureMonth]:
        """The months that were typed otherwise than they were shown."""
        return differing_months(self.now(), self.shown)

    def overtake(
        self, standing: tuple[MeasureMonth, ...], change_no: int, overtaken: tuple[date, ...]
    ) -> None:
        """Go on from what stands now: what was typed stays, what was left alone follows it."""
        self.start = typed_months(self.drawn, with_told(standing, self.own()))
        self.is_unfilled = True
        self.shown, self.base_change_no, self.overtaken = standing, change_no, overtaken


def field_key(number: int, name: str) -> str:
    """The key of a field of a month, counted from 0."""
    return f"{FIELD}{name}_{number}"


def is_asked_for(measure_id: int) -> bool:
    """Whether the address asks for the form of this measure."""
    return links.place() == (measure_id, MONTHLY)


OPEN = HeldForm[MonthsForm]("months_form", field_key(0, "planned_percent"))
