"""Takes back what a change did to evidence; files stay where they are kept."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import reversals
from ita_dash.domain.messages import msg
from ita_dash.queries.evidence import touched_evidence
from ita_dash.services.changes.undo_preview import UndoLine, changed_later
from ita_dash.services.evidence.rows import evidence_rows


def undo_evidence(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], dict[str, pd.DataFrame]]:
    """The lines about evidence, and the rows of its tables to write."""
    touched = touched_evidence(reader, agency_id, as_of, change_no)
    lines, rows = [], []
    for each in reversals(touched, change_no):
        content = each.before or each.written
        if content is None:
            continue
        why = None if each.changed_by is None else changed_later(each.changed_by, actors)
        lines.append(UndoLine(each.effect, msg("หลักฐาน “{title}”", title=content.title), why))
        if why is None:
            rows.append((each.key, content, each.before is None))
    return lines, evidence_rows(rows)
