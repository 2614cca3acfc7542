"""Takes back what a change made of working groups."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import reversals
from ita_dash.domain.messages import msg
from ita_dash.queries.working_groups import group_revisions
from ita_dash.services.agencies.working_group import group_rows
from ita_dash.services.changes.undo_preview import UndoLine, changed_later


def undo_group(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], dict[str, pd.DataFrame]]:
    """The lines about working groups, and the rows of their tables to write."""
    history = list(group_revisions(reader, agency_id, as_of))
    touched = {each.key for each in history if each.change_no == change_no}
    lines, rows = [], []
    for each in reversals((one for one in history if one.key in touched), change_no):
        content = each.before or each.written
        if content is None:
            continue
        why = None if each.changed_by is None else changed_later(each.changed_by, actors)
        lines.append(UndoLine(each.effect, msg("คณะทำงานของปี {year}", year=each.key), why))
        if why is None:
            rows.append((content, each.before is None))
    return lines, group_rows(rows) if rows else {}
