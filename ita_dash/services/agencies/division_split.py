"""Takes a merge of divisions back, as a further change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, EVERY_ID
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.queries.divisions import division_register
from ita_dash.queries.measure_drafts import RecordedMeasure, grouped, measure_drafts
from ita_dash.queries.measures import measure_divisions
from ita_dash.services.agencies.division_checks import require_as_seen, require_free
from ita_dash.services.agencies.divisions import division_rows
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import write_measures


@dataclass(frozen=True)
class Split:
    """What becomes of the measures that a merge moved.

    ``moving`` get the divisions back that they had, everything else of them as it stands now;
    ``staying`` were given other divisions since.
    """

    moving: tuple[RecordedMeasure, ...]
    staying: tuple[RecordedMeasure, ...]


def split_of(reader: Reader, agency_id: int, as_of: int, division: Division) -> Split:
    """What taking the merge of ``division`` back would do; nothing is written."""
    merged_at = division.change_no
    before, after, now = (
        _division_ids(reader, agency_id, number) for number in (merged_at - 1, merged_at, as_of)
    )
    register = division_register(reader, agency_id, as_of)
    names = {EVERY_ID: EVERY_DIVISION} | {each.division_id: each.name for each in register}
    moving, staying = [], []
    for measure_id, measure in measure_drafts(reader, agency_id, as_of).items():
        if before.get(measure_id) == after.get(measure_id) or measure_id not in after:
            continue
        if now.get(measure_id) != after[measure_id]:
            staying.append(measure)
            continue
        former = tuple(names[each] for each in before[measure_id])
        moving.append(replace(measure, draft=replace(measure.draft, divisions=former)))
    return Split(tuple(moving), tuple(staying))


def undo_merge(db: Database, actor: Actor, agency_id: int, seen: Division) -> int:
    """Make two divisions of one again; gives the change number.

    Raises NotAllowed below the working group, InvalidInput when it is not merged or another
    bears its name, EditCollision when somebody changed it since.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "undo_merge", seen.name) as transaction:
        register = division_register(transaction, agency_id, transaction.change_no)
        standing = require_as_seen(register, seen)
        if standing.merged_into is None:
            raise InvalidInput(msg("{name} ไม่ได้ถูกรวม", name=seen.name), msg("โปรดดูรายการล่าสุดอีกครั้ง"))
        open_ones = [each for each in register if not each.is_closed]
        require_free(seen.name, open_ones, despite_near=True)
        split = split_of(transaction, agency_id, transaction.change_no, standing)
        again = replace(standing, is_closed=False, merged_into=None)
        # First the division, so that its name is its own again when its measures are written.
        transaction.append("division", division_rows([again]))
        write_measures(
            transaction, [MeasureRevision(each.measure_id, each.draft) for each in split.moving]
        )
    return transaction.change_no


def _division_ids(reader: Reader, agency_id: int, as_of: int) -> dict[int, tuple[int, ...]]:
    shares = measure_divisions(reader, agency_id, as_of)
    return dict(grouped(shares["measure_id"], shares["division_id"].tolist()))
