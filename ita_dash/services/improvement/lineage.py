"""Writes what people decide about a measure when a plan is set: kept, changed, new or dropped."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor, Role, actor_label, require
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.improvement.lineage import Decision
from ita_dash.domain.improvement.standing_decision import StandingDecision, each_decision
from ita_dash.domain.measures.fields import measure_name
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.changes import newest_change
from ita_dash.queries.improvement import measure_lineage
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts

MOST_LETTERS = 1000
"""Letters of a reason."""


@dataclass(frozen=True)
class LineageNote:
    """What was decided of a measure in the plan of ``fiscal_year``.

    Kept, changed and new speak of a measure of that plan, dropped of one of an earlier plan;
    ``predecessor_id`` is the earlier measure that it carries on, None for a new or dropped one.
    ``reason`` may be blank.
    """

    fiscal_year: int
    measure_id: int
    decision: Decision
    predecessor_id: int | None = None
    reason: str = ""


def note_lineage(
    db: Database, actor: Actor, agency_id: int, note: LineageNote, seen: int | None
) -> int | None:
    """Write the decision and give its change number, None where it stands already.

    ``seen`` is the change number of the decision that its editor was shown, None where there was
    none. Raises NotAllowed below the working group, InvalidInput where the decision cannot be,
    EditCollision where another one was saved meanwhile; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    reason = squeeze(note.reason)
    key = note.fiscal_year, note.measure_id
    if _says(_standing(db, agency_id, newest_change(db, agency_id), *key), note, reason):
        return None
    with db.change(agency_id, actor, "note_lineage", "") as transaction:
        as_of = transaction.change_no
        _require_seen(_standing(transaction, agency_id, as_of, *key), seen)
        measures = measure_drafts(transaction, agency_id, as_of)
        _check(note, reason, measures, measure_lineage(transaction, agency_id, as_of))
        transaction.append("measure_lineage", lineage_rows(note, reason))
    return transaction.change_no


def forget_lineage(
    db: Database, actor: Actor, agency_id: int, fiscal_year: int, measure_id: int, seen: int
) -> int:
    """Take a decision back, so that titles and indicators speak again; gives the change number.

    Raises as ``note_lineage``.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    with db.change(agency_id, actor, "forget_lineage", "") as transaction:
        as_of = transaction.change_no
        standing = _standing(transaction, agency_id, as_of, fiscal_year, measure_id)
        _require_seen(standing, seen)
        if standing is not None:
            forgotten = LineageNote(fiscal_year, measure_id, standing.decision)
            rows = lineage_rows(forgotten, standing.reason)
            transaction.append("measure_lineage", rows.assign(is_removed=True))
    return transaction.change_no


def _standing(
    reader: Reader, agency_id: int, as_of: int, fiscal_year: int, measure_id: int
) -> StandingDecision | None:
    """What stands decided of a measure in a plan."""
    lineage = measure_lineage(reader, agency_id, as_of)
    is_it = (lineage["fiscal_year"] == fiscal_year) & (lineage["measure_id"] == measure_id)
    decisions = each_decision(lineage[is_it])
    return decisions[0] if decisions else None


def _says(standing: StandingDecision | None, note: LineageNote, reason: str) -> bool:
    """Whether what stands is the very decision."""
    if standing is None:
        return False
    recorded = standing.decision, standing.predecessor_id, standing.reason
    return recorded == (note.decision, note.predecessor_id, reason)


def _require_seen(standing: StandingDecision | None, seen: int | None) -> None:
    newest = None if standing is None else standing.change_no
    if newest == seen:
        return
    if standing is None:
        what = msg("มีผู้นำคำตอบเรื่องความต่อเนื่องของมาตรการนี้ออกไปก่อนแล้ว")
    else:
        who = actor_label(standing.actor)
        what = msg("{actor} ระบุความต่อเนื่องของมาตรการนี้ไปก่อนแล้ว", actor=who)
    raise EditCollision(what, msg("โปรดดูคำตอบล่าสุดแล้วบันทึกอีกครั้ง"), newest or 0)


def _check(
    note: LineageNote,
    reason: str,
    measures: dict[int, RecordedMeasure],
    lineage: pd.DataFrame,
) -> None:
    measure = measures.get(note.measure_id)
    if measure is None:
        raise InvalidInput(msg("ไม่พบมาตรการนี้"), msg("โปรดเลือกมาตรการจากรายการ"))
    if len(reason) > MOST_LETTERS:
        raise InvalidInput(
            msg("เหตุผลยาวเกิน {most} ตัวอักษร", most=MOST_LETTERS), msg("โปรดเขียนให้สั้นลงแล้วบันทึกอีกครั้ง")
        )
    of_year = lineage[lineage["fiscal_year"] == note.fiscal_year]
    if note.decision is Decision.DROPPED:
        _check_dropped(note, measure, of_year)
    else:
        _check_planned(note, measure, measures, of_year)


def _check_dropped(note: LineageNote, measure: RecordedMeasure, of_year: pd.DataFrame) -> None:
    if measure.draft.fiscal_year >= note.fiscal_year:
        raise InvalidInput(
            msg("มาตรการที่ไม่ทำต่อต้องเป็นของแผนก่อนปี {year}", year=note.fiscal_year),
            msg("โปรดเลือกมาตรการจากแผนก่อนหน้า"),
        )
    if note.measure_id in of_year["predecessor_id"].dropna().tolist():
        raise InvalidInput(
            msg("{measure} ถูกระบุไว้แล้วว่ามีมาตรการทำต่อ", measure=measure_name(measure.draft)),
            msg("โปรดแก้คำตอบของมาตรการที่ทำต่อก่อน"),
        )


def _check_planned(
    note: LineageNote,
    measure: RecordedMeasure,
    measures: dict[int, RecordedMeasure],
    of_year: pd.DataFrame,
) -> None:
    if measure.draft.fiscal_year != note.fiscal_year:
        raise InvalidInput(
            msg("มาตรการนี้ไม่ได้อยู่ในแผนปี {year}", year=note.fiscal_year),
            msg("โปรดเลือกมาตรการจากรายการ"),
        )
    if note.decision is Decision.NEW:
        return
    earlier = measures.get(note.predecessor_id) if note.predecessor_id is not None else None
    if earlier is None or earlier.draft.fiscal_year >= note.fiscal_year:
        raise InvalidInput(msg("ยังไม่ได้เลือกมาตรการเดิมที่ทำต่อ"), msg("โปรดเลือกมาตรการจากแผนก่อนหน้า"))
    dropped = of_year[of_year["decision"] == str(Decision.DROPPED)]
    if note.predecessor_id in dropped["measure_id"].tolist():
        raise InvalidInput(
            msg("{measure} ถูกระบุไว้แล้วว่าไม่ทำต่อ", measure=measure_name(earlier.draft)),
            msg("โปรดแก้คำตอบของมาตรการนั้นก่อน"),
        )


def lineage_rows(note: LineageNote, reason: str) -> pd.DataFrame:
    """The row of ``measure_lineage`` that says so, ready to append."""
    is_carried_on = note.decision in (Decision.KEPT, Decision.CHANGED)
    row = {
        "fiscal_year": note.fiscal_year,
        "measure_id": note.measure_id,
        "decision": str(note.decision),
        "predecessor_id": note.predecessor_id if is_carried_on else None,
        "reason": reason,
        "is_removed": False,
    }
    return pd.DataFrame([row], dtype=object)
