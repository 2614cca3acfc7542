"""Takes back what a change told of meetings and of what they decided."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import reversals
from ita_dash.domain.meetings.decision import Decision
from ita_dash.domain.meetings.meeting import Meeting, meeting_name
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import clipped
from ita_dash.queries.meetings import decision_revisions, decisions, meeting_revisions, meetings
from ita_dash.services.changes.undo_preview import UndoLine, changed_later
from ita_dash.services.meetings.rows import decision_tables, meeting_tables

_LETTERS = 80
Undone = tuple[list[UndoLine], dict[str, pd.DataFrame]]


def undo_meetings(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> Undone:
    """The lines about meetings and decisions, and the rows of their tables to write."""
    key = reader, agency_id, as_of
    meeting_lines, held = _meetings(key, change_no, actors)
    decision_lines, decided = _decisions(key, change_no, actors)
    return [*meeting_lines, *decision_lines], {**held, **decided}


def _meetings(key: tuple[Reader, int, int], change_no: int, actors: Mapping[int, str]) -> Undone:
    """A meeting of which decisions stand is not taken away."""
    history = meeting_revisions(*key)
    touched = {each.key for each in history if each.change_no == change_no}
    needed = {each.decision.meeting_id for each in decisions(*key)} if touched else set()
    lines: list[UndoLine] = []
    rows: list[tuple[int, Meeting, bool]] = []
    for each in reversals((one for one in history if one.key in touched), change_no):
        content = each.before or each.written
        if content is None:
            continue
        why = _why_kept(each.changed_by, actors)
        if why is None and each.before is None and each.key in needed:
            why = msg("การประชุมนี้มีมติอยู่")
        effect = each.effect if why is None else "kept"
        lines.append(UndoLine(effect, meeting_name(content), why))
        if why is None:
            rows.append((each.key, content, each.before is None))
    return lines, meeting_tables(rows)


def _decisions(key: tuple[Reader, int, int], change_no: int, actors: Mapping[int, str]) -> Undone:
    """A decision comes back only where its meeting stands."""
    history = decision_revisions(*key)
    touched = {each.key for each in history if each.change_no == change_no}
    standing = {each.meeting_id for each in meetings(*key)} if touched else set()
    lines: list[UndoLine] = []
    rows: list[tuple[int, Decision, bool]] = []
    for each in reversals((one for one in history if one.key in touched), change_no):
        content = each.before or each.written
        if content is None:
            continue
        why = _why_kept(each.changed_by, actors)
        if why is None and each.before is not None and content.meeting_id not in standing:
            why = msg("ไม่มีการประชุมของมตินี้แล้ว")
        effect = each.effect if why is None else "kept"
        what = msg("มติ “{decided}”", decided=clipped(content.decided, _LETTERS))
        lines.append(UndoLine(effect, what, why))
        if why is None:
            rows.append((each.key, content, each.before is None))
    return lines, decision_tables(rows)


def _why_kept(changed_by: int | None, actors: Mapping[int, str]) -> Message | None:
    return None if changed_by is None else changed_later(changed_by, actors)
