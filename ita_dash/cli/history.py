"""The command that lists who did what and when."""

from __future__ import annotations

import textwrap

import click

from ita_dash.cli.root import current_translator, root
from ita_dash.cli.workspace import open_store, require_agency
from ita_dash.domain.messages import msg


@root.command(help=str(msg("แสดงรายการเปลี่ยนแปลง ใหม่สุดก่อน")))
def history() -> None:
    """List the changes of the agency, the newest first, each with what it changed."""
    from ita_dash.exports.changes.log import ChangeLog
    from ita_dash.i18n.dates import format_time
    from ita_dash.queries.changes import changes, newest_change

    tr = current_translator()
    with open_store() as database:
        agency = require_agency(database)
        newest = newest_change(database, agency.agency_id)
        log = ChangeLog(database, agency.agency_id, newest, tr)
        worded = log.worded(changes(database, agency.agency_id, newest))
    for change in worded:
        words = (
            f"{change.change_no:>5}",
            format_time(change.changed_at, tr),
            change.actor,
            change.label,
            change.subject,
        )
        click.echo("  ".join(word for word in words if word))
        for line in change.lines:
            click.echo(textwrap.indent(str(line), " " * 7))
