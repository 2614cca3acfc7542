"""The commands that add evidence to a measure and list it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.files import HOW_OUTPUT, OUTPUT_FILE, read_upload, write_output
from ita_dash.cli.options import FISCAL_YEAR, HEADERS, TABLE_FORMAT
from ita_dash.cli.root import Group, Refused, current_translator, root, say
from ita_dash.cli.workspace import (
    current_actor,
    open_evidence,
    open_store,
    require_agency,
    settings,
)
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.domain.evidence.typed import told_day
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.db.database import Database
    from ita_dash.exports.formats import TableFormat
    from ita_dash.exports.readable import Headers
    from ita_dash.imports.evidence.file import EvidenceUpload

_STATUSES = tuple(status.value for status in EvidenceStatus)


class _Day(click.ParamType[date]):
    """A day as people write it, in either era."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; a wrong use where it cannot be read."""
        if isinstance(value, date):
            return value
        try:
            return told_day(str(value))
        except InvalidInput as error:
            tr = current_translator()
            self.fail(f"{tr(error.what)} {tr(error.todo)}", param, ctx)


@root.group(cls=Group, help=str(msg("เพิ่มหลักฐานของมาตรการ หรือแสดงรายการหลักฐาน")))
def evidence() -> None:
    """Evidence of measures; each command is a use case of the services."""


@evidence.command(help=str(msg("เพิ่มไฟล์หรือลิงก์เป็นหลักฐานของมาตรการ")))
@click.argument("measure_number", type=click.IntRange(min=1))
@click.argument("file_or_url")
@click.option(
    "--fiscal-year", type=FISCAL_YEAR, required=True, help=str(msg("ปีงบประมาณของมาตรการ"))
)
@click.option("--step", type=click.IntRange(min=1), help=str(msg("ขั้นตอนที่ของมาตรการ")))
@click.option("--title", required=True, help=str(msg("ชื่อหลักฐาน")))
@click.option("--about", type=_Day(), required=True, help=str(msg("วันที่ของหลักฐาน")))
@click.option("--renews-yearly", is_flag=True, help=str(msg("ต้องปรับปรุงทุกปี")))
@click.option(
    "--status",
    type=click.Choice(_STATUSES),
    default=EvidenceStatus.DRAFT.value,
    help=str(msg("สถานะของหลักฐาน")),
)
def add(
    measure_number: int,
    file_or_url: str,
    fiscal_year: int,
    step: int | None,
    title: str,
    about: date,
    renews_yearly: bool,
    status: str,
) -> None:
    """Write one piece of evidence; its file stands for good before the row that names it."""
    from ita_dash.domain.evidence.input import EvidenceInput
    from ita_dash.services.evidence.edits import add_evidence

    link = file_or_url if "://" in file_or_url else None
    told = EvidenceInput(title, about, link, step, EvidenceStatus(status), renews_yearly)
    with open_store() as database:
        agency_id = require_agency(database).agency_id
        measure_id = _measure_id(database, agency_id, fiscal_year, measure_number)
        upload = None if link else _upload(file_or_url)
        place = database, open_evidence(database), current_actor(database), agency_id
        saved = add_evidence(*place, measure_id, told, upload)
    say(
        msg(
            "บันทึกหลักฐานที่ {evidence_id} เป็นการเปลี่ยนแปลงที่ {change_no}",
            evidence_id=saved.evidence_id,
            change_no=saved.change_no,
        )
    )


@evidence.command("list", help=str(msg("แสดงรายการหลักฐานของปีงบประมาณหนึ่ง")))
@click.option(
    "--fiscal-year", type=FISCAL_YEAR, required=True, help=str(msg("ปีงบประมาณของมาตรการ"))
)
@TABLE_FORMAT
@HEADERS
@AS_OF
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
def listing(
    fiscal_year: int,
    file_format: TableFormat,
    headers: Headers,
    as_of: str | None,
    output: Path | None,
) -> None:
    """Write the evidence of a year's measures."""
    from ita_dash.exports.contents import table_contents
    from ita_dash.exports.file_names import file_name
    from ita_dash.exports.files import export_bytes

    tr = current_translator()
    with open_books(as_of, fiscal_year) as books:
        rules = books.snapshot.rules
        contents = table_contents(books.snapshot, fiscal_year)
        about = books.provenance(fiscal_year)
        content = export_bytes("evidence", file_format, contents, about, rules, tr, headers)
    write_output(content, output, file_name("evidence", about, file_format, tr))


def _measure_id(database: Database, agency_id: int, fiscal_year: int, number: int) -> int:
    """The measure of that number in that year; refused where there is none."""
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.measure_drafts import measure_drafts

    standing = measure_drafts(database, agency_id, newest_change(database, agency_id))
    for measure_id, each in standing.items():
        if (each.draft.fiscal_year, each.draft.number) == (fiscal_year, number):
            return measure_id
    why = msg("ไม่พบมาตรการที่ {number} ปีงบประมาณ {year}", number=number, year=fiscal_year)
    raise Refused(current_translator()(why))


def _upload(path_text: str) -> EvidenceUpload:
    """The file of that path, checked; refused where there is none."""
    from ita_dash.imports.evidence.file import check_evidence

    path = Path(path_text)
    if not path.is_file():
        why = msg("ไม่พบไฟล์ {path} และไม่ใช่ลิงก์ที่ขึ้นต้นด้วย http:// หรือ https://", path=path_text)
        raise Refused(current_translator()(why))
    limit = settings().max_evidence_mb
    return check_evidence(read_upload(path, limit), limit)
