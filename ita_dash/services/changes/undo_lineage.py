"""Takes back what a change decided about measures from plan to plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Reversal, reversals
from ita_dash.domain.measures.fields import measure_name
from ita_dash.domain.messages import Message, msg
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.undo import LINEAGE_FIELDS, Fields, touched_lineage
from ita_dash.services.changes.undo_preview import UndoLine, changed_later

Decisions = Sequence[Reversal[tuple[int, int], Fields]]


def undo_lineage(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], dict[str, pd.DataFrame]]:
    """The lines about decisions, and the rows of ``measure_lineage`` to write."""
    decisions = reversals(touched_lineage(reader, agency_id, as_of, change_no), change_no)
    if not decisions:
        return [], {}
    lines = list(_lines(decisions, reader, agency_id, as_of, actors))
    return lines, {"measure_lineage": pd.DataFrame(list(map(_row, _open(decisions))), dtype=object)}


def _open(decisions: Decisions) -> Decisions:
    return [each for each in decisions if each.changed_by is None]


def _lines(
    decisions: Decisions, reader: Reader, agency_id: int, as_of: int, actors: Mapping[int, str]
) -> Sequence[UndoLine]:
    standing = measure_drafts(reader, agency_id, as_of)
    removed = measure_drafts(reader, agency_id, as_of, is_removed=True)
    lines = []
    for each in decisions:
        fiscal_year, measure_id = each.key
        measure = standing.get(measure_id) or removed[measure_id]
        what = _what(fiscal_year, measure_name(measure.draft))
        why = None if each.changed_by is None else changed_later(each.changed_by, actors)
        lines.append(UndoLine(each.effect, what, why))
    return lines


def _what(fiscal_year: int, measure: Message) -> Message:
    return msg("ความต่อเนื่องในแผนปี {year} ของ{measure}", year=fiscal_year, measure=measure)


def _row(reversal: Reversal[tuple[int, int], Fields]) -> dict[str, object]:
    content = reversal.before or reversal.written or ()
    fields = dict(zip(LINEAGE_FIELDS, content, strict=True))
    keys = dict(zip(("fiscal_year", "measure_id"), reversal.key, strict=True))
    return {**keys, **fields, "is_removed": reversal.before is None}
