"""Has the page drawn anew when the browser's connection comes back."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st


@st.fragment(run_every=timedelta(days=1))
def draw_after_reconnect() -> None:
    """Draws nothing; called once per run.

    A browser whose connection comes back asks for its page again only where something on it runs
    by itself. Without that the page of a lost session stands there as if nothing had happened:
    its buttons do nothing at the first click, and what was typed meanwhile stays in the browser.
    """
