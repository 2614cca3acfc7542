"""What people do with measures: set them, change them, report progress, remove, restore."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any

from ita_dash.db.database import Database
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.queries.measures import next_measure_id
from ita_dash.services.measures.revision import (
    SavedMeasure,
    require_newest,
    require_valid,
    save_draft,
    save_revision,
    standing_measure,
)
from ita_dash.services.measures.rights import require_own_division
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import tidied, write_measures

NOTHING: Mapping[int, Any] = MappingProxyType({})


class Kept(Enum):
    """Said of a figure that may be unknown: it stays as it stands."""

    KEPT = "kept"


def create_measure(db: Database, actor: Actor, agency_id: int, draft: MeasureDraft) -> SavedMeasure:
    """Write a new measure; gives its measure_id and its change number.

    Raises NotAllowed below the working group, InvalidInput when the draft breaks a rule or its
    number is taken in that fiscal year.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    draft = tidied(draft)
    require_valid(draft)
    with db.change(agency_id, actor, "create_measure", draft.title) as transaction:
        measure_id = next_measure_id(transaction, agency_id)
        write_measures(transaction, [MeasureRevision(measure_id, draft)])
    return SavedMeasure(measure_id, transaction.change_no, is_written=True)


def edit_measure(
    db: Database,
    actor: Actor,
    agency_id: int,
    measure_id: int,
    draft: MeasureDraft,
    base_change_no: int,
) -> SavedMeasure:
    """Replace the content of a measure.

    ``base_change_no`` is the revision the editor started from. A draft that says what already
    stands writes nothing. Raises NotAllowed below the working group, InvalidInput as
    ``create_measure``, EditCollision when a newer revision or a removal stands.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    standing = standing_measure(db, agency_id, measure_id)
    return save_draft(
        db, actor, agency_id, "edit_measure", standing, draft=draft, base_change_no=base_change_no
    )


def record_progress(
    db: Database,
    actor: Actor,
    agency_id: int,
    measure_id: int,
    base_change_no: int,
    *,
    status: MeasureStatus,
    progress: int | None,
    result: str,
    outcome: str,
    obstacles: str | None = None,
    steps_done: Collection[int],
    step_days: Mapping[int, date | None] = NOTHING,
    step_notes: Mapping[int, str] = NOTHING,
    output_reached: float | Kept | None = Kept.KEPT,
) -> SavedMeasure:
    """Record how far a measure has come, leaving the rest as it stands.

    ``progress`` is 0–100 or None when unknown, ``steps_done`` the numbers (from 1) of all
    finished steps; ``step_days`` and ``step_notes`` tell of steps by these numbers, of others
    they stay. ``obstacles`` None leaves these as they stand. An officer may do so for
    measures of the own division only. Raises NotAllowed, InvalidInput and EditCollision as
    ``edit_measure``.
    """
    require(actor, Role.OFFICER, agency_id)
    standing = standing_measure(db, agency_id, measure_id)
    require_own_division(db, actor, agency_id, standing.draft)
    before = standing.draft
    if not {*steps_done, *step_days, *step_notes} <= set(range(1, len(before.steps) + 1)):
        require_newest(db, agency_id, measure_id, base_change_no)
        raise _no_such_step(before)
    draft = replace(
        before,
        status=status,
        progress=progress,
        result=result,
        outcome=outcome,
        obstacles=before.obstacles if obstacles is None else obstacles,
        output_reached=before.output_reached
        if isinstance(output_reached, Kept)
        else output_reached,
        steps=_marked(before.steps, steps_done, step_days, step_notes),
        is_status_assumed=False,
    )
    return save_draft(
        *(db, actor, agency_id, "record_progress", standing),
        draft=draft,
        base_change_no=base_change_no,
    )


def _no_such_step(measure: MeasureDraft) -> InvalidInput:
    return InvalidInput(
        msg("มาตรการนี้มี {n} ขั้นตอน", n=len(measure.steps)),
        msg("โปรดเลือกเฉพาะขั้นตอนที่มีอยู่"),
    )


def _marked(
    steps: Sequence[Step],
    done: Collection[int],
    days: Mapping[int, date | None],
    notes: Mapping[int, str],
) -> tuple[Step, ...]:
    """The steps with the finished ones marked; days and notes that are not told stay."""
    return tuple(
        Step(
            step.description,
            number in done,
            days.get(number, step.done_on),
            notes.get(number, step.note),
        )
        for number, step in enumerate(steps, start=1)
    )


def remove_measure(
    db: Database, actor: Actor, agency_id: int, measure_id: int, base_change_no: int
) -> int:
    """Take a measure out of the current state; its history stays. Gives the change number.

    Raises NotAllowed below the working group, EditCollision as ``edit_measure``.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    standing = standing_measure(db, agency_id, measure_id)
    removal = MeasureRevision(measure_id, standing.draft, is_removed=True)
    return save_revision(
        db, actor, agency_id, "remove_measure", removal, base_change_no=base_change_no
    )


def restore_measure(db: Database, actor: Actor, agency_id: int, measure_id: int) -> int:
    """Bring a removed measure back as it was when removed; gives the change number.

    Raises NotAllowed below the working group, InvalidInput when its number was given to
    another measure meanwhile, EditCollision when somebody restored it already.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    removed = standing_measure(db, agency_id, measure_id, is_removed=True)
    again = MeasureRevision(measure_id, removed.draft)
    return save_revision(
        db, actor, agency_id, "restore_measure", again, base_change_no=removed.change_no
    )
