"""What the exports of one agency are made from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol

import pandas as pd

from ita_dash.domain.agencies.working_group import StoredGroup
from ita_dash.domain.cycle import answering_year, plan_of
from ita_dash.domain.improvement.coverage import Coverage
from ita_dash.domain.measures.due import late_measures, unconfirmed_measures
from ita_dash.domain.measures.monthly.standing import PlannedMeasure
from ita_dash.domain.peers.closest import ClosestStanding
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.targets.own import Aim
from ita_dash.exports.improvement import PlanContents
from ita_dash.exports.scenarios import scenarios_table
from ita_dash.queries.snapshot.whole import Snapshot


class PlanTables(Protocol):
    """MEASURE_EFFECTS and LEDGER as chosen for a file."""

    @property
    def effects(self) -> pd.DataFrame:
        """MEASURE_EFFECTS: what came after measures."""

    @property
    def ledger(self) -> pd.DataFrame:
        """LEDGER: what became of measures from plan to plan."""

    @property
    def findings(self) -> list[tuple[int, Finding]]:
        """The findings of the checks before signature, with the year of each."""

    @property
    def evidence(self) -> pd.DataFrame:
        """EVIDENCE_TABLE: the evidence of measures."""

    @property
    def months(self) -> list[PlannedMeasure]:
        """The measures against their plans."""

    @property
    def groups(self) -> list[StoredGroup]:
        """The working groups."""

    @property
    def work(self) -> pd.DataFrame:
        """WORK: the measures that are to be updated now."""


@dataclass(frozen=True)
class Contents:
    """The frames of one agency as chosen and filtered for a file.

    ``figures``: SCORE_FIGURES as printed, with ``agencies``: ASSESSED_AGENCIES (0 is the agency
    itself), also of other agencies where they are wanted. ``assessments``, ``indicator_scores``,
    ``score_changes`` and ``questions`` (QUESTION_TABLE, as far as it was told) are of the agency
    itself, all years; ``measures`` (MEASURE_TABLE) and
    ``division_summary`` are what the file's year and filters leave. ``late`` (MEASURE_TABLE) is
    what is overdue today in any year, by the same filters, ``unconfirmed`` what is over while its
    status is only assumed. By the ``rulebooks`` all of it is read. ``standing`` is the place
    among other agencies in the year of a meeting, None where there is none. ``coverage`` sets the
    result of each of the file's years against the measures of the year after, of every division.
    ``aim`` are the agency's own targets of the year planned from the result, ``scenarios`` as
    ``scenarios_table`` gives them.
    ``plans`` holds what is only read for a file that has it.
    """

    figures: pd.DataFrame
    agencies: pd.DataFrame
    assessments: pd.DataFrame
    indicator_scores: pd.DataFrame
    score_changes: pd.DataFrame
    questions: pd.DataFrame
    measures: pd.DataFrame
    division_summary: pd.DataFrame
    late: pd.DataFrame
    unconfirmed: pd.DataFrame
    rulebooks: RuleBooks
    coverage: tuple[Coverage, ...]
    plans: PlanTables
    standing: ClosestStanding | None = None
    aim: Aim | None = None
    scenarios: pd.DataFrame = field(default_factory=pd.DataFrame)

    def coverage_of(self, fiscal_year: int | None) -> Coverage | None:
        """The coverage of a year's result; None where the year has no scores of indicators."""
        return next((each for each in self.coverage if each.fiscal_year == fiscal_year), None)


def table_contents(
    snapshot: Snapshot,
    fiscal_year: int | None,
    *,
    division: int | None = None,
    all_agencies: bool = False,
) -> Contents:
    """What the tables are made from: one fiscal year (None: all), one division (None: all).

    ``all_agencies`` adds the scores of the agencies that are kept for comparison.
    """
    measures = _of_division(snapshot, _of_year(snapshot.measures.table, fiscal_year), division)
    own = _of_year(snapshot.scores.figures, fiscal_year)
    return Contents(
        figures=snapshot.scores.all_figures(fiscal_year) if all_agencies else own,
        agencies=snapshot.agencies.assessed,
        assessments=_of_year(snapshot.scores.assessments, fiscal_year),
        indicator_scores=_of_year(snapshot.scores.indicators, fiscal_year),
        score_changes=_of_year(snapshot.scores.changes, fiscal_year),
        questions=_of_year(snapshot.questions.recorded, fiscal_year),
        measures=measures,
        division_summary=_summary(snapshot, measures, division),
        late=_of_division(snapshot, late_measures(snapshot.measures.table), division),
        unconfirmed=_of_division(snapshot, unconfirmed_measures(snapshot.measures.table), division),
        rulebooks=snapshot.rules,
        coverage=_coverage(snapshot, fiscal_year),
        plans=PlanContents(snapshot, fiscal_year, _ids(snapshot, division)),
    )


def meeting_contents(
    snapshot: Snapshot, fiscal_year: int | None, *, division: int | None = None
) -> Contents:
    """What the meeting summary is made from: one year's result and the plan that answers it."""
    whole = table_contents(snapshot, None, division=division)
    if fiscal_year is None:
        return whole
    _, plan = plan_of(snapshot.measures.table, fiscal_year)
    measures = _of_division(snapshot, plan, division)
    summary = _summary(snapshot, measures, division)
    return replace(
        whole,
        measures=measures,
        division_summary=summary,
        standing=snapshot.peers.closest_standing(fiscal_year),
        coverage=_coverage(snapshot, fiscal_year),
        aim=snapshot.targets.aim(answering_year(fiscal_year)),
        scenarios=scenarios_table(snapshot, fiscal_year),
    )


def _coverage(snapshot: Snapshot, fiscal_year: int | None) -> tuple[Coverage, ...]:
    """The coverage of one year, None for every one that has scores of indicators."""
    years = snapshot.scores.indicators["fiscal_year"].unique().tolist()
    wanted = (year for year in years if fiscal_year in (None, year))
    return tuple(map(snapshot.improvement.coverage, wanted))


def _ids(snapshot: Snapshot, division: int | None) -> frozenset[int] | None:
    """The measures of a division; None for all."""
    if division is None:
        return None
    left = _of_division(snapshot, snapshot.measures.table, division)
    return frozenset(left["measure_id"].tolist())


def _of_year(frame: pd.DataFrame, fiscal_year: int | None) -> pd.DataFrame:
    return frame if fiscal_year is None else frame[frame["fiscal_year"] == fiscal_year]


def _of_division(snapshot: Snapshot, measures: pd.DataFrame, division: int | None) -> pd.DataFrame:
    if division is None:
        return measures
    parts = snapshot.measures.divisions
    own = parts.loc[parts["division_id"] == division, "measure_id"]
    return measures[measures["measure_id"].isin(own)]


def _summary(snapshot: Snapshot, measures: pd.DataFrame, division: int | None) -> pd.DataFrame:
    divisions = snapshot.divisions.table
    if division is not None:
        divisions = divisions[divisions["division_id"] == division]
    return snapshot.measures.division_summary(measures, divisions)
