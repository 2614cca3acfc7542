"""Where in the address the view of dates and the form of one stand."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.calendar.entry import is_entry
from ita_dash.ui.elements.filters import as_year

FORM = "date"
"""What ``view`` is where the form is asked for."""
VIEW = "calendar"
"""The view of the page that lists the dates."""
_ENTRY = "date"


def requested() -> tuple[int, str] | None:
    """The year and the entry that the address asks the form for, "" for a new one; else None."""
    query = st.query_params
    year, code = as_year(query.get("fy", "")), query.get(_ENTRY, "")
    if query.get("view") != FORM or not year or (code and not is_entry(code)):
        return None
    return int(year), code


def open_form(fiscal_year: int, code: str) -> None:
    """Move to the form; the page must be drawn again."""
    entry = {_ENTRY: code} if code else {}
    st.query_params.from_dict({"view": FORM, "fy": str(fiscal_year), **entry})


def leave_form(fiscal_year: int) -> None:
    """Move from the form to the dates of its year; the page must be drawn again."""
    st.query_params.from_dict({"view": VIEW, "fy": str(fiscal_year)})
