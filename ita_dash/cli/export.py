"""The command that writes a table or the meeting summary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.files import HOW_OUTPUT, OUTPUT_FILE, refuse_terminal, write_output
from ita_dash.cli.options import FISCAL_YEAR, HEADERS
from ita_dash.cli.root import current_translator, root
from ita_dash.cli.workspace import current_actor, open_store, require_agency
from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.messages import Message, msg

if TYPE_CHECKING:
    from ita_dash.db.database import Database
    from ita_dash.exports.files import Format, What
    from ita_dash.exports.provenance import Provenance
    from ita_dash.exports.readable import Headers
    from ita_dash.queries.agencies import Agency

_WHATS: tuple[What, ...] = (
    *("scores", "indicators", "questions", "measures", "divisions"),
    *("effects", "ledger", "summary"),
)
_FORMATS: tuple[Format, ...] = ("csv", "xlsx", "json")


@root.command(
    help=str(msg("ส่งออกคะแนน ตัวชี้วัด มาตรการ ส่วนราชการภายใน ผลที่เกิดขึ้น ความต่อเนื่องรายปี หรือสรุปการประชุม"))
)
@click.argument("what", type=click.Choice(_WHATS))
@click.option("--fiscal-year", type=FISCAL_YEAR, help=str(msg("เฉพาะปีงบประมาณนี้")))
@click.option(
    "--format",
    "file_format",
    type=click.Choice(_FORMATS),
    default="csv",
    help=str(msg("รูปแบบไฟล์")),
)
@click.option("--all-agencies", is_flag=True, help=str(msg("รวมคะแนนของหน่วยงานที่เก็บไว้เปรียบเทียบ")))
@HEADERS
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
def export(
    what: What,
    fiscal_year: int | None,
    file_format: Format,
    all_agencies: bool,
    headers: Headers,
    output: Path | None,
) -> None:
    """Write what stands now, of one fiscal year or of all; a summary is of the newest year."""
    if file_format == "xlsx":
        refuse_terminal(output)
    with open_store() as database:
        agency = require_agency(database)
        content, name = _file(
            database, agency, what, fiscal_year, file_format, all_agencies, headers
        )
    write_output(content, output, name)


def _file(
    database: Database,
    agency: Agency,
    what: What,
    fiscal_year: int | None,
    file_format: Format,
    all_agencies: bool,
    headers: Headers,
) -> tuple[bytes, str]:
    """The bytes and the name of the file."""
    from ita_dash.db.clock import thai_today
    from ita_dash.exports.contents import meeting_contents, table_contents
    from ita_dash.exports.file_names import file_name
    from ita_dash.exports.files import export_bytes
    from ita_dash.queries.changes import newest_change
    from ita_dash.queries.rulebooks import load_rulebooks
    from ita_dash.queries.snapshot import Snapshot

    as_of, rules = newest_change(database, agency.agency_id), load_rulebooks()
    snapshot = Snapshot(database, agency.agency_id, as_of, thai_today(), rules)
    if what == "summary":
        year = fiscal_year or snapshot.newest_year
        contents = meeting_contents(snapshot, year)
    else:
        year = fiscal_year
        contents = table_contents(snapshot, fiscal_year, all_agencies=all_agencies)
    about = provenance_of(database, agency, year, as_of)
    tr = current_translator()
    content = export_bytes(what, file_format, contents, about, rules, tr, headers)
    return content, file_name(what, about, file_format, tr)


def provenance_of(
    database: Database,
    agency: Agency,
    fiscal_year: int | None,
    as_of: int,
    group: Message | None = None,
) -> Provenance:
    """What a file made by a command says of itself; ``group`` is whom it compares with."""
    from ita_dash.db.clock import utc_now
    from ita_dash.exports.provenance import Provenance
    from ita_dash.queries.changes import changes

    tr = current_translator()
    newest = changes(database, agency.agency_id, as_of)["changed_at"].iloc[0].to_pydatetime()
    maker = tr(actor_label(current_actor(database).name))
    filters = {tr("เทียบกับ"): tr(group)} if group else {}
    return Provenance(agency.name, fiscal_year, filters, as_of, newest, utc_now(), maker)
