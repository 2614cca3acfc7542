"""The drafts of a person's forms of questions: kept with every word sent, offered, dropped."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.scores.question_input import read_question_input
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.scores.question_form import links
from ita_dash.ui.scores.question_form.state import OPEN, QuestionForm, place_of, subject_id
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("question_drafts.chosen")


def my_drafts(workspace: Workspace, besides: QuestionForm | None = None) -> list[FormDraft]:
    """The person's drafts of questions and items, newest first, but that form's own."""
    return drafts_of_forms(("questions",), read_question_input, workspace, besides)


def draft_offers(workspace: Workspace, besides: QuestionForm | None = None) -> None:
    """Every such draft, to go on with or to drop; nothing without one."""
    for draft in my_drafts(workspace, besides):
        year, number = place_of(draft.key.subject_id)
        subject = workspace.tr("คะแนนรายข้อปี {year} ตัวชี้วัดที่ {number}", year=year, number=number)
        with st.container(border=True, gap="xsmall"):
            offer_draft(draft, subject, f"questions_{draft.key.token}", go_on_with, workspace)


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    _CHOSEN.choose(draft)
    links.open_form(*place_of(draft.key.subject_id))


def chosen_draft(place: tuple[int, int], workspace: Workspace) -> FormDraft | None:
    """The draft that the reader chose to go on with in this form; given once."""
    return _CHOSEN.take(subject_id(place), lambda: my_drafts(workspace))


def keep_draft(form: QuestionForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what stands; else keep nothing."""
    typed = form.now().as_json()
    keep_typed(form, "" if typed == form.shown.as_json() else typed, workspace)


def leave_question_form(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    is_drawn = page == "scores" and links.is_requested()
    leave_unless_drawn(OPEN, keep_draft, leave, workspace, is_drawn=lambda _: is_drawn)


def leave(form: QuestionForm, workspace: Workspace) -> None:
    """Close a form that was left; its draft stays, and that is said."""
    OPEN.close()
    links.forget_place()
    kept = workspace.tr(
        "เก็บฉบับร่างของคะแนนรายข้อปี {year} ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าคะแนน",
        year=form.fiscal_year,
    )
    say_left(form, kept, workspace.tr)
