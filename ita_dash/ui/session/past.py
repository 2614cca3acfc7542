"""Which past state of the books a session looks at: in the address, and kept until it is left.

It is no filter: it holds on every page, whatever link led there, until the reader goes back to
now. ``asof`` in the address is the number of a change, which for a closing is the one that
closed; ``asof=now`` is a link out of the past.
"""

from __future__ import annotations

import streamlit as st

KEY, NOW = "asof", "now"
_ASKED = "past.asked"
_IS_PAST = "past.is_shown"
_MOST_DIGITS = 9


def follow_past() -> None:
    """Take over what the address says, and say there what the session holds; once per run."""
    wanted = st.query_params.get(KEY)
    if wanted == NOW:
        back_to_now()
    elif wanted is not None:
        st.session_state[_ASKED] = wanted
    elif _ASKED in st.session_state:
        st.query_params[KEY] = st.session_state[_ASKED]


def asked() -> str:
    """What the session asks for, as it stands in the address; "" for the present."""
    return str(st.session_state.get(_ASKED, ""))


def asked_number() -> int | None:
    """The number of the change whose state is asked for; None where none can be meant."""
    text = asked()
    is_number = text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
    return int(text) if is_number else None


def look_at(change_no: int) -> None:
    """Show the state after a change from the next run on; for the callback of a widget."""
    st.session_state[_ASKED] = st.query_params[KEY] = str(change_no)


def back_to_now() -> None:
    """Show the present from now on."""
    st.session_state.pop(_ASKED, None)
    st.query_params.pop(KEY, None)


def note_shown(is_past: bool) -> None:
    """Remember whether the past is shown in this run; who looks at the past writes nothing."""
    st.session_state[_IS_PAST] = is_past


def is_shown() -> bool:
    """Whether this run shows the past."""
    return bool(st.session_state.get(_IS_PAST))
