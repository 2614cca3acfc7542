"""What stands over every page for whoever may only read: why, and no button that would write."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.roles import Role
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.session.app_state import current_actor
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.wording.access import ROLE_WORDS

_READING = (
    *(
        "back_",
        "clear_filters",
        "show_all_measures",
        "more_measures",
        "more_work",
        "newest_year",
        "notices_",
        "page_",
    ),
    *("library_", "path_", "plan_limits_", "print_paper"),
)
"""How the keys of the buttons begin that lead to no form and write nothing, or a reader's own."""


def _reading_style() -> str:
    """Only what reads is shown of the buttons: the services refuse all else in any case."""
    reading = ", ".join(f'[class*="st-key-{key}"]' for key in _READING)
    button = ':is([data-testid="stButton"], [data-testid="stFormSubmitButton"])'
    container = f'[data-testid="stElementContainer"]:has(> {button})'
    rule = f'[data-testid="stMain"] {container}:not({reading}) {{ display: none; }}'
    return f"<style>{rule}</style>"


READING_STYLE = _reading_style()


def is_reader() -> bool:
    """Whether the role of who is signed in writes nothing here."""
    return current_actor().role is Role.VIEWER


def show_reader(tr: Translator) -> None:
    """Say so, and hide what the services would refuse; nothing for everybody else."""
    with st.container(key="reader"):
        if is_reader():
            st.html(READING_STYLE)
            st.caption(tr("{role}: ดูได้อย่างเดียว", role=tr(ROLE_WORDS[Role.VIEWER])))


def refuse_reader(page: str, workspace: Workspace) -> None:
    """What stands in the place of a form of a page."""
    tr = workspace.tr
    page_header(workspace, tr(PAGES[page].title))
    with st.container(border=True, width=720):
        st.header(tr("บัญชีของท่านดูได้อย่างเดียว จึงบันทึกไม่ได้"), anchor=False)
        st.markdown(tr("หากต้องบันทึก โปรดขอบทบาทจากผู้ดูแลระบบของหน่วยงาน"))
