"""Where the form of a closing stands in the address, and the ways into it and out."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.ui.elements.filters import as_year

FORM = "close"
"""What ``view`` is where the form is asked for."""
_PERIOD = "per"


def requested_form() -> tuple[int, ClosingPeriod] | None:
    """The fiscal year and the period that the address asks the form for; else None."""
    query = st.query_params
    year, period = as_year(query.get("fy", "")), query.get(_PERIOD, "")
    if query.get("view") != FORM or not year or period not in list(ClosingPeriod):
        return None
    return int(year), ClosingPeriod(period)


def open_form(fiscal_year: int, period: ClosingPeriod) -> None:
    """Move to the form; the page must be drawn again."""
    query = {"view": FORM, "fy": str(fiscal_year), _PERIOD: period.value}
    st.query_params.from_dict(query)


def leave_form(fiscal_year: int) -> None:
    """Move from the form to the page of its year; the page must be drawn again."""
    st.query_params.from_dict({"fy": str(fiscal_year)})
