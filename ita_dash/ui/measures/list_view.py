"""The list of measures with its filters, or the same list to choose several from."""

from __future__ import annotations

import pandas as pd

from ita_dash.ui.elements import filters
from ita_dash.ui.measures.editing.drafts import drafted_measures
from ita_dash.ui.measures.editing.unsaved import unsaved_offers
from ita_dash.ui.measures.filter_bar import CLEARED, filter_bar
from ita_dash.ui.measures.listing import measure_list
from ita_dash.ui.measures.nothing import no_match
from ita_dash.ui.measures.order import listed
from ita_dash.ui.measures.removal import removed_list
from ita_dash.ui.measures.several.choosing import choose_measures
from ita_dash.ui.measures.several.form import measures_undo
from ita_dash.ui.measures.toolbar import toolbar
from ita_dash.ui.session.workspace import Workspace


def list_view(
    table: pd.DataFrame, fiscal_year: int | None, workspace: Workspace, *, chooses: bool
) -> None:
    """MEASURE_TABLE of every year → the measures as filtered; ``chooses`` to pick several."""
    wanted, active, buttons = filter_bar(table, fiscal_year, workspace)
    rows = listed(table, wanted, workspace)
    filters.badge(active, CLEARED, workspace.tr)
    if chooses:
        choose_measures(rows, table, buttons, workspace)
        return
    with buttons:
        toolbar(rows, fiscal_year, active, workspace)
    unsaved_offers(workspace)
    if rows.empty:
        no_match(workspace.tr)
    else:
        drafted, plans = drafted_measures(workspace), workspace.snapshot.measures.plans
        measure_list(rows, drafted, workspace.tr, plans=plans)
    removed_list(workspace)
    measures_undo(workspace)
