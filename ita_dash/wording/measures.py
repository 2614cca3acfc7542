"""How the fields of a measure, and what changed in them, are written as bare text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd

from ita_dash.domain.measures.draft import MeasureDraft, Step, divisions_label, status_label
from ita_dash.domain.measures.fields import FIELD_LABELS, changed_fields
from ita_dash.domain.measures.step_changes import StepChange, step_changes
from ita_dash.domain.rounding import figure_text
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.months import month_changes, month_lines
from ita_dash.wording.scores import UNKNOWN

DONE_MARK, OPEN_MARK = "✓", "○"


def days_text(start: date | None, end: date | None, tr: Translator) -> str:
    """From the first to the last day of a period; empty where neither is known."""
    if start is None and end is None:
        return ""
    first, last = (UNKNOWN if day is None else format_date(day, tr) for day in (start, end))
    return f"{first} – {last}"


def days_left_text(days_left: Any, tr: Translator, *, due: str) -> str:
    """How many days are left or gone, of a row of MEASURE_TABLE by its ``due``."""
    if pd.isna(days_left):
        return tr("ไม่ระบุวันสิ้นสุด")
    days = int(days_left)
    if due == "unconfirmed":
        return tr("เลยวันสิ้นสุด {n} วัน", n=-days)
    if days < 0:
        return tr("เกินกำหนด {n} วัน", n=-days)
    return tr("เหลือ {n} วัน", n=days) if days else tr("ครบกำหนดวันนี้")


def field_text(draft: MeasureDraft, field: str, tr: Translator) -> str:
    """What a draft holds in a field of FIELD_LABELS, as bare text, one step a line."""
    match field:
        case "methods":
            text = "\n".join(step_lines(draft.steps, tr))
        case "divisions":
            text = tr(divisions_label(draft))
        case "period":
            days = days_text(draft.period_start, draft.period_end, tr)
            text = "\n".join(part for part in (draft.period_text, days) if part)
        case "status":
            text = tr(status_label(draft))
        case "progress":
            text = tr("ไม่ทราบ") if draft.progress is None else f"{draft.progress}%"
        case "indicators":
            text = ", ".join(map(str, draft.indicators))
        case "oit_items":
            text = ", ".join(code.upper() for code in draft.oit_items)
        case "budget":
            text = budget_text(draft.budget_amount, draft.budget_source, tr)
        case "output_target" | "output_reached":
            text = counted(getattr(draft, field), draft.output_unit)
        case "months":
            text = "\n".join(month_lines(draft.months, tr))
        case "weight":
            text = figure_text(draft.weight)
        case _:
            text = str(getattr(draft, field))
    return text or UNKNOWN


def step_lines(steps: Sequence[Step], tr: Translator) -> list[str]:
    """The steps, numbered, each with a mark; of a finished one it is also said in words."""
    return [
        f"{DONE_MARK if step.is_done else OPEN_MARK} {number}. "
        + " ".join(filter(None, (step.description, done_text(step, tr), step_note(step))))
        for number, step in enumerate(steps, start=1)
    ]


def done_text(step: Step, tr: Translator) -> str:
    """That a step is done, and when where that is known: "(เสร็จแล้ว 5 พ.ย. 2568)"; else ""."""
    if not step.is_done:
        return ""
    day = "" if step.done_on is None else f" {format_date(step.done_on, tr)}"
    return f"({tr('เสร็จแล้ว')}{day})"


def step_note(step: Step) -> str:
    """What was noted about a step, as it stands behind it."""
    return f"– {step.note}" if step.note else ""


def budget_text(amount: float | None, source: str, tr: Translator) -> str:
    """The money of a measure and where it comes from; "" where nothing is known of it."""
    said = "" if amount is None else tr("{amount} บาท", amount=figure_text(amount))
    said = tr("ไม่ใช้งบประมาณ") if amount == 0 else said
    return " · ".join(filter(None, (said, source)))


def counted(figure: float | None, unit: str) -> str:
    """A figure with its unit; "" where it is unknown."""
    return "" if figure is None else f"{figure_text(figure)} {unit}".strip()


def measure_changes(
    before: MeasureDraft, after: MeasureDraft, tr: Translator
) -> Iterator[ChangeLine]:
    """A line for every field that differs, for every step and month one of its own."""
    for field in changed_fields(before, after):
        label = tr(FIELD_LABELS[field])
        if field == "methods":
            for change in step_changes(before.steps, after.steps):
                yield _step_line(label, change, tr)
        elif field == "months":
            yield from month_changes(before.months, after.months, tr)
        else:
            yield ChangeLine(label, *(field_text(draft, field, tr) for draft in (before, after)))


def _step_line(label: str, change: StepChange, tr: Translator) -> ChangeLine:
    """What became of one step; old and new beside each other where its words or marks changed."""
    told = tr("ขั้นตอนที่ {number}", number=change.number)
    match change.kind:
        case "reworded":
            old = change.before.description if change.before else UNKNOWN
            return ChangeLine(f"{label}: {told}", old, change.step.description)
        case "dated":
            days = (_day_text(each, tr) for each in (change.before, change.step))
            return ChangeLine(f"{label}: {told} {tr('วันที่เสร็จ')}", *days)
        case "noted":
            notes = (each.note if each else "" for each in (change.before, change.step))
            return ChangeLine(f"{label}: {told} {tr('บันทึก')}", *(note or UNKNOWN for note in notes))
    return ChangeLine(label, None, _step_sentence(change, tr))


def _day_text(step: Step | None, tr: Translator) -> str:
    return UNKNOWN if step is None or step.done_on is None else format_date(step.done_on, tr)


def _step_sentence(change: StepChange, tr: Translator) -> str:
    number, text = change.number, change.step.description
    match change.kind:
        case "added":
            return tr("เพิ่มขั้นตอนที่ {number}: {text}", number=number, text=text)
        case "removed":
            return tr("ลบขั้นตอนที่ {number}: {text}", number=number, text=text)
        case "moved":
            return tr("ย้ายเป็นขั้นตอนที่ {number}: {text}", number=number, text=text)
        case "done":
            said = tr("ขั้นตอนที่ {number} เสร็จแล้ว: {text}", number=number, text=text)
            day = f" ({_day_text(change.step, tr)})" if change.step.done_on else ""
            return f"{DONE_MARK} {said}{day}"
    said = tr("ขั้นตอนที่ {number} กลับเป็นยังไม่เสร็จ: {text}", number=number, text=text)
    return f"{OPEN_MARK} {said}"
