"""Whose work is shown: one division's, or that of the whole agency."""

from __future__ import annotations

from ita_dash.ui.elements import filters
from ita_dash.ui.elements.division_options import division_options
from ita_dash.ui.session.address import WORK_DIVISION
from ita_dash.ui.session.workspace import Workspace


def division_choice(workspace: Workspace) -> tuple[str, str]:
    """Draw the choice; gives the division's code and its name, "" and "" for all of them."""
    tr = workspace.tr
    options = division_options(workspace.snapshot, tr)
    every = {filters.ALL: tr("ทุกส่วนราชการ")}
    chosen = filters.choice(tr("ส่วนราชการภายใน"), {**every, **options}, WORK_DIVISION)
    return chosen, options.get(chosen, "")
