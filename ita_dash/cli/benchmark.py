"""The command that tells where the agency stands among other agencies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.files import HOW_OUTPUT, OUTPUT_FILE, write_output
from ita_dash.cli.options import FISCAL_YEAR, HEADERS, TABLE_FORMAT
from ita_dash.cli.root import Refused, current_translator, root
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.domain.peers.groups import Group
    from ita_dash.exports.formats import TableFormat
    from ita_dash.exports.readable import Headers

_GROUPS: tuple[Group, ...] = ("all", "type", "province", "district", "both", "size", "chosen")


@root.command(help=str(msg("บอกอันดับของหน่วยงานเทียบกับหน่วยงานอื่นในปีเดียวกัน")))
@click.option("--fiscal-year", type=FISCAL_YEAR, required=True, help=str(msg("ปีงบประมาณ")))
@click.option(
    "--group",
    type=click.Choice(_GROUPS),
    default="all",
    help=str(msg("เทียบกับทุกหน่วยงาน ประเภทเดียวกัน จังหวัดเดียวกัน อำเภอเดียวกัน ขนาดเดียวกัน หรือที่เลือกไว้")),
)
@TABLE_FORMAT
@HEADERS
@AS_OF
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
def benchmark(
    fiscal_year: int,
    group: Group,
    file_format: TableFormat,
    headers: Headers,
    as_of: str | None,
    output: Path | None,
) -> None:
    """Write the standing in every score; exit status 1 where there is nobody to compare with."""
    from ita_dash.domain.peers.groups import GROUP_LABELS, group_members, nothing_to_rank
    from ita_dash.domain.peers.standing import peer_standings
    from ita_dash.exports.benchmark import benchmark_bytes
    from ita_dash.exports.file_names import file_name

    tr = current_translator()
    with open_books(as_of, fiscal_year) as books:
        snapshot = books.snapshot
        known = snapshot.peers.scores(fiscal_year)
        members = group_members(known.agencies, snapshot.peers.chosen)
        reason = nothing_to_rank(known, members, group)
        if reason is not None:
            raise Refused(tr(reason))
        about = books.provenance(fiscal_year, GROUP_LABELS[group])
    standings = peer_standings(known, members[group])
    book = snapshot.rules.of(fiscal_year)
    content = benchmark_bytes(standings, about, book, tr, file_format, headers)
    write_output(content, output, file_name("benchmark", about, file_format, tr))
