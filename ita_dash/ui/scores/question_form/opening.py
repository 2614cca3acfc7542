"""Opens a form of questions: as it was left, from a draft, as a browser still shows it, or anew."""

from __future__ import annotations

from ita_dash.domain.rulebook.parts import Indicator
from ita_dash.domain.scores.question_input import read_question_input
from ita_dash.domain.scores.questions import of_indicator
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.scores.question_form.drafts import chosen_draft, leave, my_drafts
from ita_dash.ui.scores.question_form.state import OPEN, QuestionForm
from ita_dash.ui.session.form_drafts import own_draft, remember, take_over
from ita_dash.ui.session.held_form import told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace


def opened_form(fiscal_year: int, indicator: Indicator, workspace: Workspace) -> QuestionForm:
    """The form of the year and indicator that the address asks for.

    A draft that the reader chose goes before everything, then the form as this session has it,
    then what a browser shows whose session was lost, then what is stored.
    """
    place = (fiscal_year, indicator.number)
    name = f"questions_{fiscal_year}_{indicator.number}"
    held = OPEN.form()
    if held is not None and held.place != place:
        leave(held, workspace)
        held = None
    draft = chosen_draft(place, workspace)
    if held is not None and draft is None and (OPEN.has_fields() or held.outcome is not None):
        shown_token(name, held.token)
        if held.is_unfilled:
            held.fill(held.start)
        return held
    fresh = begun_from(workspace.change_no, fiscal_year, indicator, workspace)
    token = shown_token(name, fresh.token)
    if draft is not None:
        return _continued(draft, fresh, workspace)
    returned = _returned(token, fresh, workspace) if token != fresh.token else None
    if returned is None:
        fresh.fill(fresh.shown)
    return OPEN.hold(returned or fresh)


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


def _continued(draft: FormDraft, fresh: QuestionForm, workspace: Workspace) -> QuestionForm:
    """A form with what the draft holds, begun from what stood when it was typed."""
    is_known = 0 < draft.base_change_no <= workspace.change_no
    base_change_no = draft.base_change_no if is_known else fresh.base_change_no
    form = begun_from(base_change_no, fresh.fiscal_year, fresh.indicator, workspace)
    form.fill(read_question_input(draft.typed) or form.shown)
    take_over(form, draft, workspace)
    return OPEN.hold(form)


def _returned(token: str, fresh: QuestionForm, workspace: Workspace) -> QuestionForm | None:
    """The form that a browser shows after its session was lost, with the words it shows.

    The fields are not filled: what the browser holds in them counts. None for a token that tells
    of no change.
    """
    change_no = told_change(token)
    if change_no is None or not 0 < change_no <= workspace.change_no:
        return None
    form = begun_from(change_no, fresh.fiscal_year, fresh.indicator, workspace)
    form.token, form.is_returned = token, True
    draft = own_draft(form, my_drafts(workspace))
    typed = read_question_input(draft.typed) if draft else None
    if draft and typed:
        form.start = typed
        remember(form, draft)
    return form
