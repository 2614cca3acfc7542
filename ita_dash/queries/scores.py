"""The published figures as printed, and the agencies they are about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.scores.kinds import OWN_AGENCY
from ita_dash.frames.agencies import ASSESSED_AGENCIES
from ita_dash.frames.scores import SCORE_FIGURES
from ita_dash.queries.statements import statements

_SQL = statements("scores")


@dataclass(frozen=True)
class YearChange:
    """The last change that wrote figures of a year; ``changed_at`` is UTC without a zone."""

    change_no: int
    changed_at: datetime
    actor: str
    action: str


def assessed_agencies(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """ASSESSED_AGENCIES in order of their ids; 0 is the agency itself."""
    agencies = db.frame(_SQL["assessed_agencies"], {"agency_id": agency_id, "as_of": as_of})
    return ASSESSED_AGENCIES.apply(agencies)


def score_figures(
    db: Reader, agency_id: int, as_of: int, assessed_id: int = OWN_AGENCY
) -> pd.DataFrame:
    """SCORE_FIGURES of one assessed agency, by year and code."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "assessed_id": assessed_id}
    return SCORE_FIGURES.apply(db.frame(_SQL["score_figures"], parameters))


def all_score_figures(
    db: Reader, agency_id: int, as_of: int, fiscal_year: int | None = None
) -> pd.DataFrame:
    """SCORE_FIGURES of every assessed agency, of one fiscal year or of all."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "fiscal_year": fiscal_year}
    return SCORE_FIGURES.apply(db.frame(_SQL["all_score_figures"], parameters))


def newest_year_change(
    db: Reader, agency_id: int, as_of: int, fiscal_year: int, assessed_id: int = OWN_AGENCY
) -> YearChange | None:
    """Who wrote figures of a year last, a removal too; None where nobody ever did."""
    key = {"agency_id": agency_id, "as_of": as_of, "assessed_id": assessed_id}
    row = db.row(_SQL["newest_year_change"], {**key, "fiscal_year": fiscal_year})
    return None if row is None else YearChange(*row)
