"""One measure as it stands, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd

from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.frames.measures import MEASURE_TABLE, MEASURES


@dataclass(frozen=True)
class StoredMeasure:
    """A row of MEASURES: the newest revision, when it was made (UTC, no zone) and by whom."""

    measure_id: int
    change_no: int
    changed_at: datetime
    actor: str
    fiscal_year: int
    number: int
    title: str
    period_text: str
    period_start: date | None
    period_end: date | None
    status: MeasureStatus
    progress: int | None
    result: str
    outcome: str
    background: str
    follow_up: str
    obstacles: str
    budget_amount: float | None
    budget_source: str
    output: str
    output_target: float | None
    output_unit: str
    output_reached: float | None
    weight: float | None
    is_status_assumed: bool


@dataclass(frozen=True)
class Measure(StoredMeasure):
    """A row of MEASURE_TABLE: a measure with its children, and what follows from dates.

    ``lead_division`` is None where it is open who leads; ``divisions`` names the lead first.
    ``progress_shown`` is 0–100; ``days_left`` is negative when the end has passed, None without
    an end or when closed; ``due`` is one of ``due.DUE_LABELS``.
    """

    divisions: tuple[str, ...]
    lead_division: str | None
    indicators: tuple[int, ...]
    oit_items: tuple[str, ...]
    methods: str
    steps_done: tuple[int, ...]
    steps_total: int
    step_dates: str
    step_notes: str
    progress_shown: int | None
    days_left: int | None
    due: str


def each_measure(table: pd.DataFrame) -> list[Measure]:
    """MEASURE_TABLE → its rows, in their order."""
    return MEASURE_TABLE.records(table, _measure)


def each_stored(measures: pd.DataFrame) -> list[StoredMeasure]:
    """MEASURES → its rows, in their order."""
    return MEASURES.records(measures, _stored)


def _measure(*, status: str, **columns: Any) -> Measure:
    return Measure(status=MeasureStatus(status), **columns)


def _stored(*, status: str, **columns: Any) -> StoredMeasure:
    return StoredMeasure(status=MeasureStatus(status), **columns)
