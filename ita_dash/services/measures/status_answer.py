"""Somebody says how a measure stands whose status was only assumed."""

from __future__ import annotations

from ita_dash.db.database import Database
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.services.measures.edits import record_progress
from ita_dash.services.measures.revision import SavedMeasure, standing_measure


def confirm_status(
    db: Database,
    actor: Actor,
    agency_id: int,
    measure_id: int,
    base_change_no: int,
    status: MeasureStatus,
    *,
    ticks_all: bool = False,
) -> SavedMeasure:
    """Record the status as told, leaving the rest as it stands; what is completed is at 100.

    ``ticks_all`` marks every step as done. Rights and errors as ``record_progress``.
    """
    require(actor, Role.OFFICER, agency_id)
    draft = standing_measure(db, agency_id, measure_id).draft
    is_known = draft.progress is not None
    is_done = status is MeasureStatus.COMPLETED
    return record_progress(
        db,
        actor,
        agency_id,
        measure_id,
        base_change_no,
        status=status,
        progress=100 if is_done and is_known else draft.progress,
        result=draft.result,
        outcome=draft.outcome,
        steps_done=[n for n, step in enumerate(draft.steps, start=1) if ticks_all or step.is_done],
    )
