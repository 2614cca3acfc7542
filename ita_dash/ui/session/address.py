"""Keeps the filters and the address bar the same, in codes that no language changes.

Streamlit's own ``bind="query-params"`` writes the label of an option into the address, so that a
filter is lost when the language changes, and it ignores the filters of a link to a page whose
filters were set before. Here the address holds short codes, and three rules decide what a filter
shows: what a link of the app brought holds on the page it leads to, and only there; what the
user set goes along from page to page, as does the address with which a visit began; else the
page's default stands, which is nobody's choice and goes nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from ita_dash.i18n.translator import LANGUAGES
from ita_dash.ui.session.app_state import LANGUAGE_KEY

CHANGE_FILTERS = ("act", "by", "on", "when", "since", "find", "p")
"""Those of the page of all changes: what was sought among measures means nothing there."""
PLAN_FILTERS = ("goal", "max", "effort", "sc")
"""What a plan is to reach, how far indicators may rise, how hard that is; an open scenario."""
MONTH_FILTERS = ("line",)
"""Whose months are shown: of one measure alone."""
REVIEW_FILTERS = ("sev", "rule", "place")
"""How grave findings are, and which of them is to be accepted."""
EVIDENCE_FILTERS = ("ev", "renew")
"""How far evidence is, and what is to be done about it."""
PAPER_FILTERS = ("paper", "digits", "text")
"""Which paper is printed and with which digits; the standard paragraph that is worded."""
MEETING_FILTERS = ("mt", "sec")
"""Which meeting is shown, and which section of it."""
WORK_DIVISION = "division"
"""Whose work is shown; the filter of no list."""
FILTER_KEYS = (
    *("fy", "fy2", "div", "status", "ind", "inst", "due", "q", "sort", "m", "view"),
    *PLAN_FILTERS,
    *("grp", "code"),
    WORK_DIVISION,
    *MONTH_FILTERS,
    *REVIEW_FILTERS,
    *EVIDENCE_FILTERS,
    *PAPER_FILTERS,
    *MEETING_FILTERS,
    *CHANGE_FILTERS,
)
_CHOSEN = "address.chosen"
"""Filters that the user set, kept from page to page."""
_LINKED = "address.linked"
"""All filters of a page that a link led to; None on a page that the menu led to."""
_DRAWN = "address.drawn"
"""What every filter of this page showed when last drawn; None where it is to be drawn anew."""
_SEEN = "address.seen"
"""What the address holds, as far as the server knows."""
_PAGE = "address.page"


def follow_language() -> None:
    """Settle the session's language: the address first, else as it was, else Thai.

    Called once per run, before anything is translated.
    """
    wanted = st.query_params.get(LANGUAGE_KEY)
    is_news = wanted != _held(_SEEN).get(LANGUAGE_KEY) and not is_touched(LANGUAGE_KEY)
    if wanted in LANGUAGES and is_news:
        st.session_state[LANGUAGE_KEY] = wanted
    elif LANGUAGE_KEY not in st.session_state:
        st.session_state[LANGUAGE_KEY] = LANGUAGES[0]


def follow(page: str) -> None:
    """Take over the filters that a link, a reload or the back button put into the address.

    ``page`` is the key of the page about to be drawn. Called once per run, before any widget.
    """
    in_address = {k: v for k, v in st.query_params.items() if k in (*FILTER_KEYS, LANGUAGE_KEY)}
    filters = {k: v for k, v in in_address.items() if k in FILTER_KEYS}
    page_before = st.session_state.get(_PAGE)
    has_moved = in_address != _held(_SEEN) and not is_touched(*FILTER_KEYS)
    st.session_state[_PAGE] = page
    st.session_state[_SEEN] = in_address
    if page == page_before and not has_moved:
        return
    if page == page_before:
        _move_within_page(filters)
        _draw_anew(FILTER_KEYS)
        return
    # What stands under a widget's key may belong to a widget of the page before.
    _draw_anew(FILTER_KEYS)
    st.session_state[_DRAWN] = {}
    if page_before is None:
        st.session_state[_CHOSEN] = filters
    else:
        st.session_state[_LINKED] = filters or None


def chosen(key: str, default: str = "") -> str:
    """The code that a link to this page or the user has set for a filter, or the default."""
    return _standing().get(key, default)


def set_by_user(key: str) -> str:
    """The code that the user set for a filter, whatever a link to this page says; else ""."""
    return _held(_CHOSEN).get(key, "")


def shown(key: str) -> str:
    """The code that stands for a filter on this page, chosen or by default; "" for none."""
    return chosen(key) or _drawn().get(key) or ""


def was_drawn(key: str) -> bool:
    """Whether this filter was drawn since the user came to this page."""
    return key in _drawn()


def keep(key: str, value: str, default: str = "", *, is_choice: bool = False) -> None:
    """Tell what a filter shows, once it is drawn: what was set goes along and into the address.

    A filter at its default is not set, unless ``is_choice``: then the user may choose even
    what would stand there anyway, such as a year.
    """
    drawn, seen = _drawn(), _held(_SEEN)
    if key in FILTER_KEYS and value != chosen(key, default):
        is_by_user = is_choice and drawn.get(key) not in (None, value)
        _set(key, value if is_by_user or value != default else "")
    drawn[key] = value
    if value == default and not (is_choice and chosen(key)):
        if seen.pop(key, None) is not None:
            st.query_params.pop(key, None)
    elif seen.get(key) != value:
        seen[key] = value
        st.query_params[key] = value


def forget(*keys: str) -> None:
    """Set filters back to their defaults; for the callback of a button, before the next run."""
    for key in keys:
        _set(key, "")
    _draw_anew(keys)


def choose(key: str, value: str) -> None:
    """Set a filter as the user would, such as by a row that was clicked, for the next run."""
    _set(key, value)
    _draw_anew([key])


def hold(key: str, value: str) -> None:
    """Set a filter on this page alone, as a link to it would, before it is drawn."""
    st.session_state[_LINKED] = {**_standing(), key: value}
    _draw_anew([key])


def is_touched(*keys: str) -> bool:
    """Whether the user changed one of them in this very run, which outranks the address."""
    drawn = {key: value for key, value in _drawn().items() if value is not None}
    return any(k in drawn and st.session_state.get(k, drawn[k]) != drawn[k] for k in keys)


def _move_within_page(filters: Mapping[str, str]) -> None:
    """Back, forward, or a link of the page to itself: what is new was set, what is gone unset.

    What is no filter of the page, or stood there by default, is not set beyond the page.
    """
    before, drawn, is_linked = dict(_standing()), _drawn(), _linked() is not None
    for key, value in filters.items():
        if before.get(key) == value:
            continue
        if drawn.get(key, value) == value:
            hold(key, value)
        else:
            _set(key, value)
    for key in before.keys() - filters.keys():
        if key in drawn or is_linked:
            _unset(key, before[key])


def _set(key: str, value: str) -> None:
    for held in _both():
        if value:
            held[key] = value
        else:
            held.pop(key, None)


def _unset(key: str, value: str) -> None:
    for held in _both():
        if held.get(key) == value:
            del held[key]


def _both() -> list[dict[str, str]]:
    linked = _linked()
    return [_held(_CHOSEN)] if linked is None else [_held(_CHOSEN), linked]


def _standing() -> dict[str, str]:
    """The filters that are set on this page."""
    linked = _linked()
    return _held(_CHOSEN) if linked is None else linked


def _linked() -> dict[str, str] | None:
    linked: dict[str, str] | None = st.session_state.get(_LINKED)
    return linked


def _draw_anew(keys: Iterable[str]) -> None:
    """Let the next run draw these filters from what is set, whatever they showed."""
    drawn = _drawn()
    for key in keys:
        st.session_state.pop(key, None)
        if key in drawn:
            drawn[key] = None


def _drawn() -> dict[str, str | None]:
    drawn: dict[str, str | None] = st.session_state.setdefault(_DRAWN, {})
    return drawn


def _held(name: str) -> dict[str, str]:
    held: dict[str, str] = st.session_state.setdefault(name, {})
    return held
