"""Takes back what a change wrote of the office, and of the agency's own name and place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.agencies.office import OWN_FIELDS
from ita_dash.domain.changes.reversal import Reversal, Revision, reversals
from ita_dash.domain.messages import Message, msg
from ita_dash.queries.office import (
    PROFILE_COLUMNS,
    Fields,
    office_revisions,
    profile_revisions,
)
from ita_dash.services.agencies.office import office_rows
from ita_dash.services.changes.undo_preview import UndoLine, changed_later

_OFFICE = msg("ข้อมูลสำหรับหนังสือราชการ")
_PROFILE = msg("ชื่อและที่ตั้งของหน่วยงาน")


def undo_office(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], dict[str, pd.DataFrame]]:
    """The lines about the office and the agency, and the rows of their tables to write."""
    key = reader, agency_id, as_of
    lines: list[UndoLine] = []
    tables: dict[str, pd.DataFrame] = {}
    for written in _reversals(office_revisions(*key), change_no):
        lines.append(_line(written, _OFFICE, actors))
        if written.changed_by is None:
            before = written.before or (None,) * len(OWN_FIELDS)
            tables["office"] = office_rows(list(before))
    for written in _reversals(profile_revisions(*key), change_no):
        lines.append(_line(written, _PROFILE, actors))
        if written.changed_by is None and written.before is not None:
            row = dict(zip(PROFILE_COLUMNS, written.before, strict=True))
            tables["agency"] = pd.DataFrame([{**row, "is_removed": False}], dtype=object)
    return lines, tables


def _reversals(
    revisions: Iterable[Revision[int, Fields]], change_no: int
) -> list[Reversal[int, Fields]]:
    """What the change wrote of the one record; nothing where it did not write it."""
    history = list(revisions)
    is_touched = any(revision.change_no == change_no for revision in history)
    return reversals(history, change_no) if is_touched else []


def _line(written: Reversal[int, Fields], what: Message, actors: Mapping[int, str]) -> UndoLine:
    later = written.changed_by
    return UndoLine(written.effect, what, None if later is None else changed_later(later, actors))
