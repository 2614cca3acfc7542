"""The command that sets weak indicators against the measures of the next year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.export import provenance_of
from ita_dash.cli.files import HOW_OUTPUT, OUTPUT_FILE, write_output
from ita_dash.cli.options import FISCAL_YEAR, HEADERS, TABLE_FORMAT
from ita_dash.cli.root import Refused, current_translator, root, say
from ita_dash.cli.workspace import open_store, require_agency
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.exports.files import TableFormat
    from ita_dash.exports.readable import Headers


@root.command(help=str(msg("บอกว่าตัวชี้วัดใดควรยกระดับ และมีมาตรการของปีถัดไปรองรับหรือยัง")))
@click.option("--fiscal-year", type=FISCAL_YEAR, required=True, help=str(msg("ปีงบประมาณของผล")))
@TABLE_FORMAT
@HEADERS
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
def coverage(
    fiscal_year: int, file_format: TableFormat, headers: Headers, output: Path | None
) -> None:
    """Write every indicator with its measures; the finding goes to the standard error.

    Exit status 1 where no indicator of the year has a score.
    """
    from ita_dash.db.clock import thai_today
    from ita_dash.exports.contents import table_contents
    from ita_dash.exports.file_names import file_name
    from ita_dash.exports.files import export_bytes
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.rulebooks import load_rulebooks
    from ita_dash.queries.snapshot import Snapshot
    from ita_dash.wording.improvement import coverage_finding

    tr, rules = current_translator(), load_rulebooks()
    with open_store() as database:
        agency = require_agency(database)
        as_of = newest_change(database, agency.agency_id)
        snapshot = Snapshot(database, agency.agency_id, as_of, thai_today(), rules)
        contents = table_contents(snapshot, fiscal_year)
        if not contents.coverage:
            raise Refused(tr("ยังไม่มีคะแนนรายตัวชี้วัดของปีงบประมาณ {year}", year=fiscal_year))
        about = provenance_of(database, agency, fiscal_year, as_of)
    say(coverage_finding(contents.coverage[0], tr), err=True)
    content = export_bytes("coverage", file_format, contents, about, rules, tr, headers)
    write_output(content, output, file_name("coverage", about, file_format, tr))
