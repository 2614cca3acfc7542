"""The command that writes the bundle for the office's website."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.files import OUTPUT_FILE, write_output
from ita_dash.cli.options import FISCAL_YEAR
from ita_dash.cli.root import Refused, current_translator, root, say
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.exports.site.records import HeldBack


@root.command(
    help=str(msg("เขียนชุดเผยแพร่สำหรับเว็บไซต์ของหน่วยงาน: หน้าเว็บ CSV JSON และ PDF ที่เปิดได้โดยไม่ต้องมีระบบ"))
)
@click.option(
    "--fiscal-year", type=FISCAL_YEAR, required=True, help=str(msg("ปีงบประมาณของมาตรการ"))
)
@click.option("--with-names", is_flag=True, help=str(msg("แสดงชื่อบุคคลและผู้ลงนาม ถ้าไม่ระบุจะไม่แสดง")))
@AS_OF
@click.option(
    "-o",
    "--output",
    type=OUTPUT_FILE,
    required=True,
    help=str(msg("โฟลเดอร์ หรือไฟล์ .zip ที่จะเขียน")),
)
def publish(fiscal_year: int, with_names: bool, as_of: str | None, output: Path) -> None:
    """Write it whole or not at all; what is held back is told on the standard error."""
    from ita_dash.exports.fixed_zip import packed
    from ita_dash.exports.site.content import site_content
    from ita_dash.exports.site.files import published_files
    from ita_dash.exports.site.folder import write_folder

    with open_books(as_of, fiscal_year) as books:
        snapshot = books.snapshot
        made = books.provenance(fiscal_year).data_as_of
        content = site_content(snapshot, fiscal_year, made, with_names=with_names)
        if not content.measures and not content.years:
            tr = current_translator()
            raise Refused(tr("ยังไม่มีข้อมูลของปีงบประมาณ {year}", year=fiscal_year))
        files = published_files(snapshot, content, with_names=with_names)
    if output.suffix.lower() == ".zip":
        write_output(packed(files), output, output.name)
    else:
        write_folder(files, output)
        say(msg("เขียนโฟลเดอร์ {path} แล้ว {n} ไฟล์", path=output, n=len(files)), err=True)
    _tell(content.held_back, with_names=with_names)


def _tell(held_back: HeldBack, *, with_names: bool) -> None:
    from ita_dash.wording.publication import held_back_messages

    for message in held_back_messages(held_back, with_names=with_names):
        say(message, err=True)
