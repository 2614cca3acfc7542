"""The measures that change hands when a division is closed or merged with another."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.queries.divisions import division_register
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.services.agencies.division_checks import require_as_seen, require_open
from ita_dash.services.agencies.divisions import division_rows
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import write_measures


def measures_of(
    reader: Reader, agency_id: int, as_of: int, division: Division
) -> list[RecordedMeasure]:
    """The measures that stand and name the division, leading or supporting, by year and number."""
    standing = measure_drafts(reader, agency_id, as_of).values()
    return [each for each in standing if division.name in each.draft.divisions]


def open_measures_of(
    reader: Reader, agency_id: int, as_of: int, division: Division
) -> list[RecordedMeasure]:
    """Those of its measures that are neither completed nor cancelled."""
    own = measures_of(reader, agency_id, as_of, division)
    return [each for each in own if not each.draft.status.is_closed]


def close_division(
    db: Database,
    actor: Actor,
    agency_id: int,
    seen: Division,
    *,
    open_seen: Collection[int],
    move_to: Division | None = None,
) -> int:
    """Offer a division no longer; it stays on its measures. Gives the change number.

    ``open_seen`` are the measure_ids of the open measures the editor knows of: they stay, or go
    over to ``move_to``. Raises NotAllowed below the working group, InvalidInput when others are
    open too or it is closed, EditCollision when somebody changed a division since.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "close_division", seen.name) as transaction:
        register = division_register(transaction, agency_id, transaction.change_no)
        standing = require_open(require_as_seen(register, seen))
        mine = open_measures_of(transaction, agency_id, transaction.change_no, standing)
        _require_known(mine, open_seen)
        if move_to is not None:
            target = require_open(require_as_seen(register, move_to))
            _move(transaction, mine, standing, target)
        transaction.append("division", division_rows([replace(standing, is_closed=True)]))
    return transaction.change_no


def merge_divisions(
    db: Database,
    actor: Actor,
    agency_id: int,
    seen: Division,
    into: Division,
    *,
    measures_seen: Collection[int],
) -> int:
    """Make one division of two: every measure of ``seen`` is one of ``into`` from now on.

    ``measures_seen`` are the measure_ids that the editor was shown to move. What was written
    before stays as it was, under the change numbers of then. Gives the change number; raises as
    ``close_division``, and InvalidInput when it is one and the same division.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    if seen.division_id == into.division_id:
        raise InvalidInput(msg("เลือกส่วนราชการเดียวกัน"), msg("โปรดเลือกสองส่วนราชการที่ต่างกัน"))
    note = f"{seen.name} → {into.name}"
    with db.change(agency_id, actor, "merge_divisions", note) as transaction:
        register = division_register(transaction, agency_id, transaction.change_no)
        standing = require_as_seen(register, seen)
        target = require_open(require_as_seen(register, into))
        mine = measures_of(transaction, agency_id, transaction.change_no, standing)
        _require_known(mine, measures_seen)
        _move(transaction, mine, standing, target)
        merged = replace(standing, is_closed=True, merged_into=target.division_id)
        transaction.append("division", division_rows([merged]))
    return transaction.change_no


def _require_known(measures: Sequence[RecordedMeasure], seen: Collection[int]) -> None:
    """Raise InvalidInput naming the measures that came after the editor had looked."""
    new = [each.draft for each in measures if each.measure_id not in seen]
    if new:
        listed = ", ".join(f"{draft.number}/{draft.fiscal_year} {draft.title}" for draft in new)
        raise InvalidInput(
            msg("มีมาตรการเพิ่มขึ้นระหว่างที่ท่านดู: {measures}", measures=listed),
            msg("โปรดดูรายการมาตรการอีกครั้งแล้วยืนยัน"),
        )


def _move(
    transaction: Transaction,
    measures: Sequence[RecordedMeasure],
    source: Division,
    target: Division,
) -> None:
    """Write the measures anew with the one division in the other's place."""
    revisions = []
    for measure in measures:
        names = (target.name if n == source.name else n for n in measure.draft.divisions)
        draft = replace(measure.draft, divisions=tuple(dict.fromkeys(names)))
        revisions.append(MeasureRevision(measure.measure_id, draft))
    write_measures(transaction, revisions)
