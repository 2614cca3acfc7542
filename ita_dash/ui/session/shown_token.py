"""Recognises what a browser still shows after its session on the server was lost."""

from __future__ import annotations

import streamlit as st


def shown_token(name: str, ours: str) -> str:
    """The token of what the browser shows under this name; ``ours`` where it shows nothing yet.

    A browser sends with every click what all its fields hold. When the connection was away for
    longer than the server keeps a session, or the server was started again, those words reach a
    new session that knows nothing of them; a hidden field among them, which holds the token,
    tells what they belong to. Within a session ``ours`` always counts. The token comes from the
    browser and must not be believed.
    """
    key = f"shown_token_{name}"
    if key in st.session_state:
        st.session_state[key] = ours
    with st.container(key="shown_token"):
        return st.text_input(name, ours, key=key, label_visibility="collapsed")
