"""The drafts of a person's forms of scores: kept with every word sent, found again, dropped."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.scores.input import read_score_input
from ita_dash.queries.form_drafts import DraftKey, FormDraft
from ita_dash.ui.scores.editing import links
from ita_dash.ui.scores.editing.state import ScoreForm, close, has_fields, held_form
from ita_dash.ui.session.form_drafts import keep_typed, person_drafts, say_left
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = "score_drafts.chosen"


def my_drafts(workspace: Workspace, besides: ScoreForm | None = None) -> list[FormDraft]:
    """The person's drafts of scores, the newest first, but that form's own; read fresh."""
    own = besides.key if besides else None
    return [
        each
        for each in person_drafts(workspace)
        if each.key.form == "scores" and each.key != own and read_score_input(each.typed)
    ]


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    st.session_state[_CHOSEN] = draft.key
    links.open_form(draft.key.subject_id)


def chosen_draft(fiscal_year: int, workspace: Workspace) -> FormDraft | None:
    """The draft that the reader chose to go on with in this year's form; given once."""
    key: DraftKey | None = st.session_state.pop(_CHOSEN, None)
    if key is None or key.subject_id != fiscal_year:
        return None
    return next((each for each in my_drafts(workspace) if each.key == key), None)


def keep_draft(form: ScoreForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what stands; else keep nothing."""
    typed = form.now().as_json()
    keep_typed(form, "" if typed == form.shown.as_json() else typed, workspace)


def leave_score_form(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    form = held_form()
    if form is None or form.outcome is not None:
        return
    if has_fields() and not form.is_unfilled:
        keep_draft(form, workspace)
    if page != "scores" or not links.is_requested():
        leave(form, workspace)


def leave(form: ScoreForm, workspace: Workspace) -> None:
    """Close a form that was left; its draft stays, and that is said."""
    close()
    links.forget_place()
    kept = workspace.tr(
        "เก็บฉบับร่างของคะแนนปี {year} ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าคะแนน",
        year=form.fiscal_year,
    )
    say_left(form, kept, workspace.tr)
