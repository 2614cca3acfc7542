"""Where in the address the views of the page and the form of a paragraph stand."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.messages import Message, msg

PAPER, TEXTS, TEMPLATES = "paper", "texts", "templates"
VIEWS: Mapping[str, Message] = {
    PAPER: msg("พิมพ์เอกสาร"),
    TEXTS: msg("ข้อความมาตรฐาน"),
    TEMPLATES: msg("แม่แบบ Word"),
}
FORM = "wording"
"""What ``view`` is where the form of a paragraph is asked for."""
_TEXT = "text"


def requested() -> str | None:
    """The key of the paragraph that the address asks the form for; else None."""
    query = st.query_params
    return query.get(_TEXT, "") if query.get("view") == FORM else None


def open_form(key: str) -> None:
    """Move to the form; the page must be drawn again."""
    st.query_params.from_dict({"view": FORM, _TEXT: key})


def leave_form() -> None:
    """Move from the form to the paragraphs; the page must be drawn again."""
    st.query_params.from_dict({"view": TEXTS})
