"""What the overview tells of one fiscal year, as plain values ready to be drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ita_dash.domain.attention.item import Attention
from ita_dash.domain.attention.ranked import attention
from ita_dash.domain.cycle import missing_result
from ita_dash.domain.measures.counts import measure_counts
from ita_dash.domain.measures.division_counts import DivisionCounts, each_division
from ita_dash.domain.measures.due import late_measures
from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.plans import Plan, plans_beside
from ita_dash.domain.measures.table import division_summary, taking_part
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.assessment import Assessment, assessment_of
from ita_dash.domain.scores.indicator_score import IndicatorScore, each_indicator_score
from ita_dash.domain.scores.year_change import YearChange, changes_of_year


@dataclass(frozen=True)
class YearFacts:
    """One fiscal year of one agency: its result, and the plans that stand beside it."""

    fiscal_year: int
    scores: Assessment | None
    """The result; None where the year has no scores."""
    missing_result: int | None
    """The newest year whose result should be known and is not."""
    changes: Mapping[str, YearChange]
    """How the scores moved from the year before, by code."""
    indicators: Sequence[IndicatorScore]
    """In the order of their numbers."""
    late: Sequence[Measure]
    """The measures that are overdue, whatever their year, the longest first."""
    unconfirmed: int
    """How many are over in any year while their status is only assumed."""
    attention: Sequence[Attention]
    """What needs attention beside the late measures and the missing result."""
    plans: Sequence[Plan]
    """Today's running plan and the one that answers the year."""
    division_year: int
    """The year of the first plan that has measures, which ``divisions`` is about."""
    divisions: Sequence[DivisionCounts]
    """The divisions that take part in that plan."""


def year_facts(
    fiscal_year: int,
    today: date,
    rulebooks: RuleBooks,
    *,
    assessments: pd.DataFrame,
    indicators: pd.DataFrame,
    changes: pd.DataFrame,
    measures: pd.DataFrame,
    measure_divisions: pd.DataFrame,
    divisions: pd.DataFrame,
    evidence: pd.DataFrame,
) -> YearFacts:
    """The facts of a year from one agency's frames of every year.

    ASSESSMENTS, INDICATOR_SCORES, SCORE_CHANGES, MEASURE_TABLE, MEASURE_DIVISIONS, DIVISIONS,
    EVIDENCE_TABLE.
    """
    plans = plans_beside(measures, fiscal_year, today)
    division_year = next((plan for plan in plans if plan.counts.all), plans[0]).fiscal_year
    of_plan = measures[measures["fiscal_year"] == division_year]
    of_scores = assessments, indicators, changes
    every = attention(*of_scores, measures, rulebooks, fiscal_year, today, evidence)
    return YearFacts(
        fiscal_year=fiscal_year,
        scores=assessment_of(assessments, fiscal_year),
        missing_result=missing_result(assessments, today),
        changes=changes_of_year(changes, fiscal_year),
        indicators=each_indicator_score(indicators[indicators["fiscal_year"] == fiscal_year]),
        late=each_measure(late_measures(measures)),
        unconfirmed=measure_counts(measures).unconfirmed,
        # The late ones are named one by one, and the missing result stands beside the total.
        attention=[each for each in every if each.severity != "late" and each.page != "imports"],
        plans=plans,
        division_year=division_year,
        divisions=_taking_part(of_plan, measure_divisions, divisions),
    )


def _taking_part(
    plan: pd.DataFrame, measure_divisions: pd.DataFrame, divisions: pd.DataFrame
) -> list[DivisionCounts]:
    if plan.empty:
        return []
    summary = division_summary(plan, measure_divisions, divisions)
    return each_division(taking_part(summary))
