"""Takes back what a change did to measures, and to the divisions it made for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Reversal, reversals
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import measure_name
from ita_dash.domain.messages import Message, msg
from ita_dash.queries.divisions import divisions
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.queries.undo import DIVISION_FIELDS, Fields, touched_divisions, touches_measures
from ita_dash.services.changes.undo_preview import UndoLine, UndoRows, changed_later
from ita_dash.services.measures.rows import MeasureRevision

Drafts = dict[int, RecordedMeasure]


@dataclass(frozen=True)
class _Moment:
    """The measures that stand at a change number, and those removed by then."""

    standing: Drafts
    removed: Drafts

    def newest(self, measure_id: int) -> RecordedMeasure | None:
        return self.standing.get(measure_id) or self.removed.get(measure_id)

    def draft(self, measure_id: int) -> MeasureDraft | None:
        """The content of a measure that stands."""
        recorded = self.standing.get(measure_id)
        return recorded.draft if recorded else None


def undo_measures(
    reader: Reader, agency_id: int, as_of: int, change_no: int, actors: Mapping[int, str]
) -> tuple[list[UndoLine], UndoRows]:
    """The lines about measures and divisions, and what is to be written of them.

    A measure whose number was given to another one since is kept as it is. A division stands
    afterwards where a measure names it: one that the change made goes, one it took away returns.
    """
    if not touches_measures(reader, agency_id, change_no):
        return [], UndoRows()
    before, at, now = (
        _moment(reader, agency_id, moment) for moment in (change_no - 1, change_no, as_of)
    )
    lines: list[UndoLine] = []
    revisions: list[MeasureRevision] = []
    back = list(_reversals(before, at, now, change_no))
    whys, after = _outcome(now, back, actors)
    for reversal in back:
        newest, why = now.newest(reversal.key), whys[reversal.key]
        draft = reversal.before or (newest.draft if newest else None)
        if draft is None:
            continue
        lines.append(UndoLine("kept" if why else reversal.effect, measure_name(draft), why))
        if why is None:
            is_removed = reversal.before is None
            revisions.append(MeasureRevision(reversal.key, draft, is_removed=is_removed))
    more, first, last = _divisions(reader, agency_id, as_of, change_no, after)
    return [*lines, *more], UndoRows({"division": last}, tuple(revisions), first)


def _moment(reader: Reader, agency_id: int, as_of: int) -> _Moment:
    return _Moment(
        measure_drafts(reader, agency_id, as_of),
        measure_drafts(reader, agency_id, as_of, is_removed=True),
    )


def _reversals(
    before: _Moment, at: _Moment, now: _Moment, change_no: int
) -> Iterator[Reversal[int, MeasureDraft]]:
    """Of every measure that the change wrote; in the order in which they are listed."""
    written = [*at.standing.values(), *at.removed.values()]
    for measure in (each for each in written if each.change_no == change_no):
        measure_id = measure.measure_id
        newest = now.newest(measure_id)
        is_newest = newest is not None and newest.change_no == change_no
        stood, made = before.draft(measure_id), at.draft(measure_id)
        # Names of divisions are read as of a moment: what nobody wrote anew is not changed.
        stands = made if is_newest else now.draft(measure_id)
        if stands != stood:
            changed_by = None if stands == made or newest is None else newest.change_no
            yield Reversal(measure_id, stood, made, changed_by)


def _outcome(
    now: _Moment, back: Sequence[Reversal[int, MeasureDraft]], actors: Mapping[int, str]
) -> tuple[dict[int, Message | None], dict[int, MeasureDraft]]:
    """Why each measure is kept as it is, None where it goes back; and what stands afterwards.

    All go back at once: measures that changed their numbers with each other get them back. One
    whose number belongs to a measure that does not go back is kept, which may keep others.
    """
    whys = {
        each.key: None if each.changed_by is None else changed_later(each.changed_by, actors)
        for each in back
    }
    while True:
        after = {key: recorded.draft for key, recorded in now.standing.items()}
        going = [each for each in back if whys[each.key] is None]
        for each in going:
            after.pop(each.key, None)
            after |= {} if each.before is None else {each.key: each.before}
        taken = next((each for each in going if _is_taken(each, after)), None)
        if taken is None:
            return whys, after
        whys[taken.key] = msg("ลำดับที่นี้เป็นของมาตรการอื่นแล้ว")


def _is_taken(reversal: Reversal[int, MeasureDraft], after: Mapping[int, MeasureDraft]) -> bool:
    """Whether another measure bears the number that this one had before."""
    before = reversal.before
    return before is not None and any(
        (draft.fiscal_year, draft.number) == (before.fiscal_year, before.number)
        for measure_id, draft in after.items()
        if measure_id != reversal.key
    )


def _divisions(
    reader: Reader,
    agency_id: int,
    as_of: int,
    change_no: int,
    after: Mapping[int, MeasureDraft],
) -> tuple[list[UndoLine], pd.DataFrame, pd.DataFrame]:
    """The lines, the rows of divisions that come back, and those of divisions that go."""
    named = {name for draft in after.values() for name in draft.divisions}
    borne = set(divisions(reader, agency_id, as_of)["name"])
    touched = touched_divisions(reader, agency_id, as_of, change_no)
    back: list[dict[str, object]] = []
    gone: list[dict[str, object]] = []
    lines: list[UndoLine] = []
    for reversal in reversals(touched, change_no):
        name = str((reversal.written or reversal.before or ("",))[0])
        is_named = name in named
        is_to_stay = is_named if reversal.before is None else name in borne or not is_named
        if reversal.changed_by is not None or is_to_stay:
            continue
        (gone if reversal.before is None else back).append(_division_row(reversal))
        lines.append(UndoLine(reversal.effect, msg("ส่วนราชการ {name}", name=name)))
    return lines, pd.DataFrame(back), pd.DataFrame(gone)


def _division_row(reversal: Reversal[int, Fields]) -> dict[str, object]:
    fields: Sequence[object] = reversal.before or reversal.written or ()
    content = dict(zip(DIVISION_FIELDS, fields, strict=True))
    return {"division_id": reversal.key, **content, "is_removed": reversal.before is None}
