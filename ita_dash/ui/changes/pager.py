"""Long lists in pages of equal length, the page standing in the address."""

from __future__ import annotations

from collections.abc import Hashable

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.session import address

PAGE_KEY = "p"
ROWS = 40
_SHOWN = "changes.shown"


def page_of(count: int, asked: Hashable) -> tuple[int, int]:
    """The page to show, from 1, and how many there are; another question begins at the first."""
    last = max(1, -(-count // ROWS))
    if st.session_state.get(_SHOWN, asked) != asked:
        address.forget(PAGE_KEY)
    st.session_state[_SHOWN] = asked
    wanted = address.chosen(PAGE_KEY, "1")
    page = min(max(int(wanted), 1), last) if wanted.isascii() and wanted.isdecimal() else 1
    address.keep(PAGE_KEY, str(page), "1")
    return page, last


def pager(page: int, last: int, tr: Translator) -> None:
    """The way to the pages before and behind; nothing where one page holds all."""
    if last == 1:
        return
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="center"):
        _step(tr("ใหม่กว่า"), page - 1, "newer", is_there=page > 1)
        st.markdown(tr("หน้า {page} จาก {last}", page=page, last=last), width="content")
        _step(tr("เก่ากว่า"), page + 1, "older", is_there=page < last)


def _step(label: str, page: int, key: str, *, is_there: bool) -> None:
    action_button(
        label,
        address.choose,
        PAGE_KEY,
        str(page),
        key=f"page_{key}",
        disabled=not is_there,
    )
