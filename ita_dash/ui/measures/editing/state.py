"""What an open form of a measure holds: the revision it began from, and what was typed."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any

import streamlit as st

from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.input import MeasureInput, StepInput, input_of, steps_text
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.services.measures.revision import SavedMeasure
from ita_dash.services.measures.writer import tidied
from ita_dash.ui.measures.editing.collided import Collision
from ita_dash.ui.measures.links import PROGRESS
from ita_dash.ui.session.held_form import FormState, HeldForm

FIELD = "measure_field_"
"""What the keys of the form's widgets begin with."""
DAYS = ("period_start", "period_end")
_REPORTED = ("status", "progress", "result", "outcome", "obstacles", "output_reached")
"""The fields of a report on progress, beside the marks on its steps."""
STEP_MARKS = {"done": "is_done", "day": "day", "note": "note"}
"""The fields of a step, and the attribute of StepInput that each holds."""
_EVERY = tuple(each.name for each in fields(MeasureInput) if each.name != "steps")


@dataclass
class OpenForm(FormState):
    """A form while somebody fills it in.

    ``base`` is the revision it began from; ``is_removed`` when that was removed meanwhile, so
    that saving must bring the measure back first, ``is_restored`` once it did. ``start`` is what
    the fields showed first and ``steps`` what can be ticked.
    ``sent_number`` is the measure's number as it was sent to be saved, ``outcome`` what became
    of it. ``is_asked`` while it must be said what becomes of open steps, ``agreed`` are those that
    may stay open. ``goes_on`` where saving leads to the same form of ``next_id``, the measure
    after this one in the list, None behind the last.
    """

    view: str
    measure_id: int | None
    base: MeasureDraft
    base_change_no: int
    token: str
    start: MeasureInput = field(init=False)
    steps: tuple[StepInput, ...] = field(init=False)
    is_removed: bool = False
    is_restored: bool = False
    collision: Collision | None = None
    sent_number: int = 0
    outcome: SavedMeasure | None = None
    is_asked: bool = False
    agreed: tuple[Step, ...] = ()
    goes_on: bool = False
    next_id: int | None = None

    def __post_init__(self) -> None:
        self.begin_with(input_of(self.base))

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey(self.view, self.measure_id or 0, self.token)

    def begin_with(self, start: MeasureInput) -> None:
        """What the fields show while nothing else was typed."""
        self.start, self.steps = start, start.steps

    def fill(self, start: MeasureInput) -> None:
        """Put this into the fields, whatever they held."""
        self.begin_with(start)
        for name in _EVERY:
            value = getattr(start, name)
            put(name, list(value) if isinstance(value, tuple) else value)
        self._tick()

    def now(self) -> MeasureInput:
        """What the fields hold now."""
        names = _REPORTED if self.view == PROGRESS else _EVERY
        held: dict[str, Any] = {name: self.typed(name) for name in names}
        held |= {name: tuple(value) for name, value in held.items() if isinstance(value, list)}
        return replace(self.start, **held, steps=self._ticked())

    def draft(self) -> MeasureDraft:
        """The measure as it would be stored now; a report leaves the rest as it began.

        A report on progress tells the status, whatever it is; the whole sheet only another one.
        """
        draft = replace(self.now().draft(), months=self.base.months)
        if draft.status is self.base.status and self.view != PROGRESS:
            draft = replace(draft, is_status_assumed=self.base.is_status_assumed)
        if self.view == PROGRESS:
            reported = {name: getattr(draft, name) for name in _REPORTED}
            steps = tuple(step.step() for step in self._ticked())
            draft = replace(self.base, **reported, steps=steps, is_status_assumed=False)
        return tidied(draft)

    def typed(self, name: str) -> Any:
        """What a field holds now; before it is drawn for the first time, what it begins with."""
        return st.session_state.get(FIELD + name, getattr(self.start, name))

    def follow_methods(self) -> None:
        """Let the steps that can be ticked be those that the text of methods names."""
        if self.view == PROGRESS:
            return
        described = self.now().described_steps()
        if described != self._ticked():
            self.steps = described
            self._tick()

    def move_step(self, number: int, by: int) -> None:
        """Let a step, counted from 1, stand so many places later, with all its marks."""
        steps = list(self._ticked())
        steps.insert(number - 1 + by, steps.pop(number - 1))
        self.steps = tuple(steps)
        put("methods", steps_text([step.description for step in steps]))
        self._tick()

    def _ticked(self) -> tuple[StepInput, ...]:
        return tuple(
            replace(
                step,
                **{
                    name: st.session_state.get(step_key(mark, n), getattr(step, name))
                    for mark, name in STEP_MARKS.items()
                },
            )
            for n, step in enumerate(self.steps, start=1)
        )

    def _tick(self) -> None:
        for n, step in enumerate(self.steps, start=1):
            for mark, name in STEP_MARKS.items():
                st.session_state[step_key(mark, n)] = getattr(step, name)


def step_key(mark: str, number: int) -> str:
    """The key of the field for a mark of STEP_MARKS of a step, counted from 1."""
    return f"{FIELD}{mark}_{number}"


def put(name: str, value: object) -> None:
    """Set a field of the form, before it is drawn in this run."""
    st.session_state[FIELD + name] = value


OPEN = HeldForm[OpenForm]("measure_form", FIELD + "status")


def open_form(view: str, measure_id: int | None) -> OpenForm | None:
    """The form as it was left in this session; None when it is another one or was left."""
    form = OPEN.form()
    if form is None or (form.view, form.measure_id) != (view, measure_id):
        return None
    return form if form.collision or OPEN.has_fields() else None
