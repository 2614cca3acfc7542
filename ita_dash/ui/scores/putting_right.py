"""The ways to put right what stands of a year: take it out, move it, take a change back."""

from __future__ import annotations

from ita_dash.domain.changes.reversal import SCORE_ACTIONS
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.scores.moving import year_move
from ita_dash.ui.scores.removal import year_removal
from ita_dash.ui.session.workspace import Workspace


def putting_right(fiscal_year: int | None, workspace: Workspace) -> None:
    """Every way that there is for the year on the screen; None where there are no scores."""
    if fiscal_year is not None:
        year_removal(fiscal_year, workspace)
    year_move(fiscal_year, workspace)
    label = workspace.tr("ยกเลิกการแก้ไข การย้าย หรือการนำคะแนนออก")
    undo_section(SCORE_ACTIONS, label, workspace)
