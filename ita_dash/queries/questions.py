"""The scores of questions and items, of which indicators are made, as they were told."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.frames.questions import SCORE_DETAILS
from ita_dash.queries.scores import YearChange
from ita_dash.queries.statements import statements

_SQL = statements("questions")


def score_details(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """SCORE_DETAILS of every year, by year, code and part."""
    rows = db.frame(_SQL["score_details"], {"agency_id": agency_id, "as_of": as_of})
    return SCORE_DETAILS.apply(rows)


def newest_detail_change(
    db: Reader, agency_id: int, as_of: int, fiscal_year: int
) -> YearChange | None:
    """Who wrote of a year's questions and items last; None where nobody ever did."""
    key = {"agency_id": agency_id, "as_of": as_of, "fiscal_year": fiscal_year}
    row = db.row(_SQL["newest_detail_change"], key)
    return None if row is None else YearChange(*row)
