"""The command that lists who did what and when."""

from __future__ import annotations

import click

from ita_dash.cli.root import current_translator, root
from ita_dash.cli.workspace import open_store, require_agency
from ita_dash.domain.actions import action_label
from ita_dash.domain.actors import actor_label
from ita_dash.domain.messages import msg


@root.command(help=str(msg("แสดงรายการเปลี่ยนแปลง ใหม่สุดก่อน")))
def history() -> None:
    """List the changes of the agency, the newest first."""
    from ita_dash.i18n.dates import format_time
    from ita_dash.queries.changes import changes, newest_change

    tr = current_translator()
    with open_store() as database:
        agency = require_agency(database)
        newest = newest_change(database, agency.agency_id)
        log = changes(database, agency.agency_id, newest)
    for change in log.to_dict("records"):
        words = (
            f"{change['change_no']:>5}",
            format_time(change["changed_at"].to_pydatetime(), tr),
            tr(actor_label(change["actor"])),
            tr(action_label(change["action"])),
            change["note"],
        )
        click.echo("  ".join(word for word in words if word))
