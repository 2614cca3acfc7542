"""Turns measures into the rows of their tables, ready to append."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from ita_dash.domain.measures.draft import MeasureDraft

_Row = dict[str, object]


@dataclass(frozen=True)
class MeasureRevision:
    """What is written of one measure: its whole content, and the cells it was read from."""

    measure_id: int
    draft: MeasureDraft
    raw_cells: Mapping[str, str] = field(default_factory=dict)
    is_removed: bool = False


def measure_rows(
    revisions: Sequence[MeasureRevision], division_ids: Mapping[str, int]
) -> dict[str, pd.DataFrame]:
    """The rows of every table by its name; a revision carries all its children.

    ``division_ids`` holds every division name of the drafts; KeyError else.
    """

    def table(rows_of: Callable[[MeasureRevision], Iterable[_Row]]) -> pd.DataFrame:
        rows = [{"measure_id": r.measure_id, **row} for r in revisions for row in rows_of(r)]
        # Values as they are: a missing whole number must not turn the others into fractions.
        return pd.DataFrame(rows, dtype=object)

    return {
        "measure": table(_own_row),
        "measure_division": table(lambda revision: _division_rows(revision, division_ids)),
        "measure_indicator": table(_indicator_rows),
        "measure_item": table(_item_rows),
        "measure_step": table(_step_rows),
        "measure_month": table(_month_rows),
        "measure_cell": table(_cell_rows),
    }


def _own_row(revision: MeasureRevision) -> Iterable[_Row]:
    draft = revision.draft
    yield {
        "fiscal_year": draft.fiscal_year,
        "number": draft.number,
        "title": draft.title,
        "period_text": draft.period_text,
        "period_start": draft.period_start,
        "period_end": draft.period_end,
        "status": draft.status.value,
        "progress": draft.progress,
        "result": draft.result,
        "outcome": draft.outcome,
        "background": draft.background,
        "follow_up": draft.follow_up,
        "obstacles": draft.obstacles,
        "budget_amount": draft.budget_amount,
        "budget_source": draft.budget_source,
        "output": draft.output,
        "output_target": draft.output_target,
        "output_unit": draft.output_unit,
        "output_reached": draft.output_reached,
        "weight": draft.weight,
        "is_status_assumed": draft.is_status_assumed,
        "is_removed": revision.is_removed,
    }


def _division_rows(revision: MeasureRevision, ids: Mapping[str, int]) -> Iterable[_Row]:
    # Two names may stand for one division since one was renamed or merged into the other.
    taking_part = dict.fromkeys(ids[name] for name in revision.draft.divisions)
    is_lead_open = revision.draft.is_lead_open and len(taking_part) > 1
    for position, division_id in enumerate(taking_part, start=2 if is_lead_open else 1):
        yield {"position": position, "division_id": division_id}


def _indicator_rows(revision: MeasureRevision) -> Iterable[_Row]:
    for indicator in revision.draft.indicators:
        yield {"indicator": indicator}


def _item_rows(revision: MeasureRevision) -> Iterable[_Row]:
    for item in revision.draft.oit_items:
        yield {"item": item}


def _step_rows(revision: MeasureRevision) -> Iterable[_Row]:
    for number, step in enumerate(revision.draft.steps, start=1):
        yield {
            "step_no": number,
            "description": step.description,
            "is_done": step.is_done,
            "done_on": step.done_on,
            "note": step.note,
        }


def _month_rows(revision: MeasureRevision) -> Iterable[_Row]:
    for each in revision.draft.months:
        yield {
            "month": each.month,
            "planned_percent": each.planned_percent,
            "actual_percent": each.actual_percent,
            "done": each.done or None,
        }


def _cell_rows(revision: MeasureRevision) -> Iterable[_Row]:
    for name, text in revision.raw_cells.items():
        yield {"field": name, "raw_text": text}
