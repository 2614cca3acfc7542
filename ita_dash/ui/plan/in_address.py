"""Fields whose contents stand in the address together, as one short text.

So a link shows the same plan, and nothing that was entered is lost with the session.
"""

from __future__ import annotations

import streamlit as st

from ita_dash.ui.session import address

_SHOWN = "plan.shown_"


def must_fill(filter_key: str, widget: str) -> bool:
    """Whether a widget is to show what the address says: it is new, or the address moved.

    What a browser still shows after its session was lost counts more than the address.
    """
    shown = st.session_state.get(_SHOWN + filter_key)
    is_moved = shown is not None and shown != address.chosen(filter_key)
    return widget not in st.session_state or is_moved


def keep(filter_key: str, text: str, default: str = "") -> None:
    """Put what the widgets show into the address; called once all of them are drawn."""
    address.keep(filter_key, text, default)
    st.session_state[_SHOWN + filter_key] = address.chosen(filter_key)
