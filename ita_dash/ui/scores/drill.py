"""The way down to one indicator: its scores, its measures, its questions and items."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita_dash.domain.scores.questions import is_scored, lowest_first
from ita_dash.domain.scores.words import computed_years
from ita_dash.ui.scores import indicator as score_indicator
from ita_dash.ui.scores import notes, views
from ita_dash.ui.scores.measures import linked_measures
from ita_dash.ui.scores.questions import questions_section
from ita_dash.ui.session.workspace import Workspace


def drill(
    workspace: Workspace,
    grid: pd.DataFrame,
    fiscal_year: int,
    compare_year: int | None,
    filter_row: DeltaGenerator,
) -> None:
    """The grid of ``score_grid`` → one of its indicators; ``filter_row`` holds the choice."""
    tr, rulebooks, snapshot = workspace.tr, workspace.rulebooks, workspace.snapshot
    book = rulebooks.of(fiscal_year)
    with filter_row:
        indicator = score_indicator.choose_indicator(book, score_indicator.most_to_gain(grid), tr)
    computed = computed_years(snapshot.scores.assessments)
    is_computed = fiscal_year in computed
    score_indicator.path(grid, indicator, fiscal_year, book, tr, is_computed=is_computed)
    with st.container(key="stacked_three"):
        now, through_the_years, measures = st.columns([1, 1.3, 1.6], gap="xsmall")
    aim = snapshot.targets.shown_aim(fiscal_year)
    with now.container(border=True, height="stretch", gap="xsmall"):
        score_indicator.position(grid, indicator, fiscal_year, compare_year, book, aim, tr)
        notes.comparison_notes(compare_year, fiscal_year, rulebooks, tr, indicator.code)
    with through_the_years.container(border=True, height="stretch"):
        indicators = snapshot.scores.indicators
        score_indicator.line(indicators, indicator, fiscal_year, compare_year, rulebooks, tr)
    with measures.container(border=True, height="stretch"):
        table = snapshot.measures.table
        linked_measures(table, snapshot.measures.divisions, indicator, tr)
    questions_section(indicator, fiscal_year, workspace)


def drill_without_scores(fiscal_year: int, newest: int | None, workspace: Workspace) -> None:
    """The questions and items of a year of which nothing else is known, by indicator."""
    tr, book = workspace.tr, workspace.rulebooks.of(fiscal_year)
    views.without_scores(fiscal_year, newest, tr)
    told = questions_of(fiscal_year, workspace)
    st.caption(tr("มีคะแนนรายข้อของปีนี้แล้ว {n} ข้อ", n=len(told)))
    numbers = told["indicator"].dropna().tolist()
    first = int(numbers[0]) if numbers else book.indicators[0].number
    with views.filter_row(), st.container(width=420):
        indicator = score_indicator.choose_indicator(book, first, tr)
    questions_section(indicator, fiscal_year, workspace)


def question_years(workspace: Workspace) -> list[int]:
    """The years in which scores of questions or items were told, oldest first."""
    return sorted(set(workspace.snapshot.questions.details["fiscal_year"].tolist()))


def questions_of(fiscal_year: int, workspace: Workspace) -> pd.DataFrame:
    """QUESTION_TABLE of a year, those with most to gain first, of which a score is known."""
    table = workspace.snapshot.questions.of_year(fiscal_year)
    return lowest_first(table[is_scored(table)])
