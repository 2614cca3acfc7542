"""Keeps the filters and the address bar the same, in codes that no language changes.

Streamlit's own ``bind="query-params"`` writes the label of an option into the address, so that a
filter is lost when the language changes, and it ignores the filters of a link to a page whose
filters were set before. Here the address holds short codes, a link wins over what was chosen
before, and a choice stays while the user goes from page to page.
"""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n import LANGUAGES
from ita_dash.ui.app_state import LANGUAGE_KEY

FILTER_KEYS = ("fy", "fy2", "div", "status", "ind", "inst", "due", "q", "m", "view", "as")
_CHOSEN = "address.chosen"
"""Filters that differ from their defaults, kept from page to page."""
_DRAWN = "address.drawn"
"""What every filter showed when it was last drawn."""
_SEEN = "address.seen"
"""What the address holds, as far as the server knows."""
_PAGE = "address.page"


def follow_language() -> None:
    """Settle the session's language: the address first, else as it was, else Thai.

    Called once per run, before anything is translated.
    """
    wanted = st.query_params.get(LANGUAGE_KEY)
    is_news = wanted != _held(_SEEN).get(LANGUAGE_KEY) and not _is_touched(LANGUAGE_KEY)
    if wanted in LANGUAGES and is_news:
        st.session_state[LANGUAGE_KEY] = wanted
    elif LANGUAGE_KEY not in st.session_state:
        st.session_state[LANGUAGE_KEY] = LANGUAGES[0]


def follow(page: str) -> None:
    """Take over the filters that a link, a reload or the back button put into the address.

    ``page`` is the key of the page about to be drawn. Called once per run, before any widget.
    """
    found = {k: v for k, v in st.query_params.items() if k in (*FILTER_KEYS, LANGUAGE_KEY)}
    is_new_page = st.session_state.get(_PAGE) != page
    has_moved = found != _held(_SEEN) and not _is_touched(*FILTER_KEYS)
    st.session_state[_PAGE] = page
    st.session_state[_SEEN] = found
    if not (is_new_page or has_moved):
        return
    filters = {k: v for k, v in found.items() if k in FILTER_KEYS}
    if filters or not is_new_page:
        st.session_state[_CHOSEN] = filters
    # What stands under a widget's key may belong to a widget of the page before.
    for key in FILTER_KEYS:
        st.session_state.pop(key, None)


def chosen(key: str, default: str = "") -> str:
    """The code last chosen for a filter on any page, or the default."""
    return _held(_CHOSEN).get(key, default)


def keep(key: str, value: str, default: str = "") -> None:
    """Remember what a filter shows and write it into the address; a default is left out."""
    _held(_DRAWN)[key] = value
    seen = _held(_SEEN)
    if value == default:
        _held(_CHOSEN).pop(key, None)
        if seen.pop(key, None) is not None:
            st.query_params.pop(key, None)
        return
    _held(_CHOSEN)[key] = value
    if seen.get(key) != value:
        seen[key] = value
        st.query_params[key] = value


def forget(*keys: str) -> None:
    """Set filters back to their defaults; for the callback of a button, before the next run."""
    for key in keys:
        _held(_CHOSEN).pop(key, None)
        st.session_state.pop(key, None)


def choose(key: str, value: str) -> None:
    """Set a filter from code, such as a row that was clicked; takes effect in the next run."""
    forget(key)
    _held(_CHOSEN)[key] = value


def _held(name: str) -> dict[str, str]:
    held: dict[str, str] = st.session_state.setdefault(name, {})
    return held


def _is_touched(*keys: str) -> bool:
    """Whether the user changed one of them in this very run, which outranks the address."""
    drawn = _held(_DRAWN)
    return any(k in drawn and st.session_state.get(k, drawn[k]) != drawn[k] for k in keys)
