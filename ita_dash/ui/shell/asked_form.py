"""Which form of a page the address asks for, and the fiscal year that the form writes in."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd
import streamlit as st

from ita_dash.domain.cycle import year_after
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.ui.elements.filters import as_year
from ita_dash.ui.session.workspace import Workspace

_FORMS: Mapping[str, Collection[str]] = {
    "measures": (
        *("new", "edit", "progress", "several", "change", "arrange", "split", "roll"),
        "monthly",
    ),
    "my_work": ("change",),
    "scores": ("edit", "questions"),
    "improvement": ("lineage",),
    "evidence": ("new", "revise"),
    "review": ("accept",),
    "closings": ("close",),
    "agency": ("office", "date", "members"),
}
"""The views of a page that are forms; all of the page of imports is one."""
_OF_A_YEAR = ("measures", "scores", "improvement", "evidence", "review", "agency")
"""The pages whose forms write in one fiscal year."""
_OF_NO_YEAR = ("office",)
"""Views of these pages that are forms of what holds for every year."""
_ENTRY = "entry"
"""What the address holds where it asks for the form of an entry of the library."""


def is_asked(page: str) -> bool:
    """Whether the address asks for a form, or for a page that only writes."""
    query = st.query_params
    asks = query.get("view") in _FORMS.get(page, ()) or (page == "improvement" and _ENTRY in query)
    return page == "imports" or asks


def year_of_form(page: str, workspace: Workspace) -> int | None:
    """The fiscal year that the form asked for writes in; None where it is none, or not known."""
    query = st.query_params
    if page not in _OF_A_YEAR or not is_asked(page) or _ENTRY in query:
        return None
    if query.get("view") in _OF_NO_YEAR:
        return None
    if page in ("measures", "evidence") and "m" in query:
        return _year_in(workspace.snapshot.measures.table, "measure_id", query["m"])
    if page == "evidence" and "e" in query:
        return _year_in(workspace.snapshot.evidence.table, "evidence_id", query["e"])
    asked = as_year(query.get("fy", ""))
    year = int(asked) if asked else fiscal_year_of(workspace.today)
    # What is carried forward is written into the year after.
    return year_after(year) if query.get("view") == "roll" else year


def _year_in(table: pd.DataFrame, key: str, wanted: str) -> int | None:
    years = table.loc[table[key].astype("str") == wanted, "fiscal_year"]
    return int(years.iloc[0]) if len(years) else None
