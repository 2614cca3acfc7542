"""What is to be updated now as bare text that is pasted into a chat group and read on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.thai.text import clipped, squeeze
from ita_dash.domain.work.item import WorkItem
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.measures import days_left_text
from ita_dash.wording.work import (
    NOTHING_TO_UPDATE,
    bucket_measures,
    next_due_sentence,
    said_waiting,
)

_TITLE = 90
"""Letters of a measure's title; three lines of a phone."""
_MOST = 4500
"""Letters of a text: a chat takes 5,000 at once."""


@dataclass(frozen=True)
class WorkHeading:
    """Whose work it is, on which day; ``division`` is blank for the whole agency."""

    agency: str
    division: str
    day: date


def work_text(
    items: Sequence[WorkItem], heading: WorkHeading, upcoming: Measure | None, tr: Translator
) -> str:
    """The measures by bucket in short lines without any markup; what is too much is counted.

    Where nothing is to be updated it says so, and what falls due next, ``upcoming``.
    """
    head = "\n".join(_head(items, heading, tr))
    if not items:
        told = "" if upcoming is None else f"\n{tr(next_due_sentence(upcoming))}"
        return f"{head}\n\n{tr(NOTHING_TO_UPDATE)}{told}"
    parts = [head, *_parts(items, tr)]
    kept = _as_many_as_fit(parts)
    rest = sum(part.count("\n") > 0 for part in parts[kept:])
    tail = [tr("และอีก {n} มาตรการ ดูทั้งหมดได้ในระบบ", n=rest)] if rest else []
    return "\n\n".join([*parts[:kept], *tail])


def _head(items: Sequence[WorkItem], heading: WorkHeading, tr: Translator) -> Iterator[str]:
    yield tr("งานที่ต้องปรับปรุง {n} มาตรการ", n=len(items)) if items else tr("งานที่ต้องปรับปรุง")
    yield squeeze(heading.agency)
    yield squeeze(heading.division) or tr("ทุกส่วนราชการ")
    yield tr("ณ วันที่ {day}", day=format_date(heading.day, tr))


def _parts(items: Sequence[WorkItem], tr: Translator) -> Iterator[str]:
    """A line over each bucket, then its measures, numbered through."""
    place = 0
    for due, of_bucket in groupby(items, lambda each: each.due):
        own = list(of_bucket)
        yield f"[ {tr(bucket_measures(due, len(own)))} ]"
        for item in own:
            place += 1
            yield "\n".join(measure_lines(place, item, tr))


def measure_lines(place: int, item: WorkItem, tr: Translator) -> Iterator[str]:
    """One measure in short lines: its title, which it is, until when, and what it waits for."""
    title = clipped(squeeze(item.title), _TITLE)
    number = tr("มาตรการที่ {number} ปี {year}", number=item.number, year=item.fiscal_year)
    yield f"{place}) {title}"
    yield number
    if item.period_end is not None and item.due != "closed":
        days = days_left_text(item.days_left, tr, due=item.due)
        yield tr("ภายใน {day} ({days})", day=format_date(item.period_end, tr), days=days)
    yield from said_waiting(item, tr)


def _as_many_as_fit(parts: Sequence[str]) -> int:
    """How many of the parts are told; a line over a bucket only with a measure below it."""
    length = kept = 0
    for place, part in enumerate(parts, start=1):
        length += len(part) + 2
        if length > _MOST:
            break
        if place == 1 or "\n" in part:
            kept = place
    return kept
