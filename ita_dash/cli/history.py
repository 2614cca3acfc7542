"""The command that lists who did what and when."""

from __future__ import annotations

import textwrap

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.root import current_translator, root
from ita_dash.domain.messages import msg


@root.command(help=str(msg("แสดงรายการเปลี่ยนแปลง ใหม่สุดก่อน")))
@AS_OF
def history(as_of: str | None) -> None:
    """List the changes of the agency, the newest first, each with what it changed."""
    from ita_dash.exports.changes.log import ChangeLog
    from ita_dash.i18n.dates import format_time
    from ita_dash.queries.changes import changes

    tr = current_translator()
    with open_books(as_of) as books:
        key = books.database, books.agency.agency_id, books.snapshot.as_of
        worded = ChangeLog(*key, tr).worded(changes(*key))
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
