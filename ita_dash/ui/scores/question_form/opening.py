"""Opens a form of questions: as it was left, from a draft, as a browser still shows it, or anew."""

from __future__ import annotations

from functools import partial

from ita_dash.domain.rulebook.parts import Indicator
from ita_dash.domain.scores.question_input import read_question_input
from ita_dash.domain.scores.questions import of_indicator
from ita_dash.ui.scores.question_form.drafts import chosen_draft, leave, my_drafts
from ita_dash.ui.scores.question_form.state import OPEN, QuestionForm
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace


def opened_form(fiscal_year: int, indicator: Indicator, workspace: Workspace) -> QuestionForm:
    """The form of the year and indicator that the address asks for; that of another is left."""
    place = (fiscal_year, indicator.number)
    held = OPEN.form()
    if held is not None and held.place != place:
        leave(held, workspace)
        held = None
    begun = partial(begun_from, fiscal_year=fiscal_year, indicator=indicator, workspace=workspace)
    opening = Opening(
        OPEN,
        f"questions_{fiscal_year}_{indicator.number}",
        lambda: begun(workspace.change_no),
        lambda change_no: begun(change_no) if change_no else None,
        read_question_input,
        lambda: my_drafts(workspace),
    )
    return opening.form(held, chosen_draft(place, workspace), workspace)


def begun_from(
    base_change_no: int, fiscal_year: int, indicator: Indicator, workspace: Workspace
) -> QuestionForm:
    """A form as everything stood at a change number."""
    known = workspace.snapshot_at(base_change_no).questions
    book = workspace.rulebooks.of(fiscal_year)
    table = of_indicator(known.of_year(fiscal_year), indicator.number, book)
    details = known.details
    is_own = (details["fiscal_year"] == fiscal_year) & details["code"].isin(table["code"])
    base = details[is_own].reset_index(drop=True)
    return QuestionForm(fiscal_year, indicator, table, base, base_change_no)
