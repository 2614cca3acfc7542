"""The actual percent of the newest month and the progress of a measure are one number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.monthly.month import (
    MeasureMonth,
    actual_percents,
    by_month,
    last_told_month,
    with_told,
)
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.rounding import half_up_number


def newest_actual(months: Iterable[MeasureMonth]) -> MeasureMonth | None:
    """The last month with an actual percent; None where none has one."""
    known = [each for each in months if each.actual_percent is not None]
    return max(known, key=lambda each: each.month, default=None)


def is_overtaken(told: Iterable[MeasureMonth], standing: Iterable[MeasureMonth]) -> bool:
    """Whether a later month has an actual percent already than the newest one that is told."""
    newest, known = newest_actual(told), newest_actual(standing)
    return newest is not None and known is not None and newest.month < known.month


def in_step(before: MeasureDraft | None, after: MeasureDraft, this_month: date) -> MeasureDraft:
    """The draft with progress and months brought together, whichever of them was told.

    Where actual percents were told, the newest one is the progress. Where only the progress was,
    and months are kept, it is the actual percent of ``this_month``, of the last month of its year
    and period when these are over, or of a later one that has an actual percent already; a
    progress made unknown takes that one out, so that the one before counts again. A measure of
    which no actual percent is kept stays without months.
    """
    known = () if before is None else before.months
    if actual_percents(known) != actual_percents(after.months):
        return _with_progress(after)
    newest = newest_actual(after.months)
    if newest is None or after.progress == as_progress(newest.actual_percent):
        return after
    last = last_told_month(after.fiscal_year, after.period_end)
    month = max(min(this_month, last), newest.month)
    own = by_month(after.months).get(month, MeasureMonth(month))
    told = replace(own, actual_percent=None if after.progress is None else float(after.progress))
    return _with_progress(replace(after, months=with_told(after.months, [told])))


def as_progress(percent: float | None) -> int | None:
    """A percent as whole progress; below 100 it never becomes 100. None for what is no percent."""
    if percent is None or not 0 <= percent <= 100:
        return None
    return 100 if percent >= 100 else min(int(half_up_number(percent, 0)), 99)


def _with_progress(draft: MeasureDraft) -> MeasureDraft:
    """The draft with the newest actual percent as its progress; what has progress has begun."""
    newest = newest_actual(draft.months)
    if newest is None:
        return draft
    draft = replace(draft, progress=as_progress(newest.actual_percent))
    if draft.status is MeasureStatus.NOT_STARTED and draft.progress:
        return replace(draft, status=MeasureStatus.IN_PROGRESS, is_status_assumed=False)
    return draft
