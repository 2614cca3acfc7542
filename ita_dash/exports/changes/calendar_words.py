"""What one change did to the dates of a year, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ita_dash.domain.calendar.entry import OwnDate
from ita_dash.domain.calendar.step import STEP_LABELS, CalendarStep
from ita_dash.domain.changes.reversal import Revision
from ita_dash.i18n.translator import Translator
from ita_dash.queries.calendar import EntryKey
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.measures import days_text
from ita_dash.wording.scores import UNKNOWN


def calendar_lines(
    revisions: Sequence[Revision[EntryKey, OwnDate]], change_no: int, tr: Translator
) -> Iterator[ChangeLine]:
    """The dates that the change of this number wrote, each with what stood before."""
    for each in revisions:
        if each.change_no != change_no:
            continue
        year, code = each.key
        own = [one for one in revisions if one.key == each.key and one.change_no < change_no]
        before = own[-1].content if own else None
        told = each.content or before
        title = told.title if told and told.title else _step(code, tr)
        label = tr("{title} ปี {year}", title=title, year=year)
        yield ChangeLine(label, _said(before, tr) or UNKNOWN, _said(each.content, tr) or UNKNOWN)


def _step(code: str, tr: Translator) -> str:
    return tr(STEP_LABELS[CalendarStep(code)]) if code in set(CalendarStep) else code


def _said(entry: OwnDate | None, tr: Translator) -> str:
    if entry is None:
        return ""
    days = days_text(entry.start_on, entry.end_on, tr)
    return f"{days} ({entry.note})" if entry.note else days
