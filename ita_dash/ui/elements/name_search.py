"""Many names are searched, not listed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.thai.text import search_key
from ita_dash.i18n.translator import Translator

_MANY = 100
"""More names than this are searched, and no more are offered at once."""


def offered_names(names: Sequence[str], key: str, tr: Translator) -> list[str]:
    """All names where they are few; else a search box, and those that hold the words typed."""
    if len(names) <= _MANY:
        return list(names)
    typed = st.text_input(tr("ค้นหาชื่อหน่วยงาน"), key=key, persist_state="session", width=560)
    words = search_key(typed)
    if not words:
        return list(names[:_MANY])
    return [name for name in names if words in search_key(name)][:_MANY]
