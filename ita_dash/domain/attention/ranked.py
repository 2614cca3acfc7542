"""What needs attention now, in sentences computed from the scores and the measures."""

from __future__ import annotations

from datetime import date

import pandas as pd

from ita_dash.domain.attention.item import SEVERITIES, Attention
from ita_dash.domain.attention.of_evidence import evidence_attention
from ita_dash.domain.attention.of_measures import measure_attention, plan_attention
from ita_dash.domain.attention.of_scores import import_attention, score_attention
from ita_dash.domain.improvement.coverage import coverage
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.frames.evidence import EVIDENCE_TABLE

NO_EVIDENCE = EVIDENCE_TABLE.empty()


def attention(
    assessments: pd.DataFrame,
    indicators: pd.DataFrame,
    changes: pd.DataFrame,
    measure_table: pd.DataFrame,
    rulebooks: RuleBooks,
    fiscal_year: int,
    today: date,
    evidence: pd.DataFrame = NO_EVIDENCE,
) -> list[Attention]:
    """Sentences about one agency, the most urgent first.

    ASSESSMENTS, INDICATOR_SCORES and SCORE_CHANGES hold that agency's years only; scores are
    judged for ``fiscal_year``. MEASURE_TABLE holds the measures of every year, EVIDENCE_TABLE their
    evidence.
    """
    scores = indicators[indicators["fiscal_year"] == fiscal_year]
    book = rulebooks.of(fiscal_year)
    cover = coverage(scores, changes, measure_table, book, fiscal_year)
    items = [
        *measure_attention(measure_table),
        *evidence_attention(evidence, today),
        *score_attention(assessments, scores, changes, rulebooks, fiscal_year),
        *plan_attention(cover, today),
        *import_attention(assessments, today),
    ]
    return sorted(items, key=lambda each: SEVERITIES.index(each.severity))
