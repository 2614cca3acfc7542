"""Where in the address the view of working groups and the form of one stand."""

from __future__ import annotations

import streamlit as st

from ita_dash.ui.elements.filters import as_year

FORM = "members"
"""What ``view`` is where the form is asked for."""
VIEW = "group"
"""The view of the page that lists the group of a year."""


def requested() -> int | None:
    """The fiscal year whose form the address asks for; None where it asks for none."""
    year = as_year(st.query_params.get("fy", ""))
    return int(year) if st.query_params.get("view") == FORM and year else None


def open_form(fiscal_year: int) -> None:
    """Move to the form; the page must be drawn again."""
    st.query_params.from_dict({"view": FORM, "fy": str(fiscal_year)})


def leave_form(fiscal_year: int) -> None:
    """Move from the form to the group of its year; the page must be drawn again."""
    st.query_params.from_dict({"view": VIEW, "fy": str(fiscal_year)})
