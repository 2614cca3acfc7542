"""How the months of a measure, and what changed in them, are written as bare text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ita_dash.domain.measures.monthly.month import MeasureMonth, by_month
from ita_dash.domain.rounding import figure_text
from ita_dash.i18n.dates import format_month
from ita_dash.i18n.translator import Translator
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.scores import UNKNOWN


def month_lines(months: Iterable[MeasureMonth], tr: Translator) -> Iterator[str]:
    """What is told of each month: "ต.ค. 2569: แผน 10% · ผล 8% · ประชุมแล้ว"."""
    for each in months:
        yield f"{format_month(each.month, tr)}: {told_text(each, tr)}"


def told_text(month: MeasureMonth | None, tr: Translator) -> str:
    """Plan, result and what was done in a month, as far as they are told."""
    if month is None or month.is_blank:
        return UNKNOWN
    planned, actual = month.planned_percent, month.actual_percent
    told = (
        "" if planned is None else tr("แผน {percent}%", percent=figure_text(planned)),
        "" if actual is None else tr("ผล {percent}%", percent=figure_text(actual)),
        month.done,
    )
    return " · ".join(filter(None, told))


def month_changes(
    before: Iterable[MeasureMonth], after: Iterable[MeasureMonth], tr: Translator
) -> Iterator[ChangeLine]:
    """A line for every month that differs, the first one first."""
    old, new = by_month(before), by_month(after)
    for month in sorted({*old, *new}):
        was, is_now = old.get(month), new.get(month)
        if was != is_now:
            name = format_month(month, tr)
            yield ChangeLine(name, told_text(was, tr), told_text(is_now, tr))
