"""The drafts of a person's forms of scores: kept with every word sent, found again, dropped."""

from __future__ import annotations

from ita_dash.domain.scores.input import read_score_input
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.scores.editing import links
from ita_dash.ui.scores.editing.state import OPEN, ScoreForm
from ita_dash.ui.session.draft_words import say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("score_drafts.chosen")


def my_drafts(workspace: Workspace, besides: ScoreForm | None = None) -> list[FormDraft]:
    """The person's drafts of scores, the newest first, but that form's own; read fresh."""
    return drafts_of_forms(("scores",), read_score_input, workspace, besides)


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    _CHOSEN.choose(draft)
    links.open_form(draft.key.subject_id)


def chosen_draft(fiscal_year: int, workspace: Workspace) -> FormDraft | None:
    """The draft that the reader chose to go on with in this year's form; given once."""
    return _CHOSEN.take(fiscal_year, lambda: my_drafts(workspace))


def keep_draft(form: ScoreForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what stands; else keep nothing."""
    typed = form.now().as_json()
    keep_typed(form, "" if typed == form.shown.as_json() else typed, workspace)


def leave_score_form(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    is_drawn = page == "scores" and links.is_requested()
    leave_unless_drawn(OPEN, keep_draft, leave, workspace, is_drawn=lambda _: is_drawn)


def leave(form: ScoreForm, workspace: Workspace) -> None:
    """Close a form that was left; its draft stays, and that is said."""
    OPEN.close()
    links.forget_place()
    kept = workspace.tr(
        "เก็บฉบับร่างของคะแนนปี {year} ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าคะแนน",
        year=form.fiscal_year,
    )
    say_left(form, kept, workspace.tr)
