"""Plans measures of a year again for a later one, as one change with their lineage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ita_dash.db.database import Database, Transaction
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.changes.reversal import ROLL_FORWARD
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.improvement.lineage import Titled, carried_on
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.rollforward_input import RollForwardInput
from ita_dash.domain.messages import msg
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measures import next_measure_id
from ita_dash.services.improvement.lineage import LineageNote, lineage_rows
from ita_dash.services.measures.revision import require_valid
from ita_dash.services.measures.rollforward_preview import (
    RollForwardPreview,
    RollLine,
    preview_roll_forward,
)
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import write_measures


@dataclass(frozen=True)
class RollForwardOutcome:
    """How many measures were added, updated, skipped, or stood so already.

    ``change_no`` is None where nothing was to be written.
    """

    change_no: int | None
    added: int
    updated: int
    skipped: int
    same: int


def roll_forward(
    db: Database,
    actor: Actor,
    agency_id: int,
    wanted: RollForwardInput,
    seen: RollForwardPreview | None = None,
) -> RollForwardOutcome:
    """Write the chosen measures into the later year, and which measure each carries on.

    Where the later year has the measure with another plan, ``stop`` writes nothing, ``skip``
    leaves it, ``update`` gives it this plan and keeps what was reported of it. ``seen`` is the
    preview that was confirmed. Raises NotAllowed below the working group, InvalidInput as
    ``preview_roll_forward`` and where nothing is chosen, EditCollision when ``seen`` no longer
    holds; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    preview = preview_roll_forward(db, agency_id, newest_change(db, agency_id), wanted)
    if not _checked(preview, wanted, seen):
        return _outcome(preview, None, wanted)
    note = f"{wanted.from_year} → {wanted.to_year}"
    with db.change(agency_id, actor, ROLL_FORWARD, note) as transaction:
        preview = preview_roll_forward(transaction, agency_id, transaction.change_no, wanted)
        _write(transaction, _checked(preview, wanted, seen))
    return _outcome(preview, transaction.change_no, wanted)


def _checked(
    preview: RollForwardPreview,
    wanted: RollForwardInput,
    seen: RollForwardPreview | None,
) -> list[RollLine]:
    """The lines to write, once everything that forbids it was looked at."""
    if not preview.lines:
        raise InvalidInput(
            msg("ไม่มีมาตรการปี {year} ที่เลือกไว้ให้ยกไป", year=wanted.from_year),
            msg("โปรดเลือกมาตรการอย่างน้อยหนึ่งรายการ"),
        )
    if seen is not None and seen != preview:
        raise EditCollision(
            msg("ข้อมูลเปลี่ยนไปจากที่แสดง จึงยังไม่ได้ยกมาตรการ"),
            msg("โปรดตรวจรายการอีกครั้งแล้วบันทึก"),
            0,
        )
    different = preview.with_status("different")
    if different and wanted.on_conflict == "stop":
        numbers = ", ".join(str(line.draft.number) for line in different)
        raise InvalidInput(
            msg(
                "ปีงบประมาณ {year} มีมาตรการลำดับที่ {numbers} อยู่แล้ว จึงยังไม่ได้ยกมาตรการ",
                year=wanted.to_year,
                numbers=numbers,
            ),
            msg("โปรดเลือกข้าม หรือปรับปรุงมาตรการที่มีอยู่ แล้วลองอีกครั้ง"),
        )
    lines = preview.with_status("new") + (different if wanted.on_conflict == "update" else [])
    for line in lines:
        require_valid(line.draft)
    return lines


def _write(transaction: Transaction, lines: Sequence[RollLine]) -> None:
    next_id = next_measure_id(transaction, transaction.agency_id)
    revisions, notes = [], []
    for line in lines:
        measure_id = next_id if line.standing is None else line.standing.measure_id
        next_id += line.standing is None
        revisions.append(MeasureRevision(measure_id, line.draft))
        notes.append(lineage_rows(_note(measure_id, line), ""))
    write_measures(transaction, revisions)
    transaction.append("measure_lineage", pd.concat(notes))


def _note(measure_id: int, line: RollLine) -> LineageNote:
    source_id = line.source.measure_id
    decision = carried_on(_titled(source_id, line.source.draft), _titled(measure_id, line.draft))
    return LineageNote(line.draft.fiscal_year, measure_id, decision, source_id)


def _titled(measure_id: int, draft: MeasureDraft) -> Titled:
    return Titled(measure_id, draft.title, frozenset(draft.indicators))


def _outcome(
    preview: RollForwardPreview, change_no: int | None, wanted: RollForwardInput
) -> RollForwardOutcome:
    different = len(preview.with_status("different"))
    is_updated = wanted.on_conflict == "update"
    return RollForwardOutcome(
        change_no,
        added=len(preview.with_status("new")) if change_no else 0,
        updated=different if is_updated and change_no else 0,
        skipped=0 if is_updated else different,
        same=len(preview.with_status("same")),
    )
