"""Opens the form of a year: as it was left, from a draft, as a browser still shows it, or anew."""

from __future__ import annotations

from ita_dash.domain.scores.input import read_score_input
from ita_dash.ui.scores.editing.drafts import chosen_draft, leave, my_drafts
from ita_dash.ui.scores.editing.state import OPEN, ScoreForm
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace


def opened_form(fiscal_year: int, workspace: Workspace) -> ScoreForm:
    """The form of the year that the page shows; one of another year is left."""
    held = OPEN.form()
    if held is not None and held.fiscal_year != fiscal_year:
        leave(held, workspace)
        held = None
    opening = Opening(
        OPEN,
        f"scores_{fiscal_year}",
        lambda: begun_from(workspace.change_no, fiscal_year, workspace),
        lambda change_no: begun_from(change_no, fiscal_year, workspace) if change_no else None,
        read_score_input,
        lambda: my_drafts(workspace),
    )
    return opening.form(held, chosen_draft(fiscal_year, workspace), workspace)


def begun_from(base_change_no: int, fiscal_year: int, workspace: Workspace) -> ScoreForm:
    """A form of the year as it stood at a change number."""
    known = workspace.snapshot_at(base_change_no)
    figures = known.scores.figures
    base = figures[figures["fiscal_year"] == fiscal_year].reset_index(drop=True)
    book = workspace.rulebooks.of(fiscal_year)
    return ScoreForm(fiscal_year, base, known.agencies.own_row_kind, base_change_no, book)
