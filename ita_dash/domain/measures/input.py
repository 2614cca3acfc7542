"""What the fields of a measure's form hold, as typed; kept as a draft and read back unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.fields import INTERNAL_FIELDS
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.step_marks import carried_marks
from ita_dash.domain.measures.step_text import join_steps, split_steps
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.dates import parse_day

_TEXTS = ("title", "methods", "period_text", "period_start", "period_end", "result", "outcome")
_INTERNAL = tuple(INTERNAL_FIELDS)


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
    steps: tuple[Step, ...]
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

    def draft(self) -> MeasureDraft:
        """The measure that these words describe; a day that cannot be read is unknown."""
        lead = (self.lead,) if self.lead else ()
        divisions = (*lead, *self.others)
        return MeasureDraft(
            fiscal_year=self.fiscal_year,
            number=self.number,
            title=self.title,
            steps=self.described_steps(),
            divisions=divisions,
            period_text=self.period_text,
            period_start=parse_day(self.period_start),
            period_end=parse_day(self.period_end),
            status=self.status,
            progress=self.progress,
            result=self.result,
            outcome=self.outcome,
            indicators=self.indicators,
            background=self.background,
            follow_up=self.follow_up,
            obstacles=self.obstacles,
            is_lead_open=not lead and len(divisions) > 1,
        )

    def described_steps(self) -> tuple[Step, ...]:
        """The steps that the text of methods names; ticks stay with the steps they were set on."""
        if self.methods == steps_text(self.steps):
            return self.steps
        return carried_marks(self.steps, split_steps(self.methods))

    def unread_days(self) -> Iterator[Message]:
        """What is wrong with the days as typed; nothing when each is blank or can be read."""
        for text in (self.period_start.strip(), self.period_end.strip()):
            if text and parse_day(text) is None:
                yield msg("อ่านวันที่ “{text}” ไม่ได้", text=text)

    def as_json(self) -> str:
        """The fields as text; ``read_input`` gives them back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def input_of(draft: MeasureDraft) -> MeasureInput:
    """The fields as a form shows a measure."""
    others = draft.divisions if draft.is_lead_open else draft.divisions[1:]
    return MeasureInput(
        fiscal_year=draft.fiscal_year,
        number=draft.number,
        title=draft.title,
        methods=steps_text(draft.steps),
        steps=draft.steps,
        lead=draft.lead,
        others=others,
        period_text=draft.period_text,
        period_start=day_text(draft.period_start),
        period_end=day_text(draft.period_end),
        status=draft.status,
        progress=draft.progress,
        result=draft.result,
        outcome=draft.outcome,
        indicators=draft.indicators,
        background=draft.background,
        follow_up=draft.follow_up,
        obstacles=draft.obstacles,
    )


def read_input(text: str) -> MeasureInput | None:
    """The fields that ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        stored: dict[str, Any] = json.loads(text)
        read = replace(
            MeasureInput(**stored),
            steps=tuple(Step(**step) for step in stored["steps"]),
            others=tuple(stored["others"]),
            status=MeasureStatus(stored["status"]),
            indicators=tuple(stored["indicators"]),
        )
    except (ValueError, TypeError, KeyError):
        return None
    return read if _is_sound(read) else None


def _is_sound(read: MeasureInput) -> bool:
    """Whether every field is of the kind that its widget takes."""
    texts = [getattr(read, name) for name in (*_TEXTS, *_INTERNAL)]
    texts += [*read.others, *(step.description for step in read.steps)]
    numbers = [read.fiscal_year, read.number, *read.indicators]
    numbers += [] if read.progress is None else [read.progress]
    is_named = read.lead is None or isinstance(read.lead, str)
    return (
        is_named
        and all(isinstance(each, str) for each in texts)
        and all(isinstance(each, int) for each in numbers)
    )


def steps_text(steps: tuple[Step, ...]) -> str:
    """Steps for editing, one a line; numbered where lines alone would not tell them apart."""
    described = tuple(step.description for step in steps)
    lines = "\n".join(described)
    return lines if split_steps(lines) == described else join_steps(described)


def day_text(day: date | None) -> str:
    """A day for editing, in พ.ศ.: "30/09/2569"; empty where it is unknown."""
    return "" if day is None else f"{day.day:02}/{day.month:02}/{day.year + BUDDHIST_ERA}"
