"""What was chosen for several measures is kept on the server: found again, offered, dropped."""

from __future__ import annotations

from contextlib import suppress

import streamlit as st

from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.measures.several import SeveralInput, read_several
from ita_dash.i18n.dates import format_time
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.services.form_drafts import drop_form_draft, keep_form_draft, take_over_draft
from ita_dash.ui.elements.draft_card import DRAFT_ICON, draft_card
from ita_dash.ui.elements.forms import NOTED, announce_and_rerun
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import SEVERAL
from ita_dash.ui.measures.several.home import is_of_several
from ita_dash.ui.measures.several.state import (
    OpenSeveral,
    begun_several,
    close_several,
    held_several,
    hold_several,
    new_token,
)
from ita_dash.ui.session.app_state import current_person, database
from ita_dash.ui.session.form_drafts import person_drafts, read_drafts_anew
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace


def opened_several(workspace: Workspace) -> OpenSeveral:
    """What this session chose; in a new session what the browser still shows, else nothing yet."""
    agency_id = workspace.agency.agency_id
    held = held_several(agency_id)
    state = held or begun_several(agency_id)
    token = shown_token(SEVERAL, state.token)
    if held is None and token != state.token:
        state.token = token
        draft = next((each for each in _drafts(workspace) if each.key == state.key), None)
        known = read_several(draft.typed) if draft else None
        if draft and known:
            state.now, state.kept, state.is_returned = known, draft.typed, True
    state.is_here = True
    return state


def say_returned(state: OpenSeveral, workspace: Workspace) -> None:
    """Say once that what a lost session had chosen is here again, and not saved."""
    if state.is_returned:
        sentence = workspace.tr("เชื่อมต่อใหม่แล้ว สิ่งที่เลือกยังอยู่ครบ แต่ยังไม่ได้บันทึก")
        st.toast(sentence, icon=":material/wifi:", duration="long")
    state.is_returned = False


def keep_several(state: OpenSeveral, workspace: Workspace) -> None:
    """Keep what is chosen as it is now; a store that cannot be written takes nothing from it."""
    typed = state.now.as_json() if state.now.bases else ""
    if typed == state.kept:
        return
    key = database(), workspace.agency.agency_id, current_person(), state.key
    with suppress(StoreFailure):
        if typed:
            keep_form_draft(*key, 0, typed)
        else:
            drop_form_draft(*key)
        state.kept = typed
        read_drafts_anew()


def drop_several(state: OpenSeveral, workspace: Workspace) -> None:
    """Forget what was chosen and its draft, because it was saved or dropped."""
    close_several()
    state.now = SeveralInput()
    keep_several(state, workspace)


def leave_several(page: str, workspace: Workspace) -> None:
    """Say that what was chosen is kept when other things are about to be drawn.

    ``page`` is the key of the page about to be drawn; called once per run.
    """
    state = held_several(workspace.agency.agency_id)
    is_here = is_of_several(page, links.place()[1])
    if state is None or is_here or not state.is_here:
        return
    state.is_here = False
    if state.kept:
        count = len(state.now.bases)
        sentence = workspace.tr("เก็บ {n} มาตรการที่เลือกไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ", n=count)
        st.toast(sentence, icon=DRAFT_ICON, duration="long")


def several_offers(workspace: Workspace) -> None:
    """What was chosen and not saved, each with a way to go on and to drop it; nothing without."""
    tr = workspace.tr
    for draft in _drafts(workspace):
        known = read_several(draft.typed)
        if known is None:
            continue
        when = plain(format_time(draft.saved_at, tr))
        with st.container(border=True):
            answer = draft_card(
                tr("มีมาตรการที่เลือกไว้และยังไม่ได้บันทึก จาก {time} น.", time=when),
                tr("{n} มาตรการ", n=len(known.bases)),
                tr("สิ่งที่เลือกไว้จะหายไป"),
                f"several_{draft.key.token}",
                tr,
            )
        if answer == "go on":
            _go_on_with(draft, workspace)
        elif answer == "drop":
            _drop(draft, workspace)


def _go_on_with(draft: FormDraft, workspace: Workspace) -> None:
    agency_id = workspace.agency.agency_id
    state, known = held_several(agency_id), read_several(draft.typed)
    if known and (state is None or state.key != draft.key):
        state = OpenSeveral(agency_id, new_token(), known, kept=draft.typed, is_refilled=True)
        hold_several(state)
        take_over_draft(database(), agency_id, current_person(), draft, state.token)
        read_drafts_anew()
    links.navigate({**links.list_query(), "view": SEVERAL})
    st.rerun()


def _drop(draft: FormDraft, workspace: Workspace) -> None:
    agency_id = workspace.agency.agency_id
    state = held_several(agency_id)
    if state and state.key == draft.key:
        close_several()
    drop_form_draft(database(), agency_id, current_person(), draft.key)
    read_drafts_anew()
    announce_and_rerun(workspace.tr("ทิ้งสิ่งที่เลือกไว้แล้ว"), NOTED)


def _drafts(workspace: Workspace) -> list[FormDraft]:
    return [each for each in person_drafts(workspace) if each.key.form == SEVERAL]
