"""Where the list, a measure and its forms stand in the address."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.navigation import PAGES
from ita_dash.ui.elements.fill_link import NEW
from ita_dash.ui.session import address
from ita_dash.ui.shell.page_top import show_top

FILTERS = ("fy", "status", "div", "ind", "due", "q")
"""The filters of the list; every link within the page carries them along."""
ORDER = "sort"
"""The order of the list, which goes along with the filters where somebody chose one."""
EDIT, PROGRESS = "edit", "progress"
FORMS = (NEW, EDIT, PROGRESS)
"""The forms that ``view`` may ask for."""
SEVERAL, CHANGE = "several", "change"
MONTHLY = "monthly"
"""The form of the months of one measure."""
ARRANGE, SPLIT = "arrange", "split"
"""Where the measures of a year are put into another order, and where one becomes two."""
"""Where several measures are chosen, and where it is said what becomes of them."""
ROLL = "roll"
"""Where measures of a year are planned again for a later one."""
_VIEWS = (*FORMS, MONTHLY, SEVERAL, CHANGE, ARRANGE, SPLIT, ROLL)
_PLACE = "measure_links.place"
PAGE_FILE = PAGES["measures"].file


def requested_view() -> tuple[int | None, str]:
    """The measure and the form that the address asks for; None and "" for the list."""
    measure_id, view = place()
    # It stands there in every run: when elements move up, a browser draws all the others anew,
    # and what somebody is typing just then is lost.
    top = st.container(key="measure_top")
    if st.session_state.get(_PLACE) != (measure_id, view):
        st.session_state[_PLACE] = measure_id, view
        # A link within the page moves the program, but neither the browser's address nor its view.
        navigate(st.query_params.to_dict())
        with top:
            show_top(f"{measure_id or 0}.{view if view in _VIEWS else ''}")
    if measure_id is not None or view in _VIEWS:
        with top.container(key="page_itself"):
            # Where the menu's entry of this page leads: out of what is open on it (forms.js).
            st.page_link(PAGE_FILE, label=" ", query_params=list_query())
    return measure_id, view


def place() -> tuple[int | None, str]:
    """The measure and the form that the address asks for, without drawing anything."""
    measure_id, view = st.query_params.get("m", ""), st.query_params.get("view", "")
    return int(measure_id) if measure_id.isdecimal() and view != NEW else None, view


def list_query() -> dict[str, str]:
    """The filters of the list as they stand; its year also where nobody chose it."""
    shown = {**{key: address.shown(key) for key in FILTERS}, ORDER: address.chosen(ORDER)}
    return {key: value for key, value in shown.items() if value}


def measure_query(measure_id: int, view: str = "") -> dict[str, str]:
    """A measure, or a form of it, with the way back to the same list."""
    return {**list_query(), "m": str(measure_id), **({"view": view} if view else {})}


def navigate(query: Mapping[str, str]) -> None:
    """Move within the page as a link would; for callbacks, or before the page is drawn again."""
    st.query_params.from_dict(dict(query))
