"""Takes back what a change did to the scores of questions and items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Effect, Reversal, reversals
from ita_dash.domain.messages import msg
from ita_dash.queries.undo import DETAIL_FIELDS, DetailKey, Fields, touched_details
from ita_dash.services.changes.undo_preview import UndoLine, changed_later

Details = Sequence[Reversal[DetailKey, Fields]]


def undo_questions(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], dict[str, pd.DataFrame]]:
    """The lines about questions and items, the newest year first, and the rows to write."""
    touched = touched_details(reader, agency_id, as_of, change_no)
    details = reversals(touched, change_no)
    if not details:
        return [], {}
    return list(_lines(details, actors)), {"score_detail": pd.DataFrame(list(_rows(details)))}


def _lines(details: Details, actors: Mapping[int, str]) -> Iterator[UndoLine]:
    counts: Counter[tuple[int, Effect, int]] = Counter(
        (-each.key[0], each.effect, each.changed_by or 0) for each in details
    )
    for (year, effect, by), n in sorted(counts.items()):
        what = msg("คะแนนรายข้อปี {year} {n} รายการ", year=-year, n=n)
        yield UndoLine(effect, what, changed_later(by, actors) if by else None)


def _rows(details: Details) -> Iterator[dict[str, object]]:
    for reversal in details:
        if reversal.changed_by is None:
            keys = zip(("fiscal_year", "code", "part"), reversal.key, strict=True)
            content = reversal.before or reversal.written or ()
            fields = zip(DETAIL_FIELDS, content, strict=True)
            yield {**dict(keys), **dict(fields), "is_removed": reversal.before is None}
