"""The command that sets weak indicators against the measures of the next year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.files import HOW_OUTPUT, OUTPUT_FILE, write_output
from ita_dash.cli.options import FISCAL_YEAR, HEADERS, TABLE_FORMAT
from ita_dash.cli.root import Refused, current_translator, root, say
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.exports.formats import TableFormat
    from ita_dash.exports.readable import Headers


@root.command(help=str(msg("บอกว่าตัวชี้วัดใดควรยกระดับ และมีมาตรการของปีถัดไปรองรับหรือยัง")))
@click.option("--fiscal-year", type=FISCAL_YEAR, required=True, help=str(msg("ปีงบประมาณของผล")))
@TABLE_FORMAT
@HEADERS
@AS_OF
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
def coverage(
    fiscal_year: int,
    file_format: TableFormat,
    headers: Headers,
    as_of: str | None,
    output: Path | None,
) -> None:
    """Write every indicator with its measures; the finding goes to the standard error.

    Exit status 1 where no indicator of the year has a score.
    """
    from ita_dash.exports.contents import table_contents
    from ita_dash.exports.file_names import file_name
    from ita_dash.exports.files import export_bytes
    from ita_dash.wording.improvement import coverage_finding

    tr = current_translator()
    with open_books(as_of, fiscal_year) as books:
        snapshot = books.snapshot
        contents = table_contents(snapshot, fiscal_year)
        if not contents.coverage:
            raise Refused(tr("ยังไม่มีคะแนนรายตัวชี้วัดของปีงบประมาณ {year}", year=fiscal_year))
        about = books.provenance(fiscal_year)
    say(coverage_finding(contents.coverage[0], tr), err=True)
    content = export_bytes("coverage", file_format, contents, about, snapshot.rules, tr, headers)
    write_output(content, output, file_name("coverage", about, file_format, tr))
