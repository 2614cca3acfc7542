"""What the downloads are made from: the chosen year, division and state of the data."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.exports import contents
from ita_dash.exports.contents import Contents
from ita_dash.ui.session.workspace import Workspace


@dataclass(frozen=True)
class ExportChoice:
    """What a reader chose to leave out of the state that is shown.

    ``fiscal_year`` None is all years, ``division`` (a division_id) None all divisions;
    ``with_peers`` adds the scores of the other agencies in these books.
    """

    fiscal_year: int | None
    division: int | None
    with_peers: bool


def table_contents(workspace: Workspace, choice: ExportChoice) -> Contents:
    """The frames behind the tables: every row of the chosen year and division."""
    return contents.table_contents(
        workspace.snapshot,
        choice.fiscal_year,
        division=choice.division,
        all_agencies=choice.with_peers,
    )


def summary_contents(
    workspace: Workspace, choice: ExportChoice, fiscal_year: int | None
) -> Contents:
    """The frames behind the meeting summary: one year's result and the plan that answers it."""
    return contents.meeting_contents(workspace.snapshot, fiscal_year, division=choice.division)
