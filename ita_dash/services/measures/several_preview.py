"""What changing several measures at once would do, measure by measure, before it is saved."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from ita_dash.db.clock import thai_today
from ita_dash.db.database import Reader
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.measures.completion import unasked_steps, with_every_step
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.monthly.month import month_of
from ita_dash.domain.measures.monthly.progress import in_step
from ita_dash.domain.measures.several import SeveralInput
from ita_dash.domain.measures.several_orders import OpenStepAnswer
from ita_dash.domain.messages import Message
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.services.measures.revision import require_valid
from ita_dash.services.measures.writer import tidied

Effect = Literal["changed", "same", "asks", "left_out", "refused"]


@dataclass(frozen=True)
class SeveralLine:
    """One measure: ``before`` stands as revision ``change_no``, ``after`` is what it becomes.

    ``asked`` are the open steps with which it would be completed, ``answer`` what becomes of
    them, None while nobody said. ``refused`` says which rule ``after`` breaks.
    """

    measure_id: int
    change_no: int
    before: MeasureDraft
    after: MeasureDraft
    asked: tuple[Step, ...] = ()
    answer: OpenStepAnswer | None = None
    refused: Message | None = None

    @property
    def effect(self) -> Effect:
        """What becomes of the measure when the plan is saved."""
        if self.before == self.after:
            return "same"
        if self.asked and self.answer is None:
            return "asks"
        if self.answer is OpenStepAnswer.LEAVE_OUT:
            return "left_out"
        return "changed" if self.refused is None else "refused"


@dataclass(frozen=True)
class SeveralPreview:
    """The preview in the order of year and number; ``gone`` no longer stand. Nothing is written."""

    lines: tuple[SeveralLine, ...] = ()
    gone: tuple[MeasureDraft, ...] = ()

    @cached_property
    def asked(self) -> tuple[SeveralLine, ...]:
        """The measures about which it is asked, answered or not."""
        return tuple(line for line in self.lines if line.asked)

    def with_effect(self, effect: Effect) -> tuple[SeveralLine, ...]:
        """The lines of one effect."""
        return tuple(line for line in self.lines if line.effect == effect)


@dataclass(frozen=True)
class ChosenMeasures:
    """The measures chosen, as they stand; ``gone`` no longer do."""

    standing: tuple[RecordedMeasure, ...]
    gone: tuple[MeasureDraft, ...] = ()

    def preview(self, wanted: SeveralInput) -> SeveralPreview:
        """What the order would do to them."""
        return SeveralPreview(tuple(_line(each, wanted) for each in self.standing), self.gone)


def chosen_measures(
    reader: Reader, agency_id: int, as_of: int, chosen: Collection[int]
) -> ChosenMeasures:
    """The measures of these ids at ``as_of``, in the order of year and number."""
    drafts = measure_drafts(reader, agency_id, as_of).values()
    standing = tuple(each for each in drafts if each.measure_id in chosen)
    if len(standing) == len(chosen):
        return ChosenMeasures(standing)
    removed = measure_drafts(reader, agency_id, as_of, is_removed=True).values()
    return ChosenMeasures(
        standing, tuple(each.draft for each in removed if each.measure_id in chosen)
    )


def _line(standing: RecordedMeasure, wanted: SeveralInput) -> SeveralLine:
    before = standing.draft
    wished = tidied(wanted.applied(standing.measure_id, before))
    after = in_step(before, wished, month_of(thai_today()))
    asked = unasked_steps(before, after)
    answer = wanted.answers.get(standing.measure_id) if asked else None
    if answer is OpenStepAnswer.TICK:
        after = with_every_step(after, is_done=True)
    line = SeveralLine(standing.measure_id, standing.change_no, before, after, asked, answer)
    return replace(line, refused=_refused(line)) if line.effect == "changed" else line


def _refused(line: SeveralLine) -> Message | None:
    try:
        require_valid(line.after, is_new_year=False)
    except InvalidInput as error:
        return error.what
    return None
