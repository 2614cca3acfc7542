"""Which of several agencies a session shows: in the address, and kept from page to page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from ita_dash.queries.agencies import Agency

KEY = "agency"
_ASKED = "chosen_agency.asked"


def follow_agency() -> None:
    """Take over the agency of the address, and say there the one chosen; once per run."""
    wanted = st.query_params.get(KEY)
    if wanted is not None:
        st.session_state[_ASKED] = wanted
    elif _ASKED in st.session_state:
        st.query_params[KEY] = st.session_state[_ASKED]


def chosen_agency(own: Sequence[Agency]) -> Agency | None:
    """The agency asked for where it is an own one, else the newest own one; None without any."""
    asked = st.session_state.get(_ASKED)
    named = next((each for each in own if str(each.agency_id) == asked), None)
    return named or (own[-1] if own else None)


def choose_agency(agency_id: int) -> None:
    """Show another agency from the next run on; for the callback of a widget."""
    st.session_state[_ASKED] = st.query_params[KEY] = str(agency_id)
