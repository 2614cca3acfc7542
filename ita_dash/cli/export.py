"""The command that writes a table or the meeting summary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.division_form import write_division_form
from ita_dash.cli.divisions import chosen_division
from ita_dash.cli.files import HOW_OUTPUT, OUTPUT_FILE, refuse_terminal, write_output
from ita_dash.cli.options import FISCAL_YEAR, HEADERS
from ita_dash.cli.root import current_translator, root, wrong_use
from ita_dash.cli.work import work_text_file
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.cli.books import Books
    from ita_dash.domain.agencies.divisions import Division
    from ita_dash.exports.formats import Format, What
    from ita_dash.exports.readable import Headers

_WHATS: tuple[What, ...] = (
    *("scores", "indicators", "questions", "measures", "divisions"),
    *("effects", "months", "ledger", "my-work", "summary", "working-group"),
)
ExportFormat = Literal["csv", "xlsx", "json", "text"]
_FORMATS: tuple[ExportFormat, ...] = ("csv", "xlsx", "json", "text")


@root.command(
    help=str(
        msg(
            "ส่งออกคะแนน ตัวชี้วัด มาตรการ ส่วนราชการภายใน ผลที่เกิดขึ้น แผนกับผล ความต่อเนื่องรายปี "
            "งานที่ต้องปรับปรุง สรุปการประชุม คณะทำงาน หรือแบบรายงานของส่วนราชการ"
        )
    )
)
@click.argument("what", type=click.Choice((*_WHATS, "division-form")))
@click.option("--fiscal-year", type=FISCAL_YEAR, help=str(msg("เฉพาะปีงบประมาณนี้")))
@click.option(
    "--format",
    "file_format",
    type=click.Choice(_FORMATS),
    default="csv",
    help=str(msg("รูปแบบไฟล์ text คือข้อความสำหรับส่งในกลุ่ม เฉพาะงานที่ต้องปรับปรุง (my-work)")),
)
@click.option(
    "--division",
    metavar="NAME",
    help=str(msg("เฉพาะของส่วนราชการภายในนี้ แบบรายงาน (division-form) ที่ไม่ระบุได้ทุกส่วนราชการเป็น zip")),
)
@click.option("--all-agencies", is_flag=True, help=str(msg("รวมคะแนนของหน่วยงานที่เก็บไว้เปรียบเทียบ")))
@HEADERS
@AS_OF
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
def export(
    what: What | Literal["division-form"],
    fiscal_year: int | None,
    file_format: ExportFormat,
    division: str | None,
    all_agencies: bool,
    headers: Headers,
    as_of: str | None,
    output: Path | None,
) -> None:
    """Write what stands or stood then, of one year or of all; a summary is of the newest."""
    if what == "division-form":
        write_division_form(fiscal_year, division, as_of, output)
        return
    if file_format == "xlsx":
        refuse_terminal(output)
    if file_format == "text" and what != "my-work":
        raise wrong_use(msg("--format text ใช้กับ my-work เท่านั้น"))
    with open_books(as_of, fiscal_year) as books:
        chosen = chosen_division(books, division) if division else None
        if file_format == "text":
            content, name = work_text_file(books, fiscal_year, chosen)
        else:
            asked = what, fiscal_year, file_format
            content, name = _file(books, *asked, chosen, all_agencies, headers)
    write_output(content, output, name)


def _file(
    books: Books,
    what: What,
    fiscal_year: int | None,
    file_format: Format,
    division: Division | None,
    all_agencies: bool,
    headers: Headers,
) -> tuple[bytes, str]:
    """The bytes and the name of the file."""
    from ita_dash.exports.contents import meeting_contents, table_contents
    from ita_dash.exports.file_names import file_name
    from ita_dash.exports.files import export_bytes

    snapshot, number = books.snapshot, division.division_id if division else None
    if what == "summary":
        year = fiscal_year or snapshot.newest_year
        contents = meeting_contents(snapshot, year, division=number)
    else:
        year = fiscal_year
        contents = table_contents(snapshot, fiscal_year, division=number, all_agencies=all_agencies)
    about = books.provenance(year, division=division.name if division else "")
    tr = current_translator()
    content = export_bytes(what, file_format, contents, about, snapshot.rules, tr, headers)
    return content, file_name(what, about, file_format, tr)
