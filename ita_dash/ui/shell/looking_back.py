"""What stands over every page while the past is shown: as of when, and the way back to now."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.changes.change import each_change
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.queries.closings import written_years
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session import past
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.closings import closed_year_sentence, state_words

_FORMS = {
    "measures": {"new", "edit", "progress", "several", "change"},
    "scores": {"edit", "questions"},
    "improvement": {"lineage"},
    "closings": {"close"},
}
"""The views of a page that are forms; all of the page of imports is one."""
_ENTRY = "entry"
"""What the address holds where it asks for the form of an entry of the library."""
_WRITING = (
    *("new_measure", "choose_several", "report_progress", "edit_measure", "remove_measure"),
    *("keep_in_library", "edit_agency", "add_division", "order_divisions", "division_more_"),
    *("restore_", "confirm_", "steps_", "remove_", "save_", "move_scores", "start_workspace"),
    *("edit_entry_", "edit_scores", "type_scores", "open_closing_", "ask_name", "go_on_", "undo_"),
)
"""How the keys of what opens a form, or writes at a click, begin."""
_SEEN = "closed_years.seen"


def show_looking_back(workspace: Workspace) -> None:
    """Draw the bar; its place stands in every run, so that nothing below is drawn anew."""
    with st.container(key="looking_back"):
        if workspace.past is not None:
            _bar(workspace)
        elif past.asked():
            _not_found(workspace.tr)


def is_form(page: str, workspace: Workspace) -> bool:
    """Whether the address asks the past for a form, or for a page that only writes."""
    query = st.query_params
    asks = query.get("view") in _FORMS.get(page, ()) or (page == "improvement" and _ENTRY in query)
    return workspace.past is not None and (page == "imports" or asks)


def refuse_form(page: str, workspace: Workspace) -> None:
    """What stands in the place of a form of a page."""
    tr = workspace.tr
    page_header(workspace, tr(PAGES[page].title))
    with st.container(border=True, width=720):
        st.header(tr("กำลังดูข้อมูลย้อนหลัง จึงบันทึกไม่ได้"), anchor=False)
        st.markdown(tr("ข้อมูลที่ปิดรอบไว้ไม่เปลี่ยนแปลง หากต้องการแก้ไขโปรดกลับไปข้อมูลปัจจุบันก่อน"))
        _back(tr, "back_from_form")


def tell_closed_years(workspace: Workspace) -> None:
    """Say once that what this session just wrote is in no closed state of its year."""
    seen = st.session_state.get(_SEEN, workspace.newest_no)
    st.session_state[_SEEN] = workspace.newest_no
    if seen >= workspace.newest_no or workspace.past is not None:
        return
    newest, present = workspace.newest_no, workspace.present
    log = each_change(present.changes.log.head(newest - seen))
    if any(each.actor == current_actor().name for each in log):
        years = written_years(database(), workspace.agency.agency_id, seen, newest)
        for closing in present.closings.standing(years):
            sentence = closed_year_sentence(closing)
            if closing.change_no <= seen:
                st.toast(plain(workspace.tr(sentence)), icon=":material/lock:", duration="long")


def _bar(workspace: Workspace) -> None:
    tr, state = workspace.tr, workspace.past
    if state is None:
        return
    st.html(f"<style>{_hidden()}</style>")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(plain(state_words(state, tr)), icon=":material/history:", color="violet")
        st.caption(tr("ดูได้อย่างเดียว"), width="content")
        newer = workspace.newest_no - state.change_no
        if newer:
            st.page_link(
                PAGES["changes"].file,
                label=tr("{n:,} การเปลี่ยนแปลงหลังจากนี้", n=newer),
                icon=PAGES["changes"].icon,
                query_params={"since": str(state.change_no), past.KEY: past.NOW},
                width="content",
            )
        _back(tr, "back_to_now")


def _not_found(tr: Translator) -> None:
    sentence = tr("ไม่พบการเปลี่ยนแปลงที่ {change_no} จึงแสดงข้อมูลปัจจุบัน", change_no=past.asked())
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.warning(plain(sentence), icon=":material/warning:")
        _back(tr, "back_to_now")


def _back(tr: Translator, key: str) -> None:
    label, icon = tr("กลับไปข้อมูลปัจจุบัน"), ":material/update:"
    action_button(label, past.back_to_now, key=key, icon=icon)


def _hidden() -> str:
    """Buttons that would lead to a form are not shown: the services refuse them in any case."""
    keys = ", ".join(f'[class*="st-key-{key}"]' for key in _WRITING)
    return f'[data-testid="stMain"] :is({keys}) {{ display: none; }}'
