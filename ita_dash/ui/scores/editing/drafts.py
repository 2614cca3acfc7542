"""The drafts of a person's forms of scores: kept with every word sent, found again, dropped."""

from __future__ import annotations

from contextlib import suppress

import streamlit as st

from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.score_input import read_score_input
from ita_dash.queries.form_drafts import DraftKey, FormDraft, form_drafts
from ita_dash.services.form_drafts import drop_form_draft, keep_form_draft
from ita_dash.ui.app_state import current_person, database
from ita_dash.ui.draft_card import DRAFT_ICON
from ita_dash.ui.scores.editing import links
from ita_dash.ui.scores.editing.state import ScoreForm, close, has_fields, held_form
from ita_dash.ui.workspace import Workspace

_CHOSEN = "score_drafts.chosen"


def my_drafts(workspace: Workspace, besides: ScoreForm | None = None) -> list[FormDraft]:
    """The person's drafts of scores, the newest first, but that form's own; read fresh."""
    own = besides.key if besides else None
    found = form_drafts(database(), workspace.agency.agency_id, current_person())
    return [
        each
        for each in found
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
    """Keep what the form holds where it differs from what stands; else keep nothing.

    A store that cannot be written just now takes nothing from the form: ``is_unkept`` tells.
    """
    try:
        _keep(form, workspace)
    except StoreFailure:
        form.is_unkept = True
    else:
        form.is_unkept = False


def _keep(form: ScoreForm, workspace: Workspace) -> None:
    typed = form.now().as_json()
    if typed == form.shown.as_json():
        drop_draft(form, workspace)
    elif typed != form.kept:
        place = database(), workspace.agency.agency_id, current_person(), form.key
        form.kept_at = keep_form_draft(*place, form.base_change_no, typed)
        form.kept = typed


def drop_draft(form: ScoreForm, workspace: Workspace) -> None:
    """Forget the draft of a form, because it was saved, dropped, or holds nothing of its own."""
    if form.kept:
        form.kept = ""
        with suppress(StoreFailure):
            drop_form_draft(database(), workspace.agency.agency_id, current_person(), form.key)


def leave_score_form(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    form = held_form()
    if form is None or form.outcome is not None:
        return
    if has_fields() and not form.is_unfilled:
        keep_draft(form, workspace)
    if page != "scores" or not links.is_asked():
        say_left(form, workspace)


def say_left(form: ScoreForm, workspace: Workspace) -> None:
    """Close a form that was left; its draft stays, and that is said."""
    tr = workspace.tr
    close()
    links.forget_place()
    if form.is_unkept:
        told = tr("เก็บฉบับร่างไม่ได้ สิ่งที่กรอกล่าสุดไม่ได้เก็บไว้")
        st.toast(told, icon=":material/error:", duration="infinite")
    elif form.kept:
        told = tr(
            "เก็บฉบับร่างของคะแนนปี {year} ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าคะแนน",
            year=form.fiscal_year,
        )
        st.toast(told, icon=DRAFT_ICON, duration="long")
