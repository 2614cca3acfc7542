"""The command that writes what a meeting is shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.closings import Day
from ita_dash.cli.files import HOW_OUTPUT, OUTPUT_FILE, refuse_terminal, write_output
from ita_dash.cli.root import current_translator, root
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.exports.meetings.files import MeetingFormat

_FORMATS: tuple[MeetingFormat, ...] = ("csv", "docx", "pdf", "pptx")


@root.command(help=str(msg("เขียนเอกสารของการประชุมวันหนึ่ง: ตาราง สรุปสำหรับผู้บริหาร หรือสไลด์")))
@click.option("--date", "day", type=Day(), required=True, help=str(msg("วันประชุม")))
@click.option(
    "--format",
    "wanted",
    type=click.Choice(_FORMATS),
    default="csv",
    help=str(msg("ตาราง (csv) สรุปหนึ่งหน้า (docx, pdf) หรือสไลด์ (pptx)")),
)
@AS_OF
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
def meeting(day: date, wanted: MeetingFormat, as_of: str | None, output: Path | None) -> None:
    """The meeting that was recorded on the day, else one to come after those before it."""
    from ita_dash.domain.fiscal_year import fiscal_year_of
    from ita_dash.exports.file_names import file_name
    from ita_dash.exports.meetings.facts import meeting_facts
    from ita_dash.exports.meetings.files import meeting_file

    if wanted != "csv":
        refuse_terminal(output)
    tr = current_translator()
    with open_books(as_of, fiscal_year_of(day)) as books:
        snapshot = books.snapshot
        held = (each for each in snapshot.meetings.known if each.meeting.held_on == day)
        facts = meeting_facts(snapshot, next(held, None), snapshot.newest_year, day)
        about = books.provenance(snapshot.newest_year)
        content = meeting_file(facts, wanted, about, tr)
        name = file_name("meeting", about, wanted, tr)
    write_output(content, output, name)
