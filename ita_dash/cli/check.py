"""The command that verifies the database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ita_dash.cli.root import root, say
from ita_dash.cli.workspace import open_evidence, open_store, settings
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import Message, msg

if TYPE_CHECKING:
    from ita_dash.db.database import Database
    from ita_dash.services.evidence.files import FaultyFile

_MOST = 200
"""Disagreeing totals that are listed; a whole country's would fill the screen for minutes."""


@root.command(help=str(msg("ตรวจสอบว่าฐานข้อมูลครบถ้วนและถูกต้อง")))
@click.option(
    "--recover",
    is_flag=True,
    help=str(msg("เมื่อบันทึกการเขียนเสียหาย เก็บไว้ใต้ชื่อใหม่ กู้ส่วนที่อ่านได้ และเปิดฐานข้อมูล")),
)
@click.pass_context
def check(context: click.Context, recover: bool) -> None:
    """Verify the store; faults end with exit status 1, disagreeing totals are only told."""
    from ita_dash.queries.integrity import schema_version

    with open_store(recover=recover) as database:
        rows = _rows_read(database)
        version = schema_version(database)
        faults = [*_faults(database), *_faulty_files(database)]
        nameless = _nameless_files(database)
        disagreements = list(_disagreements(database))
    for finding in (*faults, *disagreements[:_MOST]):
        say(finding, err=True)
    if len(disagreements) > _MOST:
        say(msg("และอีก {n} รายการ", n=len(disagreements) - _MOST), err=True)
    if nameless:
        say(
            msg(
                "มีไฟล์หลักฐาน {n} ไฟล์ที่ไม่มีรายการใดอ้างถึง "
                "อาจเหลือจากการบันทึกที่ไม่สำเร็จ หรือเป็นของฐานข้อมูลฉบับใหม่กว่า",
                n=nameless,
            ),
            err=True,
        )
    say(msg("อ่านข้อมูลได้ครบ {rows} แถว โครงสร้างรุ่น {version}", rows=f"{rows:,}", version=version))
    say(msg("พบข้อผิดพลาด {n} ข้อ", n=len(faults)) if faults else msg("ไม่พบข้อผิดพลาด"))
    context.exit(1 if faults else 0)


def _rows_read(database: Database) -> int:
    """How many rows there are, after every value was read.

    Raises ItaError when the engine cannot read one.
    """
    from ita_dash.queries.integrity import table_sizes

    try:
        return sum(table_sizes(database).values())
    except Exception as error:  # each engine has its own, known only in db
        raise ItaError(
            msg("อ่านฐานข้อมูลได้ไม่ครบ: {reason}", reason=error),
            msg("โปรดกู้ฐานข้อมูลจากไฟล์สำรองแล้วตรวจสอบอีกครั้ง"),
            msg("การตรวจสอบไม่แก้ไขข้อมูลใด"),
        ) from error


def _faults(database: Database) -> Iterator[Message]:
    """What must never be, whatever was imported."""
    from ita_dash.queries import integrity

    for gap in integrity.change_gaps(database):
        yield msg(
            "หน่วยงานหมายเลข {agency}: หมายเลขการเปลี่ยนแปลงไม่ต่อเนื่อง "
            "มี {changes} รายการ หมายเลข {oldest}–{newest}",
            agency=gap.agency_id,
            changes=gap.changes,
            oldest=gap.oldest,
            newest=gap.newest,
        )
    for orphans in integrity.rows_without_change(database):
        yield msg(
            "ตาราง {table}: มี {n} แถวที่ไม่มีในบันทึกการเปลี่ยนแปลง",
            table=orphans.table,
            n=orphans.rows,
        )
    for orphans in integrity.rows_without_parent(database):
        yield msg("ตาราง {table}: มี {n} แถวที่อ้างถึงข้อมูลซึ่งไม่มีอยู่", table=orphans.table, n=orphans.rows)


def _faulty_files(database: Database) -> Iterator[Message]:
    """Files of evidence that are not what they were."""
    from ita_dash.services.evidence.files import faulty_files

    for each in faulty_files(database, open_evidence(database)):
        what = (
            msg("ไฟล์หลักฐาน {name} หายไปจากที่เก็บ (SHA-256 {sha256})", **_named(each))
            if each.fault == "missing"
            else msg("ไฟล์หลักฐาน {name} ถูกแก้ไขในที่เก็บ (SHA-256 {sha256})", **_named(each))
        )
        yield what


def _named(faulty: FaultyFile) -> dict[str, str]:
    return {"name": faulty.file.name, "sha256": faulty.file.sha256}


def _nameless_files(database: Database) -> int:
    from ita_dash.services.evidence.files import nameless_files

    return nameless_files(database, open_evidence(database))


def _disagreements(database: Database) -> Iterator[Message]:
    """Published totals and ratings that do not follow from their parts; a fact, not a fault."""
    from ita_dash.domain.rounding import two_decimals
    from ita_dash.domain.scores.assessment import each_assessment
    from ita_dash.domain.scores.scoring import assessments
    from ita_dash.domain.scores.words import rating_message
    from ita_dash.queries.agencies import workspace_agency
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.rulebooks import load_rulebooks
    from ita_dash.queries.scores import all_score_figures, assessed_agencies

    agency = workspace_agency(database, settings().agency)
    if agency is None:
        return
    as_of = newest_change(database, agency.agency_id)
    agencies = assessed_agencies(database, agency.agency_id, as_of)
    names = dict(zip(agencies["assessed_id"], agencies["name"], strict=True))
    assessed = assessments(all_score_figures(database, agency.agency_id, as_of), load_rulebooks())
    for year in each_assessment(assessed[assessed["rating_disagrees"]]):
        yield msg(
            "{agency} ปีงบประมาณ {year}: ระดับที่ประกาศ {published} ต่างจากที่ได้จากเกณฑ์ คือ {by_rule}",
            agency=names[year.assessed_id],
            year=year.fiscal_year,
            published=Message(year.rating or ""),
            by_rule=rating_message(year.rule_rating or "", year.rule_certainty),
        )
    for year in each_assessment(assessed[assessed["disagrees"]]):
        yield msg(
            "{agency} ปีงบประมาณ {year}: คะแนนรวมที่ประกาศ {published} ต่างจากที่คำนวณได้ {computed}",
            agency=names[year.assessed_id],
            year=year.fiscal_year,
            published=two_decimals(year.published_total),
            computed=two_decimals(year.computed_total),
        )
