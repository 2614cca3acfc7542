"""A new measure that begins with an entry of the library, as the address asks."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.improvement.divisions import fitting_divisions
from ita_dash.domain.improvement.filling import filled_measure, why, year_to_fill
from ita_dash.domain.improvement.library import LibraryMeasure
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.table import next_number
from ita_dash.ui.elements.fill_link import ENTRY, RESULT
from ita_dash.ui.elements.filters import as_year
from ita_dash.ui.session.workspace import Workspace


def library_measure(table: pd.DataFrame, workspace: Workspace) -> MeasureDraft | None:
    """The measure that the address asks for, with its next number; None where it asks for none.

    ``table`` is the MEASURE_TABLE of every year.
    """
    code, result = st.query_params.get(ENTRY), as_year(st.query_params.get(RESULT, ""))
    library = workspace.snapshot.improvement.library
    entry = next((each for each in library if each.code == code), None)
    if entry is None:
        return None
    result_year = int(result) if result else None
    plan_year = year_to_fill(result_year, workspace.today)
    register = workspace.snapshot.divisions.register
    return filled_measure(
        entry,
        plan_year,
        next_number(table, plan_year),
        fitting_divisions(entry.divisions, register, workspace.agency.agency_type),
        _why(entry, result_year, workspace),
    )


def _why(entry: LibraryMeasure, result_year: int | None, workspace: Workspace) -> str:
    """What the result says of the entry's indicators, a line each; "" where it is unknown."""
    if result_year is None:
        return ""
    cover = workspace.snapshot.improvement.coverage(result_year)
    known = [each for each in cover.indicators if each.indicator.number in entry.indicators]
    return "\n".join(why(each, result_year) for each in known if each.standing != "unknown")
