"""How the parts of a measure are written, in the words of the session's language."""

from __future__ import annotations

from datetime import date

import pandas as pd

from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.measures.table import lead_label
from ita_dash.frames import Row
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import numbered, plain, two_lines
from ita_dash.wording.measures import days_left_text, days_text
from ita_dash.wording.scores import UNKNOWN

_ENDS = ("period_start", "period_end")
_KEPT = "\N{NO-BREAK SPACE}"
_DUE_COLOURS = {"overdue": "red", "unconfirmed": "orange", "within_30": "orange"}


def draft_label(draft: MeasureDraft) -> str:
    """A measure by its number and title, as Markdown."""
    return numbered(draft.number, draft.title)


def measure_label(row: Row) -> str:
    """A row of MEASURE_TABLE by its number and title, as Markdown."""
    return numbered(row["number"], row["title"])


def due_text(row: Row, tr: Translator) -> str:
    """How many days are left or gone, as Markdown, coloured where it presses.

    Empty for a closed measure.
    """
    if row["due"] == "closed":
        return ""
    days = days_left_text(row["days_left"], tr, due=row["due"])
    return f":{_DUE_COLOURS.get(row['due'], 'gray')}[{days}]"


def recorded_status(row: Row, tr: Translator) -> str:
    """The status on record, where what follows from dates is shown in its place."""
    status = tr(STATUS_LABELS[MeasureStatus(row["status"])])
    return tr("ระบบถือว่า{status}", status=status) if row["is_status_assumed"] else status


def row_period(row: Row, tr: Translator) -> str:
    """From the first to the last day as Markdown, a line breaking only between the two.

    As it was written where neither is known.
    """
    start, end = (_day(row[name]) for name in _ENDS)
    days = plain(days_text(start, end, tr)).replace(" ", _KEPT).replace(f"–{_KEPT}", "– ")
    return days or plain(row["period_text"] or UNKNOWN)


def progress_of(row: Row) -> int | None:
    """The progress shown, 0–100; None where it is unknown."""
    return None if pd.isna(row["progress_shown"]) else int(row["progress_shown"])


def divisions_text(row: Row, tr: Translator) -> str:
    """The leading division, and below it how many support it, as Markdown.

    Where it is open which one leads, that is said, and all are named.
    """
    lead = tr(lead_label(row["lead_division"], row["divisions"]))
    names = row["divisions"]
    if not isinstance(row["lead_division"], str):
        return two_lines(f":gray[{lead}]", f":small[{plain(tr(division_words(names)))}]")
    others = names[1:]
    supporting = tr("และอีก {n} ส่วนราชการ", n=len(others)) if others else ""
    return two_lines(plain(lead), supporting and f":gray[{supporting}]")


def _day(value: pd.Timestamp) -> date | None:
    return None if pd.isna(value) else value.date()
