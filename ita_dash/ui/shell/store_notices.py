"""Above every page, until somebody has read it: what is wrong with the place of the data."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import database


def show_store_notices(tr: Translator) -> None:
    """Draw a notice the store has, with a button that says it was read; mostly nothing."""
    store = database()
    for notice in store.notices():
        text = f"**{plain(tr(notice.what))}**\n\n{plain(tr(notice.todo))}"
        with st.container(key=f"store_notice_{notice.code}"):
            st.warning(text, icon=":material/warning:")
            key = f"read_{notice.code}"
            action_button(
                tr("รับทราบแล้ว"),
                store.dismiss,
                notice.code,
                key=key,
            )
