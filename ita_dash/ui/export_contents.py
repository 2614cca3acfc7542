"""What the downloads are made from: the chosen year, division and state of the data."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from ita_dash.domain.measures import division_summary
from ita_dash.domain.plans import plan_of
from ita_dash.exports.contents import Contents
from ita_dash.queries import scores as score_queries
from ita_dash.ui import cached
from ita_dash.ui.app_state import database
from ita_dash.ui.workspace import Workspace


@dataclass(frozen=True)
class ExportChoice:
    """What a reader chose: a change number, and what is left out of the state at that number.

    ``fiscal_year`` None is all years, ``division`` (a division_id) None all divisions;
    ``with_peers`` adds the scores of the other agencies in these books.
    """

    as_of: int
    fiscal_year: int | None
    division: int | None
    with_peers: bool


def table_contents(workspace: Workspace, choice: ExportChoice) -> Contents:
    """The frames behind the tables: every row of the chosen year and division."""
    key = workspace.agency.agency_id, choice.as_of
    measures = cached.measure_table(*key, workspace.today)
    measures = _of_division(_of_year(measures, choice), choice, key)
    return Contents(
        figures=_figures(choice, key),
        agencies=cached.assessed_agencies(*key),
        assessments=_of_year(cached.assessments(*key), choice),
        indicator_scores=_of_year(cached.indicator_scores(*key), choice),
        score_changes=_of_year(cached.score_changes(*key), choice),
        measures=measures,
        division_summary=_summary(measures, choice, key),
    )


def summary_contents(
    workspace: Workspace, choice: ExportChoice, fiscal_year: int | None
) -> Contents:
    """The frames behind the meeting summary: the results, and the plan that answers one year's.

    Without a year there is no plan to tell of, only the results.
    """
    key = workspace.agency.agency_id, choice.as_of
    whole = table_contents(workspace, replace(choice, fiscal_year=None, with_peers=False))
    plan = (
        whole.measures.head(0) if fiscal_year is None else plan_of(whole.measures, fiscal_year)[1]
    )
    return replace(whole, measures=plan, division_summary=_summary(plan, choice, key))


def _of_year(frame: pd.DataFrame, choice: ExportChoice) -> pd.DataFrame:
    if choice.fiscal_year is None:
        return frame
    return frame[frame["fiscal_year"] == choice.fiscal_year]


def _of_division(
    measures: pd.DataFrame, choice: ExportChoice, key: tuple[int, int]
) -> pd.DataFrame:
    if choice.division is None:
        return measures
    shares = cached.measure_divisions(*key)
    own = shares.loc[shares["division_id"] == choice.division, "measure_id"]
    return measures[measures["measure_id"].isin(own)]


def _figures(choice: ExportChoice, key: tuple[int, int]) -> pd.DataFrame:
    if choice.with_peers:
        return score_queries.all_score_figures(database(), *key, choice.fiscal_year)
    return _of_year(cached.score_figures(*key), choice)


def _summary(measures: pd.DataFrame, choice: ExportChoice, key: tuple[int, int]) -> pd.DataFrame:
    summary = division_summary(measures, cached.measure_divisions(*key), cached.divisions(*key))
    return (
        summary if choice.division is None else summary[summary["division_id"] == choice.division]
    )
