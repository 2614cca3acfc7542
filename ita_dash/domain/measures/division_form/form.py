"""A division's form: its measures of one year, and which of them it fills in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.domain.measures.draft import MeasureDraft


@dataclass(frozen=True)
class FormMeasure:
    """A measure on the form; ``is_filled`` where the division fills it in, else its lead does."""

    measure_id: int
    draft: MeasureDraft
    is_filled: bool


@dataclass(frozen=True)
class DivisionForm:
    """The measures of ``fiscal_year`` that a division takes part in, by their numbers."""

    division_id: int
    division: str
    fiscal_year: int
    measures: tuple[FormMeasure, ...]

    @property
    def fingerprint(self) -> str:
        """Tells forms apart that bear the same numbers but come from other books."""
        told = [(each.measure_id, _printed(each.draft)) for each in self.measures]
        return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def division_form(
    division_id: int,
    division: str,
    fiscal_year: int,
    measures: Iterable[tuple[int, MeasureDraft]],
) -> DivisionForm:
    """The form of a division by its name, from (measure_id, draft) of every year."""
    own = sorted(
        (draft.number, measure_id, draft)
        for measure_id, draft in measures
        if draft.fiscal_year == fiscal_year and takes_part(draft, division)
    )
    rows = (FormMeasure(key, draft, fills_in(draft, division)) for _, key, draft in own)
    return DivisionForm(division_id, division, fiscal_year, tuple(rows))


def takes_part(draft: MeasureDraft, division: str) -> bool:
    """Whether the division leads or supports the measure, as every one does one of all."""
    return division in draft.divisions or EVERY_DIVISION in draft.divisions


def fills_in(draft: MeasureDraft, division: str) -> bool:
    """Whether the division tells of the measure: it leads, or no other one does."""
    return takes_part(draft, division) and draft.lead in (None, division, EVERY_DIVISION)


def _printed(draft: MeasureDraft) -> tuple[object, ...]:
    return (
        *(draft.fiscal_year, draft.number, draft.title, draft.status.value, draft.progress),
        *(draft.result, draft.outcome, draft.output_reached, draft.obstacles),
        *((step.description, step.is_done, str(step.done_on), step.note) for step in draft.steps),
    )
