"""What every file made from the pages says of itself."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.db.clock import utc_now
from ita_dash.domain.access.roles import actor_label
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.dates import format_time
from ita_dash.ui.session.app_state import current_actor
from ita_dash.ui.session.workspace import Workspace


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
    as_of: int | None = None,
) -> Provenance:
    """The provenance of a file made now from what the page shows.

    ``fiscal_year`` None is all years; ``filters`` map labels to values, both as shown, empty
    values are left out; ``as_of`` is an older change number where the page shows an older state.
    """
    change_no = workspace.change_no if as_of is None else as_of
    changes = workspace.snapshot.changes.log
    data_as_of = changes.loc[changes["change_no"] == change_no, "changed_at"].iloc[0]
    return Provenance(
        workspace.snapshot_at(change_no).agencies.name,
        fiscal_year,
        {name: value for name, value in filters.items() if value},
        change_no,
        data_as_of.to_pydatetime(),
        utc_now(),
        workspace.tr(actor_label(current_actor().name)),
    )
