"""Every score of every year as a table, with what must be known to read it."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
import streamlit as st

from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.grid import known_rows, shown_years
from ita_dash.ui.elements.text import plain
from ita_dash.ui.scores import notes
from ita_dash.ui.scores.table import score_table
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.scenarios import aim_words


def table_view(
    grid: pd.DataFrame,
    year: Assessment,
    compare_year: int | None,
    computed: Collection[int],
    workspace: Workspace,
) -> None:
    """The grid of ``score_grid`` around the year of this row of ASSESSMENTS."""
    tr, rulebooks, fiscal_year = workspace.tr, workspace.rulebooks, year.fiscal_year
    scores = workspace.snapshot.scores.assessments
    every_year = shown_years(scores)
    aim = workspace.snapshot.targets.shown_aim(fiscal_year)
    rows = known_rows(grid, every_year)
    score_table(rows, every_year, fiscal_year, compare_year, computed, aim, rulebooks, tr)
    notes.legend(year.target, tr)
    if aim is not None:
        st.caption(f":green[:material/flag:] {plain(aim_words(aim, tr))}")
    notes.computed_note(computed, tr)
    notes.comparison_notes(compare_year, fiscal_year, rulebooks, tr)
    changes = workspace.snapshot.scores.changes
    notes.year_notes(fiscal_year, scores, changes, rulebooks, tr)
