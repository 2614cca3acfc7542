"""What a measure is made of, and the rules it must keep before it is written."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.fiscal_year import as_be_year
from ita_dash.domain.measures.monthly.month import MeasureMonth, month_faults
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.sensible_years import year_refused

_ITEM = re.compile(r"o[1-9]\d?")
MOST_STEPS = 200
"""Steps of one measure; a real one has some ten."""
MOST_OF_A_FIGURE = 1_000_000_000_000
"""More baht than any agency has, and more than anybody counts of an output."""
FIGURES: Mapping[str, Message] = {
    "budget_amount": msg("งบประมาณ (บาท)"),
    "output_target": msg("เป้าหมายผลผลิต"),
    "output_reached": msg("ผลผลิตที่ทำได้"),
    "weight": msg("น้ำหนัก"),
}
"""The attributes that are figures, and what each is called."""


@dataclass(frozen=True)
class Step:
    """One step of how a measure is carried out.

    ``done_on`` is the day on which it was done, None when unknown or not done; ``note`` is what
    was noted about it.
    """

    description: str
    is_done: bool = False
    done_on: date | None = None
    note: str = ""

    @property
    def is_marked(self) -> bool:
        """Whether anything is said of it beside its words."""
        return self.is_done or bool(self.note)


def read_step(stored: Mapping[str, Any]) -> Step:
    """A step out of the JSON of its fields; ValueError, TypeError or KeyError where it is none."""
    day = stored.get("done_on")
    return Step(**{**stored, "done_on": date.fromisoformat(day) if day else None})


@dataclass(frozen=True)
class MeasureDraft:
    """A measure as a form or a file gives it, not yet written.

    ``fiscal_year`` (พ.ศ.) is the year in which it runs, ``number`` its number in that year.
    ``divisions`` are names, EVERY_DIVISION for all of them; the first leads unless
    ``is_lead_open``. ``indicators`` are numbers.
    ``progress`` is 0–100, None when unknown; a date is None when unknown. ``is_status_assumed``
    while neither a file nor a person told the status. ``background`` (what is to be improved),
    ``follow_up`` and ``obstacles`` are for the office alone: no published paper prints them.
    ``budget_amount`` is baht, 0 for a measure that needs none, None when unknown. ``output`` is
    expected to come out of it, ``output_target`` of ``output_unit``, of which ``output_reached``
    are there. ``weight`` says how much the measure counts among the others, None where nothing
    was told. ``oit_items`` are codes of the year's list ("o1"). ``months`` are those of which
    anything is told, the first one first.
    """

    fiscal_year: int
    number: int
    title: str
    steps: tuple[Step, ...]
    divisions: tuple[str, ...]
    period_text: str
    period_start: date | None
    period_end: date | None
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
    months: tuple[MeasureMonth, ...] = ()
    is_status_assumed: bool = False
    is_lead_open: bool = False

    @property
    def lead(self) -> str | None:
        """The division that leads; None where none is named, or it is open which."""
        return None if self.is_lead_open or not self.divisions else self.divisions[0]


def status_label(draft: MeasureDraft) -> Message:
    """The status in words; one that is only assumed says so."""
    label = STATUS_LABELS[draft.status]
    return msg("{status} (ยังไม่ได้ยืนยัน)", status=label) if draft.is_status_assumed else label


def divisions_label(draft: MeasureDraft, between: str = ", ") -> Message:
    """The draft's divisions in words; says so where it is open which one leads."""
    names = division_words(draft.divisions, between)
    return msg("{names} (ยังไม่ได้ระบุหน่วยหลัก)", names=names) if draft.is_lead_open else names


def check_draft(
    draft: MeasureDraft,
    known_indicators: Collection[int] | None = None,
    years: range | None = None,
    known_items: Collection[str] | None = None,
) -> list[Message]:
    """The rules the draft breaks, in words; empty when it may be written.

    Indicators are checked against ``known_indicators`` of the year's rule book when given, the
    fiscal year against ``years``, items against ``known_items``.
    """
    return [
        *_identity(draft, years),
        *_period(draft),
        *_progress(draft),
        *_lists(draft, known_indicators),
        *_figures(draft),
        *_items(draft, known_items),
        *month_faults(draft.months, draft.fiscal_year),
    ]


def _identity(draft: MeasureDraft, years: range | None) -> Iterator[Message]:
    try:
        is_be_year = as_be_year(draft.fiscal_year) == draft.fiscal_year
    except ValueError:
        is_be_year = False
    if years is not None and draft.fiscal_year not in years:
        yield year_refused(str(draft.fiscal_year), years)
    elif not is_be_year:
        yield msg("ปีงบประมาณ {fiscal_year} ไม่ใช่ปี พ.ศ.", fiscal_year=draft.fiscal_year)
    if draft.number < 1:
        yield msg("ลำดับที่ของมาตรการต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป")
    if not draft.title.strip():
        yield msg("ต้องระบุชื่อมาตรการ")


def _period(draft: MeasureDraft) -> Iterator[Message]:
    start, end = draft.period_start, draft.period_end
    if start is not None and end is not None and end < start:
        yield msg("วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่มต้น")


def _progress(draft: MeasureDraft) -> Iterator[Message]:
    progress = draft.progress
    if progress is None:
        return
    if not 0 <= progress <= 100:
        yield msg("ความคืบหน้าต้องอยู่ระหว่าง 0 ถึง 100")
    elif draft.status is MeasureStatus.COMPLETED and progress < 100:
        yield msg("มาตรการที่ดำเนินการแล้วเสร็จต้องมีความคืบหน้า 100")
    elif draft.status is MeasureStatus.NOT_STARTED and progress > 0:
        yield msg("มาตรการที่ยังไม่ดำเนินการต้องมีความคืบหน้า 0")


def _lists(draft: MeasureDraft, known_indicators: Collection[int] | None) -> Iterator[Message]:
    if len(draft.steps) > MOST_STEPS:
        yield msg(
            "มาตรการมี {steps} ขั้นตอน เกินที่บันทึกได้ {most} ขั้นตอน",
            steps=len(draft.steps),
            most=MOST_STEPS,
        )
    if any(not step.description.strip() for step in draft.steps):
        yield msg("ขั้นตอนต้องไม่เป็นข้อความว่าง")
    if any(not name.strip() for name in draft.divisions):
        yield msg("ชื่อส่วนราชการที่รับผิดชอบต้องไม่เป็นข้อความว่าง")
    for name, count in Counter(draft.divisions).items():
        if count > 1:
            yield msg("ส่วนราชการ {name} ถูกระบุซ้ำ", name=name)
    for number, count in Counter(draft.indicators).items():
        if count > 1:
            yield msg("ตัวชี้วัดที่ {number} ถูกระบุซ้ำ", number=number)
        if known_indicators is not None and number not in known_indicators:
            yield msg("ไม่มีตัวชี้วัดที่ {number}", number=number)


def _figures(draft: MeasureDraft) -> Iterator[Message]:
    for name, label in FIGURES.items():
        figure: float | None = getattr(draft, name)
        if figure is not None and not (math.isfinite(figure) and 0 <= figure <= MOST_OF_A_FIGURE):
            most = f"{MOST_OF_A_FIGURE:,}"
            yield msg("{figure}ต้องอยู่ระหว่าง 0 ถึง {most}", figure=label, most=most)


def _items(draft: MeasureDraft, known_items: Collection[str] | None) -> Iterator[Message]:
    for code in draft.oit_items:
        if not _ITEM.fullmatch(code):
            yield msg("{code} ไม่ใช่รหัสข้อ OIT เช่น o12", code=code)
        elif known_items is not None and code not in known_items:
            yield msg("ไม่มีข้อ {code} ในรายการของปีงบประมาณ {year}", code=code, year=draft.fiscal_year)
