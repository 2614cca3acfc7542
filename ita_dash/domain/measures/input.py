"""What the fields of a measure's form hold, as typed; kept as a draft and read back unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from ita_dash.domain.measures.draft import FIGURES, MeasureDraft, Step
from ita_dash.domain.measures.fields import INTERNAL_FIELDS
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.step_marks import counterparts
from ita_dash.domain.measures.step_text import join_steps, split_steps
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.dates import day_text, parse_day

_PLAN_TEXTS = ("budget_source", "output", "output_unit")
_SAME_TEXTS = ("title", "period_text", "result", "outcome", *_PLAN_TEXTS, *INTERNAL_FIELDS)
_TEXTS = (*_SAME_TEXTS, "methods", "period_start", "period_end")
_SAME = (
    *("fiscal_year", "number", "status", "progress", "indicators", "oit_items"),
    *(*_SAME_TEXTS, *FIGURES),
)
"""What a form holds as the measure does."""


@dataclass(frozen=True)
class StepInput:
    """A step that can be ticked, with the day as text."""

    description: str
    is_done: bool = False
    day: str = ""
    note: str = ""

    def step(self) -> Step:
        """The step that these words describe; a day that cannot be read is unknown."""
        return Step(self.description, self.is_done, parse_day(self.day), self.note)


@dataclass(frozen=True)
class MeasureInput:
    """The fields of a form by their names.

    ``methods`` is the text of all steps, ``steps`` are those that can be ticked; the days are
    text as well, so that what cannot be read as a day is kept too.
    """

    fiscal_year: int
    number: int
    title: str
    methods: str
    steps: tuple[StepInput, ...]
    lead: str | None
    others: tuple[str, ...]
    period_text: str
    period_start: str
    period_end: str
    status: MeasureStatus
    progress: int | None
    result: str
    outcome: str
    indicators: tuple[int, ...]
    background: str = ""
    follow_up: str = ""
    obstacles: str = ""
    budget_amount: float | None = None
    budget_source: str = ""
    output: str = ""
    output_target: float | None = None
    output_unit: str = ""
    output_reached: float | None = None
    weight: float | None = None
    oit_items: tuple[str, ...] = ()

    def draft(self) -> MeasureDraft:
        """The measure that these words describe; a day that cannot be read is unknown."""
        lead = (self.lead,) if self.lead else ()
        divisions = (*lead, *self.others)
        return MeasureDraft(
            **{name: getattr(self, name) for name in _SAME},
            steps=tuple(step.step() for step in self.described_steps()),
            divisions=divisions,
            period_start=parse_day(self.period_start),
            period_end=parse_day(self.period_end),
            is_lead_open=not lead and len(divisions) > 1,
        )

    def described_steps(self) -> tuple[StepInput, ...]:
        """The steps that the text of methods names; marks stay with the steps they were set on."""
        before = [step.description for step in self.steps]
        if self.methods == steps_text(before):
            return self.steps
        described = split_steps(self.methods)
        return tuple(
            StepInput(text) if was is None else replace(self.steps[was], description=text)
            for text, was in zip(described, counterparts(before, described), strict=True)
        )

    def unread_days(self) -> Iterator[Message]:
        """What is wrong with the days as typed; nothing when each is blank or can be read."""
        of_steps = [step.day for step in self.described_steps() if step.is_done]
        for text in map(str.strip, (self.period_start, self.period_end, *of_steps)):
            if text and parse_day(text) is None:
                yield msg("อ่านวันที่ “{text}” ไม่ได้", text=text)

    def as_json(self) -> str:
        """The fields as text; ``read_input`` gives them back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def input_of(draft: MeasureDraft) -> MeasureInput:
    """The fields as a form shows a measure."""
    others = draft.divisions if draft.is_lead_open else draft.divisions[1:]
    return MeasureInput(
        **{name: getattr(draft, name) for name in _SAME},
        methods=steps_text([step.description for step in draft.steps]),
        steps=tuple(
            StepInput(step.description, step.is_done, day_text(step.done_on), step.note)
            for step in draft.steps
        ),
        lead=draft.lead,
        others=others,
        period_start=day_text(draft.period_start),
        period_end=day_text(draft.period_end),
    )


def read_input(text: str) -> MeasureInput | None:
    """The fields that ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        stored: dict[str, Any] = json.loads(text)
        read = replace(
            MeasureInput(**stored),
            steps=tuple(StepInput(**step) for step in stored["steps"]),
            others=tuple(stored["others"]),
            status=MeasureStatus(stored["status"]),
            indicators=tuple(stored["indicators"]),
            oit_items=tuple(stored.get("oit_items", ())),
        )
    except (ValueError, TypeError, KeyError):
        return None
    return read if _is_sound(read) else None


def _is_sound(read: MeasureInput) -> bool:
    """Whether every field is of the kind that its widget takes."""
    texts = [getattr(read, name) for name in _TEXTS]
    texts += [*read.others, *read.oit_items]
    texts += [text for step in read.steps for text in (step.description, step.day, step.note)]
    numbers = [read.fiscal_year, read.number, *read.indicators]
    numbers += [] if read.progress is None else [read.progress]
    figures = [getattr(read, name) for name in FIGURES]
    is_named = read.lead is None or isinstance(read.lead, str)
    return (
        is_named
        and all(isinstance(each, str) for each in texts)
        and all(isinstance(each, int) for each in numbers)
        and all(each is None or isinstance(each, int | float) for each in figures)
    )


def steps_text(described: Sequence[str]) -> str:
    """Steps for editing, one a line; numbered where lines alone would not tell them apart."""
    lines = "\n".join(described)
    return lines if split_steps(lines) == tuple(described) else join_steps(described)
