"""Takes back what a change told of the dates of a year."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.calendar.step import STEP_LABELS, CalendarStep
from ita_dash.domain.changes.reversal import reversals
from ita_dash.domain.messages import Message, msg
from ita_dash.queries.calendar import calendar_revisions
from ita_dash.services.calendar.edits import calendar_rows
from ita_dash.services.changes.undo_preview import UndoLine, changed_later


def undo_calendar(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], dict[str, pd.DataFrame]]:
    """The lines about dates, and the rows of their table to write."""
    history = list(calendar_revisions(reader, agency_id, as_of))
    touched = {each.key for each in history if each.change_no == change_no}
    lines, rows = [], []
    for each in reversals((one for one in history if one.key in touched), change_no):
        content = each.before or each.written
        if content is None:
            continue
        why = None if each.changed_by is None else changed_later(each.changed_by, actors)
        year, code = each.key
        what = msg("วันที่ของ “{title}” ปี {year}", title=_title(content.title, code), year=year)
        lines.append(UndoLine(each.effect, what, why))
        if why is None:
            rows.append((content, each.before is None))
    return lines, {"calendar_entry": calendar_rows(rows)} if rows else {}


def _title(title: str | None, code: str) -> Message:
    return STEP_LABELS[CalendarStep(code)] if title is None else Message("{t}", {"t": title})
