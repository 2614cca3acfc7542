"""The page on which several measures are changed at once: what is to become of them, and save."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from ita_dash.domain.changes.reversal import EDIT_SEVERAL, ROLL_FORWARD, SET_MONTHS
from ita_dash.domain.errors import AlreadySaved, ItaError
from ita_dash.domain.measures.several_orders import StepOrder
from ita_dash.services.measures.several import SavedSeveral, change_several
from ita_dash.services.measures.several_preview import SeveralPreview, chosen_measures
from ita_dash.ui.elements.draft_card import DROP_ICON
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import (
    NOTED,
    announce_already_saved,
    announce_and_rerun,
    announce_saved,
)
from ita_dash.ui.elements.undo import undo_section
from ita_dash.ui.measures import links
from ita_dash.ui.measures.several.drafts import (
    drop_several,
    keep_several,
    opened_several,
    say_returned,
    several_offers,
)
from ita_dash.ui.measures.several.home import IN_LIST, SeveralHome
from ita_dash.ui.measures.several.orders import order_fields, step_fields
from ita_dash.ui.measures.several.preview import show_several
from ita_dash.ui.measures.several.questions import ask_open_steps
from ita_dash.ui.measures.several.state import OpenSeveral
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.one_save import one_save
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header


def several_form(workspace: Workspace, home: SeveralHome = IN_LIST) -> None:
    """Draw the page for the measures that were chosen in ``home``."""
    tr, state = workspace.tr, opened_several(workspace)
    if state.outcome is not None:
        _finish(state, state.outcome, home, workspace)
    page_header(workspace, tr("แก้ไขหลายมาตรการพร้อมกัน"))
    say_returned(state, workspace)
    label = tr("กลับไปเลือกมาตรการ (เลือกแล้ว {n})", n=len(state.now.bases))
    back = home.choice_query()
    st.page_link(home.page_file, label=label, icon=":material/arrow_back:", query_params=back)
    if not state.now.bases:
        st.info(tr("ยังไม่ได้เลือกมาตรการ โปรดเลือกจากรายการก่อน"), icon=":material/checklist:")
        several_offers(workspace)
        return
    with st.container(border=True):
        order_fields(state, workspace)
    preview = _preview(state, workspace)
    show_several(state, preview, workspace)
    _buttons(state, preview, home, workspace)
    keep_several(state, workspace)


def measures_undo(workspace: Workspace) -> None:
    """The way back from changes of several measures, nothing while there is none."""
    label = workspace.tr("ยกเลิกการแก้ไขหลายมาตรการ แผนและผลรายเดือน หรือการยกไปปีถัดไป")
    undo_section({EDIT_SEVERAL, SET_MONTHS, ROLL_FORWARD}, label, workspace)


def _preview(state: OpenSeveral, workspace: Workspace) -> SeveralPreview:
    """The plan after everything was asked that the orders leave open."""
    chosen = chosen_measures(database(), *workspace.key, state.now.bases)
    preview = chosen.preview(state.now)
    if state.now.steps is StepOrder.OWN:
        step_fields(state, preview, workspace.tr)
        preview = chosen.preview(state.now)
    if preview.asked:
        ask_open_steps(state, preview, workspace.tr)
        preview = chosen.preview(state.now)
    return preview


def _buttons(
    state: OpenSeveral, preview: SeveralPreview, home: SeveralHome, workspace: Workspace
) -> None:
    """Save what the preview shows, go on choosing, or drop it all."""
    tr, agreed = workspace.tr, state.seen
    changed, asking = len(preview.with_effect("changed")), len(preview.with_effect("asks"))
    state.seen = preview
    _why_not(state, changed, asking, workspace)
    with st.container(horizontal=True, vertical_alignment="center"):
        is_sent = st.button(
            tr("บันทึก {n} มาตรการ", n=changed) if changed else tr("บันทึก"),
            type="primary",
            key="save_several",
            icon=":material/save:",
            disabled=not changed or bool(asking),
        )
        is_dropped = st.button(tr("ทิ้งสิ่งที่เลือก"), key="drop_several", type="tertiary", icon=DROP_ICON)
    if is_sent:
        _save(state, agreed, home, workspace)
    elif is_dropped:
        drop_several(state, workspace)
        links.navigate(home.query())
        announce_and_rerun(tr("ทิ้งสิ่งที่เลือกไว้แล้ว"), NOTED)


def _why_not(state: OpenSeveral, changed: int, asking: int, workspace: Workspace) -> None:
    """Why nothing was saved, or cannot be yet."""
    tr = workspace.tr
    if state.refusal:
        error_box(state.refusal, tr)
        state.refusal = None
    if asking:
        st.markdown(tr("โปรดตอบอีก {n} มาตรการก่อนบันทึก", n=asking))
    elif not state.now.is_ordered:
        st.markdown(tr("เลือกสถานะ ขั้นตอน หรือตัวชี้วัดที่จะเปลี่ยน แล้วตรวจก่อนบันทึก"))
    elif not changed:
        st.markdown(tr("ไม่มีมาตรการใดเปลี่ยน จึงไม่มีอะไรให้บันทึก"))


def _save(
    state: OpenSeveral, agreed: SeveralPreview | None, home: SeveralHome, workspace: Workspace
) -> None:
    key = database(), current_actor(), workspace.agency.agency_id
    # A session that was begun after the page was drawn does not know what its reader agreed to.
    try:
        with one_save(state.key, state.now, workspace):
            state.outcome = change_several(*key, state.now, agreed or SeveralPreview())
    except AlreadySaved as saved:
        _leave(state, home, workspace)
        announce_already_saved(saved.change_no, workspace.tr)
    except ItaError as error:
        # What stands now is drawn before its reader may agree to it.
        state.refusal = error
        st.rerun()
    else:
        _finish(state, state.outcome, home, workspace)


def _finish(
    state: OpenSeveral, outcome: SavedSeveral, home: SeveralHome, workspace: Workspace
) -> NoReturn:
    """Back to the list, saying what was saved under which number."""
    tr = workspace.tr
    _leave(state, home, workspace)
    sentence = tr("บันทึก {n} มาตรการแล้ว", n=outcome.measures)
    announce_saved(sentence, outcome.change_no if outcome.measures else None, tr)


def _leave(state: OpenSeveral, home: SeveralHome, workspace: Workspace) -> None:
    drop_several(state, workspace)
    links.navigate(home.query())
