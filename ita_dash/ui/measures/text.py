"""How the parts of a measure are written, in the words of the session's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from ita_dash.domain.measures import STATUS_LABELS, MeasureDraft, Step
from ita_dash.frames import Row
from ita_dash.i18n import Translator
from ita_dash.i18n.dates import format_date
from ita_dash.ui.tables import UNKNOWN
from ita_dash.ui.text import plain

DONE_MARK, OPEN_MARK = "✓", "○"

_ENDS = ("period_start", "period_end")
_DUE_COLOURS = {"overdue": "red", "within_30": "orange"}


def due_text(row: Row, tr: Translator) -> str:
    """How many days are left or gone, as Markdown, coloured where it presses.

    Empty for a closed measure.
    """
    if row["due"] == "closed":
        return ""
    return f":{_DUE_COLOURS.get(row['due'], 'gray')}[{_days_left(row['days_left'], tr)}]"


def row_period(row: Row, tr: Translator) -> str:
    """From the first to the last day; as it was written where neither is known."""
    start, end = (_day(row[name]) for name in _ENDS)
    return days_text(start, end, tr) or row["period_text"] or UNKNOWN


def progress_of(row: Row) -> int | None:
    """The progress shown, 0–100; None where it is unknown."""
    return None if pd.isna(row["progress_shown"]) else int(row["progress_shown"])


def divisions_text(row: Row, tr: Translator) -> str:
    """The leading division, and below it how many support it, as Markdown."""
    lead, *others = row["divisions"].split("; ")
    if not lead:
        return f":gray[{tr('ยังไม่ระบุส่วนราชการ')}]"
    supporting = tr("และอีก {n} ส่วนราชการ", n=len(others)) if others else ""
    return two_lines(plain(lead), supporting and f":gray[{supporting}]")


def two_lines(first: str, second: str) -> str:
    """Two lines of Markdown, one when the second is empty."""
    return f"{first}  \n{second}" if second else first


def days_text(start: date | None, end: date | None, tr: Translator) -> str:
    """From the first to the last day of a period; empty where neither is known."""
    if start is None and end is None:
        return ""
    first, last = (UNKNOWN if day is None else format_date(day, tr) for day in (start, end))
    return f"{first} – {last}"


def field_text(draft: MeasureDraft, field: str, tr: Translator) -> str:
    """What a draft holds in a field of FIELD_LABELS, as bare text, one step a line."""
    match field:
        case "methods":
            text = "\n".join(step_lines(draft.steps))
        case "divisions":
            text = ", ".join(draft.divisions)
        case "period":
            days = days_text(draft.period_start, draft.period_end, tr)
            text = "\n".join(part for part in (draft.period_text, days) if part)
        case "status":
            text = tr(STATUS_LABELS[draft.status])
        case "progress":
            text = tr("ไม่ทราบ") if draft.progress is None else f"{draft.progress}%"
        case "indicators":
            text = ", ".join(map(str, draft.indicators))
        case _:
            text = str(getattr(draft, field))
    return text or UNKNOWN


def step_lines(steps: Sequence[Step]) -> list[str]:
    """The steps, numbered, each with a mark that tells whether it is done."""
    return [
        f"{DONE_MARK if step.is_done else OPEN_MARK} {number}. {step.description}"
        for number, step in enumerate(steps, start=1)
    ]


def _day(value: pd.Timestamp) -> date | None:
    return None if pd.isna(value) else value.date()


def _days_left(days_left: Any, tr: Translator) -> str:
    if pd.isna(days_left):
        return tr("ไม่ระบุวันสิ้นสุด")
    days = int(days_left)
    if days < 0:
        return tr("เกินกำหนด {n} วัน", n=-days)
    return tr("เหลือ {n} วัน", n=days) if days else tr("ครบกำหนดวันนี้")
