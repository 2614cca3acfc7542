"""What the overview tells of one fiscal year, as plain values ready to be drawn."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from ita_dash.domain.attention import attention
from ita_dash.domain.attention_parts import Attention
from ita_dash.domain.cycle import plan_of
from ita_dash.domain.measure_counts import MeasureCounts, measure_counts
from ita_dash.domain.measure_tables import division_summary, taking_part
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.frames import Row


@dataclass(frozen=True)
class YearFacts:
    """One fiscal year of one agency: its result, and the plan that answers it."""

    fiscal_year: int
    scores: Row | None
    """The row of ASSESSMENTS; None where the year has no scores."""
    changes: Mapping[str, Row]
    """SCORE_CHANGES by code."""
    indicators: Sequence[Row]
    """INDICATOR_SCORES in the order of their numbers."""
    attention: Sequence[Attention]
    plan_year: int
    plan: MeasureCounts
    divisions: Sequence[Row]
    """DIVISION_SUMMARY of the divisions that take part in the plan."""


def year_facts(
    fiscal_year: int,
    today: date,
    books: RuleBooks,
    *,
    assessments: pd.DataFrame,
    indicators: pd.DataFrame,
    changes: pd.DataFrame,
    measures: pd.DataFrame,
    measure_divisions: pd.DataFrame,
    divisions: pd.DataFrame,
) -> YearFacts:
    """The facts of a year from one agency's frames of every year.

    ASSESSMENTS, INDICATOR_SCORES, SCORE_CHANGES, MEASURE_TABLE, MEASURE_DIVISIONS, DIVISIONS.
    """
    plan_year, plan = plan_of(measures, fiscal_year)
    scores = _of(fiscal_year, assessments)
    return YearFacts(
        fiscal_year=fiscal_year,
        scores=scores[0] if scores else None,
        changes={row["code"]: row for row in _of(fiscal_year, changes)},
        indicators=_of(fiscal_year, indicators),
        attention=attention(assessments, indicators, changes, measures, books, fiscal_year, today),
        plan_year=plan_year,
        plan=measure_counts(plan),
        divisions=_taking_part(plan, measure_divisions, divisions),
    )


def _of(fiscal_year: int, frame: pd.DataFrame) -> list[dict[Hashable, Any]]:
    return frame[frame["fiscal_year"] == fiscal_year].to_dict("records")


def _taking_part(
    plan: pd.DataFrame, measure_divisions: pd.DataFrame, divisions: pd.DataFrame
) -> list[dict[Hashable, Any]]:
    if plan.empty:
        return []
    summary = division_summary(plan, measure_divisions, divisions)
    return taking_part(summary).to_dict("records")
