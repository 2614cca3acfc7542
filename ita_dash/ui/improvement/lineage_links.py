"""Where the form about a measure's lineage stands in the address, and the ways into it and out."""

from __future__ import annotations

import streamlit as st

from ita_dash.ui.elements.filters import as_year
from ita_dash.ui.improvement import views

FORM = "lineage"
"""What ``view`` is where the form is asked for; no choice of the page's own views."""
_LONGEST = 9
"""Digits of a measure's id that an address may hold."""


def requested_form() -> tuple[int, int] | None:
    """The year of the plan and the measure that the address asks the form for; else None."""
    query = st.query_params
    year, measure_id = as_year(query.get("fy", "")), query.get("m", "")
    if query.get("view") != FORM or not year:
        return None
    if not (measure_id.isascii() and measure_id.isdecimal() and len(measure_id) <= _LONGEST):
        return None
    return int(year), int(measure_id)


def open_form(fiscal_year: int, measure_id: int) -> None:
    """Move to the form; the page must be drawn again."""
    query = {"view": FORM, "fy": str(fiscal_year), "m": str(measure_id)}
    st.query_params.from_dict(query)


def leave_form(fiscal_year: int) -> None:
    """Move from the form to the ledger of its plan; the page must be drawn again."""
    st.query_params.from_dict({"view": views.LEDGER, "fy": str(fiscal_year)})
