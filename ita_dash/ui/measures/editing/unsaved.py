"""Everything of measures that a person began and did not save, on the list of measures."""

from __future__ import annotations

from ita_dash.ui.measures.editing.draft_offers import draft_offers
from ita_dash.ui.measures.editing.drafts import drafts_of
from ita_dash.ui.measures.rolling.drafts import roll_offers
from ita_dash.ui.measures.several.drafts import several_offers
from ita_dash.ui.session.workspace import Workspace


def unsaved_offers(workspace: Workspace) -> None:
    """What was chosen, carried forward or typed, each to go on with or to drop."""
    several_offers(workspace)
    roll_offers(workspace)
    draft_offers(drafts_of(None, workspace), workspace)
