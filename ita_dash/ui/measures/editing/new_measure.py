"""A new measure: the year and the number it begins with, and a list that shows it afterwards."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.filters import filtered
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.table import next_number
from ita_dash.domain.sensible_years import measure_years
from ita_dash.queries.snapshot.measures import Measures
from ita_dash.ui.measures.editing.from_library import library_measure
from ita_dash.ui.measures.editing.state import OpenForm, put
from ita_dash.ui.measures.filter_bar import CLEARED, remembered_filter
from ita_dash.ui.session import address
from ita_dash.ui.session.workspace import Workspace

_PROPOSED = "new_measure.number"
"""The number that the form proposed; another one was typed by hand."""


def first_draft(table: pd.DataFrame, workspace: Workspace) -> MeasureDraft:
    """What the form of a new measure begins with: an entry of the library, else nothing.

    ``table`` is the MEASURE_TABLE of every year.
    """
    draft = library_measure(table, workspace) or _blank(table, workspace)
    st.session_state[_PROPOSED] = draft.number
    return draft


def _blank(table: pd.DataFrame, workspace: Workspace) -> MeasureDraft:
    """A measure of the running fiscal year with its next number; ``table`` is of every year.

    Of a later year where the user has chosen that one, as when next year's plan is set up. A
    year that is over gets no measure by itself, whatever the list shows.
    """
    own, year = address.set_by_user("fy"), fiscal_year_of(workspace.today)
    if own in [str(each) for each in measure_years(workspace.today) if each > year]:
        year = int(own)
    number = next_number(table, year)
    status = MeasureStatus.NOT_STARTED
    return MeasureDraft(year, number, "", (), (), "", None, None, status, None, "", "", ())


def year_changed(form: OpenForm, workspace: Workspace) -> None:
    """Propose the next number of the year just chosen, unless one was typed by hand."""
    is_typed = form.typed("number") != st.session_state.get(_PROPOSED)
    if form.measure_id is not None or is_typed:
        return
    table = workspace.snapshot.measures.table
    number = next_number(table, form.typed("fiscal_year"))
    st.session_state[_PROPOSED] = number
    put("number", number)


def show_in_list(measure_id: int, change_no: int, workspace: Workspace) -> None:
    """Let go of filters that would hide a measure just written from the list it returns to.

    First the year follows, then everything else is let go. A year that follows holds for this
    list; it is not the user's choice.
    """
    written = workspace.snapshot_at(change_no).measures
    table = written.table
    year = int(table.loc[table["measure_id"] == measure_id, "fiscal_year"].iloc[0])
    if not _is_shown(measure_id, year, written):
        address.hold("fy", str(year))
        if not _is_shown(measure_id, year, written):
            address.forget(*CLEARED)


def _is_shown(measure_id: int, year: int, measures: Measures) -> bool:
    rows = filtered(measures.table, measures.divisions, remembered_filter(year))
    return measure_id in rows["measure_id"].tolist()
