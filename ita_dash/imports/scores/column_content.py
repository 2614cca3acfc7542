"""What the cells of a column hold, where its header leaves open what it is."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ita_dash.domain.agencies.kinds import agency_type_of
from ita_dash.imports.scores.cells import is_missing, read_fiscal_year, read_score
from ita_dash.imports.scores.headers import ScoreHeadings
from ita_dash.imports.scores.mean_words import is_area

_ASKED = 1_000
"""Different texts of a column that are looked at."""
_MOST = 0.8
"""The share of them that decides."""


def holds_numbers(texts: pd.Series) -> bool:
    """Whether most cells are numbers, blank ones aside."""
    return _most(texts, _is_number)


def holds_codes(texts: pd.Series, headings: ScoreHeadings) -> bool:
    """Whether most cells name figures; a bare number may be an order, so it names none."""
    kinds = ("figure", "numbered", "ranked")

    def is_code(text: str) -> bool:
        heading = None if _is_number(text) else headings.read(text)
        return heading is not None and heading.kind in kinds

    return _most(texts, is_code)


def holds_agencies(texts: pd.Series) -> bool:
    """Whether most cells begin as the names of agencies do."""
    return _most(texts, lambda text: agency_type_of(text) is not None)


def holds_years(texts: pd.Series) -> bool:
    """Whether most cells are fiscal years."""
    return _most(texts, _is_year)


def holds_score_heads(texts: pd.Series, headings: ScoreHeadings) -> bool:
    """Whether most cells only say that a score stands there."""

    def is_head(text: str) -> bool:
        heading = headings.read(text)
        return heading is not None and heading.name in ("score", "total")

    return _most(texts, is_head)


def holds_areas(texts: pd.Series) -> bool:
    """Whether most cells say how far a mean reaches."""
    return _most(texts, is_area)


def _is_year(text: str) -> bool:
    try:
        read_fiscal_year(text)
    except ValueError:
        return False
    return True


def _is_number(text: str) -> bool:
    try:
        read_score(text)
    except ValueError:
        return False
    return True


def _most(texts: pd.Series, is_such: Callable[[str], bool]) -> bool:
    different = [text for text in texts.unique()[:_ASKED] if not is_missing(text)]
    return bool(different) and sum(map(is_such, different)) >= _MOST * len(different)
