"""Takes a change back by a further one: what it added goes, what it replaced stands again."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Database, Reader, Transaction
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.changes.actions import action_label
from ita_dash.domain.changes.change import Change, change_of
from ita_dash.domain.changes.reversal import UNDO, UNDOABLE, standing_undo
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.undo import undos
from ita_dash.services.changes.undo_calendar import undo_calendar
from ita_dash.services.changes.undo_evidence import undo_evidence
from ita_dash.services.changes.undo_group import undo_group
from ita_dash.services.changes.undo_lineage import undo_lineage
from ita_dash.services.changes.undo_measures import undo_measures
from ita_dash.services.changes.undo_meetings import undo_meetings
from ita_dash.services.changes.undo_memos import undo_memos
from ita_dash.services.changes.undo_office import undo_office
from ita_dash.services.changes.undo_papers import undo_papers
from ita_dash.services.changes.undo_preview import UndoPreview, UndoRows
from ita_dash.services.changes.undo_questions import undo_questions
from ita_dash.services.changes.undo_scenarios import undo_scenarios
from ita_dash.services.changes.undo_scores import undo_scores
from ita_dash.services.measures.writer import write_measures


def preview_undo(db: Reader, agency_id: int, change_no: int) -> UndoPreview:
    """What taking the change back would do; nothing is written.

    Raises InvalidInput when there is no such change, it is not one that can be taken back
    whole, or it was taken back already.
    """
    return _planned(db, agency_id, newest_change(db, agency_id), change_no)


def undo_change(
    db: Database, actor: Actor, agency_id: int, change_no: int, seen: UndoPreview | None = None
) -> int:
    """Put back what stood before a change, as a new change; gives its number.

    What later changes made of it is kept. ``seen`` is the preview that was confirmed. Raises
    NotAllowed below the working group, InvalidInput as ``preview_undo``, when there is nothing
    to put back, and when the preview no longer holds; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    note = _note(_change(db, agency_id, newest_change(db, agency_id), change_no))
    with db.change(agency_id, actor, UNDO, note) as transaction:
        preview = _planned(transaction, agency_id, transaction.change_no, change_no)
        if seen is not None and seen != preview:
            raise InvalidInput(
                msg("ข้อมูลเปลี่ยนไประหว่างที่ท่านตรวจ จึงยังไม่ได้ยกเลิกการเปลี่ยนแปลง"),
                msg("โปรดตรวจรายการอีกครั้งแล้วยืนยัน"),
            )
        if preview.is_empty:
            raise InvalidInput(
                msg("ไม่มีสิ่งใดให้คืน ทุกรายการถูกแก้ไขภายหลังหรือเป็นอย่างเดิมอยู่แล้ว"),
                msg("หากต้องการแก้ไข โปรดแก้ที่รายการนั้นโดยตรง"),
            )
        transaction.append("undo", pd.DataFrame([{"undone_change_no": change_no}]))
        _write(transaction, preview.rows)
    return transaction.change_no


def _planned(reader: Reader, agency_id: int, as_of: int, change_no: int) -> UndoPreview:
    change = _change(reader, agency_id, as_of, change_no)
    _refuse_undone(reader, agency_id, as_of, change_no)
    log = changes(reader, agency_id, as_of)
    actors = dict(zip(log["change_no"].tolist(), log["actor"], strict=True))
    key = agency_id, as_of, change_no
    score_lines, tables = undo_scores(reader, *key, actors)
    question_lines, details = undo_questions(reader, *key, actors)
    measure_lines, rows = undo_measures(reader, *key, actors)
    lineage_lines, lineage = undo_lineage(reader, *key, actors)
    scenario_lines, scenarios = undo_scenarios(reader, *key, actors)
    evidence_lines, evidence = undo_evidence(reader, *key, actors)
    office_lines, office = undo_office(reader, *key, actors)
    date_lines, dates = undo_calendar(reader, *key, actors)
    group_lines, groups = undo_group(reader, *key, actors)
    memo_lines, memos = undo_memos(reader, *key, actors)
    meeting_lines, meetings = undo_meetings(reader, *key, actors)
    paper_lines, papers = undo_papers(reader, *key, actors)
    tables |= {
        **details,
        **rows.tables,
        **lineage,
        **scenarios,
        **office,
        **memos,
        **evidence,
        **dates,
        **meetings,
        **papers,
        **groups,
    }
    return UndoPreview(
        change,
        (
            *(*score_lines, *question_lines, *measure_lines, *evidence_lines),
            *(*lineage_lines, *scenario_lines, *office_lines, *memo_lines, *date_lines),
            *meeting_lines,
            *paper_lines,
            *group_lines,
        ),
        UndoRows(tables, rows.measures, rows.divisions_first),
    )


def _change(reader: Reader, agency_id: int, as_of: int, change_no: int) -> Change:
    change = change_of(changes(reader, agency_id, as_of), change_no)
    if change is None:
        raise InvalidInput(
            msg("ไม่มีการเปลี่ยนแปลงที่ {change_no}", change_no=change_no),
            msg("โปรดดูหมายเลขจากรายการเปลี่ยนแปลง"),
        )
    if change.action not in UNDOABLE:
        raise InvalidInput(
            msg(
                "การเปลี่ยนแปลงที่ {change_no} คือ {action} ซึ่งยกเลิกทั้งรายการไม่ได้",
                change_no=change_no,
                action=action_label(change.action),
            ),
            msg(
                "ยกเลิกได้เฉพาะการนำเข้า การแก้ไขคะแนน การแก้ไขหลายมาตรการ แผนและผลรายเดือน "
                "การจัดลำดับและการแยกมาตรการ การยกมาตรการไปปีถัดไป "
                "การระบุความต่อเนื่องของมาตรการ หลักฐาน แผนทดลองและเป้าหมาย "
                "ข้อมูลสำหรับหนังสือราชการ คณะทำงาน วันที่ในปฏิทิน การประชุมและมติ "
                "ข้อความและแม่แบบของเอกสาร และการยกเลิกเอง"
            ),
        )
    return change


def _refuse_undone(reader: Reader, agency_id: int, as_of: int, change_no: int) -> None:
    known = undos(reader, agency_id, as_of)
    pairs = zip(known["change_no"].tolist(), known["undone_change_no"].tolist(), strict=True)
    undo = standing_undo(pairs, change_no)
    if undo is not None:
        raise InvalidInput(
            msg(
                "การเปลี่ยนแปลงที่ {change_no} ถูกยกเลิกแล้วโดยการเปลี่ยนแปลงที่ {undo}",
                change_no=change_no,
                undo=undo,
            ),
            msg("หากต้องการให้กลับมา โปรดยกเลิกการเปลี่ยนแปลงที่ {undo}", undo=undo),
        )


def _note(change: Change) -> str:
    """The number taken back, and what its own note says."""
    return f"{change.change_no}: {change.note}" if change.note else str(change.change_no)


def _write(transaction: Transaction, rows: UndoRows) -> None:
    # Divisions come back before the measures that name them, and go after the last has gone.
    transaction.append("division", rows.divisions_first)
    write_measures(transaction, rows.measures)
    for table, frame in rows.tables.items():
        transaction.append(table, frame)
