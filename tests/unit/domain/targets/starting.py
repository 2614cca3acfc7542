"""Baselines for the tests: of typed scores, of the real rows, and of drawn ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.domain.targets.headroom import Baseline, baseline
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import NUMBERS, figures, real_figures, scores

BOOKS = load_rulebooks()
SAMPLE = (92.76, 86.94, 90.58, 87.13, 88.05, 93.27, 88.46, 87.69, 79.83, 75.50)
"""Ten indicators whose total is 84.74, of which the last two lack most."""
SCORE = st.decimals(0, 100, places=2).map(float)
SCORES = st.lists(SCORE, min_size=10, max_size=10)


def ten(values: Sequence[float]) -> dict[str, float]:
    """Ten scores by the codes of their indicators."""
    return dict(zip(NUMBERS, values, strict=True))


def start(values: Sequence[float], fiscal_year: int = 2568, /, **published: Any) -> Baseline:
    """The baseline of ten scores, and of what was published beside them."""
    return of_years({fiscal_year: {**ten(values), **published}}, fiscal_year)


def of_years(years: Mapping[int, Mapping[str, Any]], fiscal_year: int) -> Baseline:
    """The baseline of one of several years."""
    rows = [row for year, values in years.items() for row in scores(year, **values)]
    known, found = figures(rows), assessments(figures(rows), BOOKS)
    indicators = indicator_scores(known, BOOKS)
    return baseline(found, indicators, score_changes(found, indicators, BOOKS), fiscal_year, BOOKS)


def real_baselines() -> Iterator[Baseline]:
    """Every real row that has all ten indicators."""
    every = real_figures()
    for _, known in every.groupby(["assessed_id", "fiscal_year"]):
        year = int(known["fiscal_year"].iloc[0])
        if set(NUMBERS) <= set(known["code"]):
            found, own = assessments(known, BOOKS), indicator_scores(known, BOOKS)
            yield baseline(found, own, score_changes(found, own, BOOKS), year, BOOKS)
