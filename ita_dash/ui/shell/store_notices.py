"""Above every page, until somebody has read it: what is wrong with the place of the data."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.roles import Role
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.server.daily_copy import last_failure
from ita_dash.ui.session.app_state import current_actor, database


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


def show_failed_copy(page_key: str, tr: Translator) -> None:
    """Say on the first page, to whoever can mend it, that the copy of the day was not made."""
    failure, actor = last_failure(), current_actor()
    is_meant = actor.role is Role.ADMIN and actor.agency_id is None
    if failure is None or page_key != "overview" or not is_meant:
        return
    entry = PAGES["backup"]
    with st.container(key="failed_copy"):
        st.warning(plain(tr(failure)), icon=":material/warning:")
        st.page_link(entry.file, label=tr(entry.title), icon=entry.icon)
