"""What every file made from the pages says of itself."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.db.clock import utc_now
from ita_dash.domain.access.roles import actor_label
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.dates import format_time
from ita_dash.ui.session.app_state import current_actor
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.closings import closing_words


def as_of_text(workspace: Workspace) -> str:
    """How new the figures of a page are: when the newest change was made, and its number."""
    made = workspace.snapshot.changes.newest_time
    if made is None:
        return ""
    return workspace.tr(
        "ข้อมูล ณ {time} (การเปลี่ยนแปลงที่ {change_no})",
        time=format_time(made, workspace.tr),
        change_no=workspace.change_no,
    )


def page_provenance(
    workspace: Workspace,
    fiscal_year: int | None,
    filters: Mapping[str, str],
) -> Provenance:
    """The provenance of a file made from what the page shows, now or in the past.

    ``fiscal_year`` None is all years; ``filters`` map labels to values, both as shown, empty
    values are left out. A file of the past bears the moment and the maker of that state, so that
    it comes out the same whoever makes it and when.
    """
    data_as_of = workspace.snapshot.changes.log["changed_at"].iloc[0].to_pydatetime()
    past, tr = workspace.past, workspace.tr
    made_at, maker = (past.made_at, past.made_by) if past else (utc_now(), current_actor().name)
    return Provenance(
        workspace.agency.name,
        fiscal_year,
        {name: value for name, value in filters.items() if value},
        workspace.change_no,
        data_as_of,
        made_at,
        tr(actor_label(maker)),
        closing_words(past, tr) if past else "",
    )
