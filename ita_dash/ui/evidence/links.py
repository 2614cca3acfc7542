"""Where the list of evidence, one piece of it and its forms stand in the address."""

from __future__ import annotations

import streamlit as st

from ita_dash.navigation import PAGES
from ita_dash.ui.elements.fill_link import NEW

PAGE_FILE = PAGES["evidence"].file
REVISE = "revise"
"""The view that is the form of evidence that stands; NEW that of new evidence of a measure."""
_LONGEST = 9
"""Digits of an id that an address may hold."""


def requested() -> tuple[int | None, int | None, str]:
    """The evidence, the measure and the form that the address asks for; None and "" for none."""
    query = st.query_params
    view = query.get("view", "")
    return _id(query.get("e", "")), _id(query.get("m", "")), view if view in (NEW, REVISE) else ""


def requested_step() -> int:
    """The step that a link to the form of new evidence names; 0 for none."""
    return _id(st.query_params.get("step", "")) or 0


def evidence_query(evidence_id: int, view: str = "") -> dict[str, str]:
    """One piece of evidence, or its form."""
    return {"e": str(evidence_id), **({"view": view} if view else {})}


def new_query(measure_id: int) -> dict[str, str]:
    """The form of new evidence of a measure."""
    return {"view": NEW, "m": str(measure_id)}


def go(query: dict[str, str]) -> None:
    """Move within the page as a link would; the page must be drawn again."""
    st.query_params.from_dict(query)


def _id(text: str) -> int | None:
    is_number = text.isascii() and text.isdecimal() and len(text) <= _LONGEST
    return int(text) if is_number else None
