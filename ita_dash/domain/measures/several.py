"""What is to be done to several measures at once: to which ones, and what to each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from ita_dash.domain.measures.completion import progress_with, with_every_step
from ita_dash.domain.measures.draft import MeasureDraft, Step, read_step
from ita_dash.domain.measures.several_orders import IndicatorOrder, OpenStepAnswer, StepOrder
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.step_marks import marks_carried_over


@dataclass(frozen=True)
class StepMarks:
    """Marks set one by one: the steps as they stood, and the same with other marks."""

    base: tuple[Step, ...]
    mine: tuple[Step, ...]

    def over(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """The marks brought over to the steps as they stand now."""
        return marks_carried_over(self.base, self.mine, steps)[0]


@dataclass(frozen=True)
class SeveralInput:
    """What was chosen; nothing is ordered where everything is kept.

    ``bases`` holds the measures by measure_id with the revision that was shown when each was
    chosen; ``marks`` and ``answers`` are by measure_id too, also of measures no longer chosen.
    """

    bases: Mapping[int, int] = field(default_factory=dict)
    status: MeasureStatus | None = None
    steps: StepOrder = StepOrder.KEEP
    indicator_order: IndicatorOrder = IndicatorOrder.KEEP
    indicators: tuple[int, ...] = ()
    marks: Mapping[int, StepMarks] = field(default_factory=dict)
    answers: Mapping[int, OpenStepAnswer] = field(default_factory=dict)

    @property
    def changes_indicators(self) -> bool:
        """Whether indicators are ordered; an order without any is not finished."""
        return self.indicator_order is not IndicatorOrder.KEEP and bool(self.indicators)

    @property
    def is_ordered(self) -> bool:
        """Whether anything is to be done to the measures."""
        has_steps = self.steps is not StepOrder.KEEP
        return self.status is not None or has_steps or self.changes_indicators

    def applied(self, measure_id: int, draft: MeasureDraft) -> MeasureDraft:
        """The measure as it becomes, before anybody is asked about open steps."""
        if self.status is not None:
            progress = draft.progress
            if self.status is not draft.status:
                progress = progress_with(self.status, progress)
            draft = replace(draft, status=self.status, progress=progress, is_status_assumed=False)
        if self.changes_indicators:
            draft = replace(draft, indicators=self._indicators(draft.indicators))
        if self.steps is StepOrder.OWN:
            marks = self.marks.get(measure_id)
            return replace(draft, steps=marks.over(draft.steps)) if marks else draft
        if self.steps is StepOrder.KEEP:
            return draft
        return with_every_step(draft, is_done=self.steps is StepOrder.ALL)

    def _indicators(self, standing: tuple[int, ...]) -> tuple[int, ...]:
        chosen = set(self.indicators)
        match self.indicator_order:
            case IndicatorOrder.ADD:
                chosen |= set(standing)
            case IndicatorOrder.REMOVE:
                chosen = set(standing) - chosen
        return tuple(sorted(chosen))

    def as_json(self) -> str:
        """What was chosen as text; ``read_several`` gives it back."""
        return json.dumps(asdict(self), default=str, ensure_ascii=False, sort_keys=True)


def read_several(text: str) -> SeveralInput | None:
    """What ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        stored: dict[str, Any] = json.loads(text)
        status = stored["status"]
        return SeveralInput(
            bases={int(key): int(base) for key, base in stored["bases"].items()},
            status=MeasureStatus(status) if status else None,
            steps=StepOrder(stored["steps"]),
            indicator_order=IndicatorOrder(stored["indicator_order"]),
            indicators=tuple(int(number) for number in stored["indicators"]),
            marks={int(key): _marks(marks) for key, marks in stored["marks"].items()},
            answers={int(key): OpenStepAnswer(each) for key, each in stored["answers"].items()},
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _marks(stored: Mapping[str, Any]) -> StepMarks:
    base, mine = (tuple(map(read_step, stored[side])) for side in ("base", "mine"))
    return StepMarks(base, mine)
