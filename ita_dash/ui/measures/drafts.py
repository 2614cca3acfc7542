"""The drafts of a person's forms of measures: kept with every word sent, found again, dropped."""

from __future__ import annotations

from contextlib import suppress

import streamlit as st

from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.measure_input import read_input
from ita_dash.i18n import Translator
from ita_dash.queries.form_drafts import FormDraft, form_drafts
from ita_dash.services.form_drafts import drop_form_draft, keep_form_draft
from ita_dash.ui.app_state import current_person, database
from ita_dash.ui.measures import links
from ita_dash.ui.measures.form_state import OpenForm, close, has_fields, held_form
from ita_dash.ui.measures.links import FORMS
from ita_dash.ui.workspace import Workspace

_CHOSEN = "measure_drafts.chosen"


def my_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts of measures, the newest first; read fresh, as no change tells of them."""
    found = form_drafts(database(), workspace.agency.agency_id, current_person())
    return [each for each in found if each.key.form in FORMS and read_input(each.typed)]


def drafts_of(
    measure_id: int | None, workspace: Workspace, besides: OpenForm | None = None
) -> list[FormDraft]:
    """The person's drafts of one measure, or of new ones where it is None; not of that form."""
    own = besides.key if besides else None
    found = my_drafts(workspace)
    return [each for each in found if each.key.subject_id == (measure_id or 0) and each.key != own]


def drafted_measures(workspace: Workspace) -> frozenset[int]:
    """The ids of the measures of which the person has a draft."""
    return frozenset(each.key.subject_id for each in my_drafts(workspace)) - {0}


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    st.session_state[_CHOSEN] = draft.key
    if draft.key.subject_id:
        links.go(links.measure_query(draft.key.subject_id, draft.key.form))
    else:
        links.go({**links.list_query(), "view": draft.key.form})


def chosen_draft(view: str, measure_id: int | None, workspace: Workspace) -> FormDraft | None:
    """The draft that the reader chose to go on with in this form; given once."""
    key = st.session_state.pop(_CHOSEN, None)
    if key is None or (key.form, key.subject_id) != (view, measure_id or 0):
        return None
    return next((each for each in my_drafts(workspace) if each.key == key), None)


def is_chosen() -> bool:
    """Whether the reader chose a draft to go on with."""
    return _CHOSEN in st.session_state


def keep_draft(form: OpenForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what it began from; else keep nothing.

    A store that cannot be written just now takes nothing from the form: ``is_unkept`` tells.
    """
    if form.collision is None and form.outcome is None:
        try:
            _keep(form, workspace)
        except StoreFailure:
            form.is_unkept = True
        else:
            form.is_unkept = False


def _keep(form: OpenForm, workspace: Workspace) -> None:
    now = form.now()
    is_typed = form.draft() != form.base or any(now.unread_days())
    if not is_typed:
        drop_draft(form, workspace)
    elif now.as_json() != form.kept:
        place = database(), workspace.agency.agency_id, current_person(), form.key
        form.kept_at = keep_form_draft(*place, form.base_change_no, now.as_json())
        form.kept = now.as_json()


def drop_draft(form: OpenForm, workspace: Workspace) -> None:
    """Forget the draft of a form, because it was saved, dropped, or holds nothing of its own."""
    if form.kept:
        form.kept = ""
        with suppress(StoreFailure):
            drop_form_draft(database(), workspace.agency.agency_id, current_person(), form.key)


def leave_form(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left:
    its draft stays, and that is said.
    """
    form = held_form()
    if form is None or form.outcome is not None:
        return
    if has_fields():
        keep_draft(form, workspace)
    if page == "measures" and links.place() == (form.measure_id, form.view):
        return
    close()
    if form.is_unkept:
        told = workspace.tr("เก็บฉบับร่างไม่ได้ สิ่งที่กรอกล่าสุดไม่ได้เก็บไว้")
        st.toast(told, icon=":material/error:", duration="infinite")
    elif form.kept:
        st.toast(_kept_text(form, workspace.tr), icon=":material/edit_note:", duration="long")


def _kept_text(form: OpenForm, tr: Translator) -> str:
    if form.measure_id is None:
        return tr("เก็บฉบับร่างของมาตรการใหม่ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ")
    return tr(
        "เก็บฉบับร่างของมาตรการที่ {number} ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ",
        number=form.base.number,
    )
