"""What stands around every page: styles, language switch, and the header with its title."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.i18n.translator import LANGUAGES
from ita_dash.ui.elements.text import plain
from ita_dash.ui.server.first_answer import is_adapted
from ita_dash.ui.session import address
from ita_dash.ui.session.app_state import LANGUAGE_KEY
from ita_dash.ui.session.reconnect import draw_after_reconnect
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell import setup
from ita_dash.ui.shell.css import STYLE

_NAMES = {"th": "ไทย", "en": "EN"}


def show_frame() -> None:
    """Draw the styles and the language switch; the language is settled before."""
    if not is_adapted():
        st.html(STYLE)
    draw_after_reconnect()
    with st.container(key="language"):
        st.segmented_control(
            "ภาษา / Language",
            LANGUAGES,
            format_func=_NAMES.__getitem__,
            required=True,
            key=LANGUAGE_KEY,
            label_visibility="collapsed",
        )
    address.keep(LANGUAGE_KEY, st.session_state[LANGUAGE_KEY], LANGUAGES[0])


def page_header(workspace: Workspace, title: str, note: str = "") -> DeltaGenerator:
    """Draw the title, and beside it that the figures are invented where they are.

    Every page begins with it. ``note`` stands small below the title. Gives the place at the
    right end of the line for one filter.
    """
    with st.container(key="page_header", horizontal=True, vertical_alignment="center"):
        if note:
            with st.container(key="page_title", gap="small"):
                st.title(plain(title), anchor=False)
                st.caption(plain(note))
        else:
            st.title(plain(title), anchor=False)
        setup.sample_banner(workspace)
        return st.container(width=270)
