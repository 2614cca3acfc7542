"""The drafts of splitting a measure: kept, offered on the page of the measure, dropped."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import SPLIT
from ita_dash.ui.measures.splitting.state import FORM, OPEN, SplitForm, SplitInput, read_split_input
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("split_drafts.chosen")


def split_offers(measure_id: int, workspace: Workspace) -> None:
    """Every draft of splitting this measure, with a way to go on and a way to drop it."""
    for draft in _my_drafts(workspace):
        typed = read_split_input(draft.typed)
        if typed is not None and draft.key.subject_id == measure_id:
            with st.container(border=True, gap="xsmall"):
                subject = workspace.tr("แยกเป็นสองมาตรการ: {title}", title=plain(typed.title))
                offer_draft(draft, subject, f"split_{draft.key.token}", _go_on_with, workspace)


def opened_form(
    measure_id: int, change_no: int, measure: MeasureDraft, workspace: Workspace
) -> SplitForm:
    """The form of a measure, as it was left or with its own title for the second one."""
    start = SplitInput(measure.title)

    def begun(base_change_no: int) -> SplitForm:
        return SplitForm(measure_id, base_change_no, measure, start)

    drafts = partial(_my_drafts, workspace)
    fresh = partial(begun, change_no)
    opening = Opening(OPEN, f"split_{measure_id}", fresh, begun, read_split_input, drafts)
    held = OPEN.form()
    own = held if held is not None and held.measure_id == measure_id else None
    return opening.form(own, _CHOSEN.take(measure_id, drafts), workspace)


def keep_draft(form: SplitForm, workspace: Workspace) -> None:
    """Keep what was typed where it is more than the form began with."""
    typed = form.now()
    keep_typed(form, typed.as_json() if typed != form.start or form.kept else "", workspace)


def leave_split(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    place = links.place() if page == "measures" else None
    leave_unless_drawn(
        OPEN, keep_draft, _leave, workspace, is_drawn=lambda form: place == (form.measure_id, SPLIT)
    )


def _leave(form: SplitForm, workspace: Workspace) -> None:
    OPEN.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างการแยกมาตรการไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ"), tr)


def _my_drafts(workspace: Workspace) -> list[FormDraft]:
    return drafts_of_forms((FORM,), read_split_input, workspace)


def _go_on_with(draft: FormDraft) -> None:
    _CHOSEN.choose(draft)
    links.navigate(links.measure_query(draft.key.subject_id, SPLIT))
