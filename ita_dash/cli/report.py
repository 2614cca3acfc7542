"""The command that prints an official paper of a year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.files import HOW_OUTPUT, INPUT_FILE, OUTPUT_FILE, refuse_terminal, write_output
from ita_dash.cli.meeting_choice import MeetingName, named_meeting, year_of_paper
from ita_dash.cli.options import FISCAL_YEAR
from ita_dash.cli.root import Refused, current_translator, root, say, wrong_use
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.cli.books import Books
    from ita_dash.domain.papers.kinds import PaperKind

PaperWord = Literal["memo", "report", "analysis", "plan", "order", "minutes", "pack"]
_PAPERS: tuple[PaperWord, ...] = get_args(PaperWord)
_FORMATS = ("docx", "pdf")
_DIGITS = ("thai", "arabic")


@root.command(help=str(msg("พิมพ์หนังสือราชการของปีงบประมาณ เป็น Word หรือ PDF จากข้อมูลที่บันทึกไว้")))
@click.option(
    "--fiscal-year",
    type=FISCAL_YEAR,
    help=str(msg("ปีงบประมาณของมาตรการ ไม่ต้องระบุเมื่อระบุ --meeting")),
)
@click.option(
    "--paper",
    type=click.Choice(_PAPERS),
    required=True,
    help=str(
        msg(
            "บันทึกข้อความ (memo) รายงาน (report) รายงานการวิเคราะห์ (analysis) แผนมาตรการ (plan) "
            "คำสั่งแต่งตั้งคณะทำงาน (order) รายงานการประชุม (minutes) "
            "หรือชุดเสนอลงนามพร้อมภาคผนวก (pack)"
        )
    ),
)
@click.option(
    "--meeting",
    "meeting_name",
    type=MeetingName(),
    metavar="DATE|NUMBER",
    help=str(msg("การประชุมของ minutes ตามวันประชุมหรือครั้งที่ เช่น 2/2569 ถ้าไม่ระบุคือครั้งล่าสุดของปีงบประมาณ")),
)
@click.option(
    "--format",
    "paper_format",
    type=click.Choice(_FORMATS),
    default="docx",
    help=str(msg("Word (docx) หรือ PDF")),
)
@click.option(
    "--digits",
    type=click.Choice(_DIGITS),
    help=str(
        msg("เลขไทยหรือเลขอารบิก ถ้าไม่ระบุ บันทึกข้อความ คำสั่ง และรายงานการประชุมใช้เลขไทย นอกนั้นใช้เลขอารบิก")
    ),
)
@click.option(
    "--template",
    type=INPUT_FILE,
    help=str(msg("แม่แบบ Word ไฟล์นี้แทนแม่แบบที่หน่วยงานตั้งไว้หรือแม่แบบมาตรฐาน")),
)
@AS_OF
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
def report(
    fiscal_year: int | None,
    paper: PaperWord,
    meeting_name: str | None,
    paper_format: Literal["docx", "pdf"],
    digits: Literal["thai", "arabic"] | None,
    template: Path | None,
    as_of: str | None,
    output: Path | None,
) -> None:
    """Print it, with dots for what is unknown, which is listed on the standard error."""
    from ita_dash.domain.papers.kinds import Digits, PaperKind
    from ita_dash.exports.file_names import file_name
    from ita_dash.exports.papers.assembled import assembled
    from ita_dash.exports.papers.minutes import of_meeting
    from ita_dash.exports.papers.printing import printed

    refuse_terminal(output)
    if template is not None and paper_format == "pdf":
        raise wrong_use(msg("--template ใช้กับ --format docx เท่านั้น"))
    if meeting_name and paper != "minutes":
        raise wrong_use(msg("--meeting ใช้กับ --paper minutes เท่านั้น"))
    kind = PaperKind(paper)
    own = _own_template(template, kind)
    tr = current_translator()
    with open_books(as_of, fiscal_year) as books:
        meeting = named_meeting(books, meeting_name) if meeting_name else None
        year = year_of_paper(fiscal_year, meeting)
        if kind.is_about_measures and year not in books.snapshot.papers.years:
            raise Refused(tr("ยังไม่มีมาตรการของปีงบประมาณ {year}", year=year))
        wanted = Digits(digits) if digits else None
        made = assembled(books.snapshot, year, kind, wanted, meeting=meeting)
        about = of_meeting(books.provenance(year), meeting, tr)
        name = file_name(kind.file_key, about, paper_format, tr)
        if own is None and paper_format == "docx":
            own = _office_template(books, kind)
        content = printed(kind, made.content, paper_format, own)
    write_output(content, output, name)
    for blank in made.blanks:
        say(msg("เว้นว่างไว้: {name}", name=blank), err=True)


def _own_template(path: Path | None, kind: PaperKind) -> bytes | None:
    """The template of the command, checked before anything is printed; None where none is named."""
    if path is None:
        return None
    from ita_dash.cli.files import read_upload
    from ita_dash.imports.papers.template import check_template

    return check_template(kind, read_upload(path)).content


def _office_template(books: Books, kind: PaperKind) -> bytes | None:
    """The office's own template as of the books; None for the standard one."""
    from ita_dash.cli.workspace import open_evidence
    from ita_dash.services.papers.templates import template_content

    kept = books.snapshot.papers.own_templates.get(kind)
    return None if kept is None else template_content(open_evidence(books.database), kept)
