"""Where in the address findings and the form that accepts one stand, and where one is mended."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ita_dash.domain.review.finding import Finding
from ita_dash.ui.elements.filters import as_year

ACCEPT = "accept"
"""What ``view`` is where the form is asked for."""
SEVERITY = "sev"
"""The filter by how grave findings are."""


def requested() -> tuple[int, str, str] | None:
    """The year, the rule and the place that the address asks the form for; else None."""
    query = st.query_params
    year = as_year(query.get("fy", ""))
    if query.get("view") != ACCEPT or not year:
        return None
    return int(year), query.get("rule", ""), query.get("place", "")


def accept_query(fiscal_year: int, finding: Finding) -> Mapping[str, str]:
    """The address of the form that accepts a finding."""
    where = {"rule": str(finding.rule), "place": finding.place.key}
    return {"view": ACCEPT, "fy": str(fiscal_year), **where}


def open_form(fiscal_year: int, finding: Finding) -> None:
    """Move to the form; the page must be drawn again."""
    st.query_params.from_dict(dict(accept_query(fiscal_year, finding)))


def leave_form(fiscal_year: int) -> None:
    """Move from the form to the findings of its year; the page must be drawn again."""
    st.query_params.from_dict({"fy": str(fiscal_year)})
