"""Opens the form of a year: as it was left, from a draft, as a browser still shows it, or anew."""

from __future__ import annotations

from ita_dash.domain.scores.input import read_score_input
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.scores.editing.drafts import chosen_draft, leave, my_drafts
from ita_dash.ui.scores.editing.state import OPEN, ScoreForm
from ita_dash.ui.session.form_drafts import own_draft, remember, take_over
from ita_dash.ui.session.held_form import told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace


def opened_form(fiscal_year: int, workspace: Workspace) -> ScoreForm:
    """The form of the year that the page shows.

    A draft that the reader chose goes before everything, then the form as this session has it,
    then what a browser shows whose session was lost, then what is stored.
    """
    name = f"scores_{fiscal_year}"
    held = OPEN.form()
    if held is not None and held.fiscal_year != fiscal_year:
        leave(held, workspace)
        held = None
    draft = chosen_draft(fiscal_year, workspace)
    if held is not None and draft is None and (OPEN.has_fields() or held.outcome is not None):
        shown_token(name, held.token)
        if held.is_unfilled:
            held.fill(held.start)
        return held
    fresh = begun_from(workspace.change_no, fiscal_year, workspace)
    token = shown_token(name, fresh.token)
    if draft is not None:
        return _continued(draft, fresh, workspace)
    returned = _returned(token, fresh, workspace) if token != fresh.token else None
    if returned is None:
        fresh.fill(fresh.shown)
    return OPEN.hold(returned or fresh)


def begun_from(base_change_no: int, fiscal_year: int, workspace: Workspace) -> ScoreForm:
    """A form of the year as it stood at a change number."""
    known = workspace.snapshot_at(base_change_no)
    figures = known.scores.figures
    base = figures[figures["fiscal_year"] == fiscal_year].reset_index(drop=True)
    book = workspace.rulebooks.of(fiscal_year)
    return ScoreForm(fiscal_year, base, known.agencies.own_row_kind, base_change_no, book)


def _continued(draft: FormDraft, fresh: ScoreForm, workspace: Workspace) -> ScoreForm:
    """A form with what the draft holds, begun from what stood when it was typed."""
    is_known = 0 < draft.base_change_no <= workspace.change_no
    base_change_no = draft.base_change_no if is_known else fresh.base_change_no
    form = begun_from(base_change_no, fresh.fiscal_year, workspace)
    form.fill(read_score_input(draft.typed) or form.shown)
    take_over(form, draft, workspace)
    return OPEN.hold(form)


def _returned(token: str, fresh: ScoreForm, workspace: Workspace) -> ScoreForm | None:
    """The form that a browser shows after its session was lost, with the words it shows.

    The fields are not filled: what the browser holds in them counts, and what it does not hold
    is as the draft has it. None for a token that tells of no change.
    """
    change_no = told_change(token)
    if change_no is None or not 0 < change_no <= workspace.change_no:
        return None
    form = begun_from(change_no, fresh.fiscal_year, workspace)
    form.token, form.is_returned = token, True
    draft = own_draft(form, my_drafts(workspace))
    typed = read_score_input(draft.typed) if draft else None
    if draft and typed:
        form.start = typed
        remember(form, draft)
    return form
