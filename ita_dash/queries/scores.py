"""The published figures as printed, and the agencies they are about."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.db.statements import statements
from ita_dash.frames import ASSESSED_AGENCIES, SCORE_FIGURES

_SQL = statements("scores")


def assessed_agencies(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """ASSESSED_AGENCIES in order of their ids; 0 is the agency itself."""
    found = db.frame(_SQL["assessed_agencies"], {"agency_id": agency_id, "as_of": as_of})
    return ASSESSED_AGENCIES.apply(found)


def score_figures(db: Reader, agency_id: int, as_of: int, assessed_id: int = 0) -> pd.DataFrame:
    """SCORE_FIGURES of one assessed agency, by year and code."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "assessed_id": assessed_id}
    return SCORE_FIGURES.apply(db.frame(_SQL["score_figures"], parameters))


def all_score_figures(
    db: Reader, agency_id: int, as_of: int, fiscal_year: int | None = None
) -> pd.DataFrame:
    """SCORE_FIGURES of every assessed agency, of one fiscal year or of all."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "fiscal_year": fiscal_year}
    return SCORE_FIGURES.apply(db.frame(_SQL["all_score_figures"], parameters))
