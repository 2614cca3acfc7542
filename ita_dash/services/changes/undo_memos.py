"""Takes back what an import kept of a report's memo."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import reversals
from ita_dash.domain.measures.memo import Memo
from ita_dash.domain.messages import msg
from ita_dash.queries.memos import memo_revisions
from ita_dash.services.changes.undo_preview import UndoLine, changed_later
from ita_dash.services.imports.memos import memo_rows


def undo_memos(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], dict[str, pd.DataFrame]]:
    """The lines about memos, and the rows of their tables to write."""
    history = list(memo_revisions(reader, agency_id, as_of))
    touched = {revision.key for revision in history if revision.change_no == change_no}
    lines: list[UndoLine] = []
    rows: list[tuple[int, Memo, bool]] = []
    for each in reversals((one for one in history if one.key in touched), change_no):
        later = each.changed_by
        why = None if later is None else changed_later(later, actors)
        what = msg("บันทึกข้อความในรายงานปี {year}", year=each.key)
        lines.append(UndoLine(each.effect, what, why))
        content = each.before or each.written
        if content is not None and later is None:
            rows.append((each.key, content, each.before is None))
    return lines, memo_rows(rows) if rows else {}
