"""Begins at the top where a page shows something else than before without another address."""

from __future__ import annotations

import streamlit as st

_MOVES = "page_top.moves"
_SCROLL = """<script>/* {moves} */ if (window.itaPlace !== "{place}") {{
  window.itaPlace = "{place}"; document.querySelector("[data-testid=stMain]").scrollTo(0, 0); }}
</script>"""
"""The browser knows better whether it moved: a new session may draw where the reader was."""


def show_top(place: str) -> None:
    """Show the top of the page unless the browser shows ``place`` already, letters and digits."""
    moves = st.session_state.get(_MOVES, 0) + 1
    st.session_state[_MOVES] = moves
    # The number makes it another element, without which the browser runs the script only once.
    st.html(_SCROLL.format(moves=moves, place=place), unsafe_allow_javascript=True)
