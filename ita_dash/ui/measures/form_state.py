"""What an open form of a measure holds: the revision it began from, and what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import streamlit as st

from ita_dash.domain.edit_merge import Merge
from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.measures import MeasureDraft, Step
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.steps import join_steps, split_steps
from ita_dash.domain.thai_dates import parse_day
from ita_dash.services.measure_revision import SavedMeasure
from ita_dash.services.measure_writer import tidied
from ita_dash.ui.measures.links import PROGRESS

FIELD = "measure_field_"
"""What the keys of the form's widgets begin with."""
DAYS = ("period_start", "period_end")
_PROSE = ("result", "outcome")
_PLAIN = ("fiscal_year", "number", "title", "period_text")
_HELD = "measure_form"


@dataclass(frozen=True)
class Collision:
    """Somebody else saved while the form was open.

    ``mine`` was typed over ``base`` (revision ``base_change_no``); ``theirs`` (``change_no``)
    now stands, or was removed; ``merged`` brings the two together. ``lost_marks`` are steps the
    editor marked that no longer stand.
    """

    base: MeasureDraft
    mine: MeasureDraft
    theirs: MeasureDraft
    merged: Merge
    lost_marks: tuple[Step, ...]
    base_change_no: int
    change_no: int
    is_removed: bool


@dataclass
class OpenForm:
    """A form while somebody fills it in.

    ``base`` is the revision it began from; ``is_removed`` when that was removed meanwhile, so
    that saving must bring the measure back first, ``is_restored`` once it did. ``sent_number`` is
    the measure's number as it was sent to be saved, ``outcome`` what became of it.
    """

    view: str
    measure_id: int | None
    base: MeasureDraft
    base_change_no: int
    is_removed: bool = False
    is_restored: bool = False
    steps: tuple[Step, ...] = ()
    collision: Collision | None = None
    sent_number: int = 0
    outcome: SavedMeasure | None = None

    def fill(self, draft: MeasureDraft) -> None:
        """Put a draft into the widgets."""
        lead, *others = draft.divisions or (None,)
        self._put(lead=lead, others=others, status=draft.status, progress=draft.progress)
        self._put(indicators=list(draft.indicators), methods=steps_text(draft.steps))
        self._put(**{name: getattr(draft, name) for name in (*_PLAIN, *_PROSE)})
        self._put(**{name: day_text(getattr(draft, name)) for name in DAYS})
        self.set_steps(draft.steps)

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Take over the steps and tick those that are done."""
        self.steps = steps
        self._put(**{f"done_{n}": step.is_done for n, step in enumerate(steps, start=1)})

    def ticked(self) -> tuple[Step, ...]:
        """The steps as they are ticked now."""
        return tuple(
            replace(step, is_done=st.session_state.get(f"{FIELD}done_{n}", step.is_done))
            for n, step in enumerate(self.steps, start=1)
        )

    def typed(self) -> MeasureDraft:
        """What the widgets hold now, as it would be stored."""
        names: tuple[str, ...] = ("status", "progress", *_PROSE)
        told: dict[str, Any] = {"steps": self.ticked()}
        if self.view != PROGRESS:
            names += _PLAIN
            told |= {name: parse_day(typed(name)) for name in DAYS}
            told["divisions"] = tuple(n for n in (typed("lead"), *typed("others")) if n)
            told["indicators"] = tuple(typed("indicators"))
        told |= {name: typed(name) for name in names}
        return tidied(replace(self.base, **told))

    def unread_days(self) -> Iterator[Message]:
        """What is wrong with the days as typed; nothing when each is blank or can be read."""
        for name in DAYS if self.view != PROGRESS else ():
            text = typed(name).strip()
            if text and parse_day(text) is None:
                yield msg("อ่านวันที่ “{text}” ไม่ได้", text=text)

    def _put(self, **values: object) -> None:
        for name, value in values.items():
            st.session_state[FIELD + name] = value


def typed(name: str) -> Any:
    """What a widget of the form holds now."""
    return st.session_state[FIELD + name]


def open_form(view: str, measure_id: int | None) -> OpenForm | None:
    """The form as it was left in this session; None when it is another one or was left."""
    form: OpenForm | None = st.session_state.get(_HELD)
    if form is None or (form.view, form.measure_id) != (view, measure_id):
        return None
    return form if form.collision or FIELD + "status" in st.session_state else None


def begin(form: OpenForm) -> OpenForm:
    """Open a form and put what it begins from into the widgets."""
    form.fill(form.base)
    st.session_state[_HELD] = form
    return form


def close() -> None:
    """Forget the open form."""
    st.session_state.pop(_HELD, None)


def steps_text(steps: tuple[Step, ...]) -> str:
    """Steps for editing, one a line; numbered where lines alone would not tell them apart."""
    described = tuple(step.description for step in steps)
    lines = "\n".join(described)
    return lines if split_steps(lines) == described else join_steps(described)


def day_text(day: date | None) -> str:
    """A day for editing, in พ.ศ.: "30/09/2569"; empty where it is unknown."""
    return "" if day is None else f"{day.day:02}/{day.month:02}/{day.year + BUDDHIST_ERA}"
