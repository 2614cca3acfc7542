"""What is known of the other agencies, year by year, and from which tables."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.frames.peers import PEER_TABLES
from ita_dash.frames.scores import YEAR_SCORES
from ita_dash.queries.statements import statements

_SQL = statements("peers")


def year_scores(db: Reader, agency_id: int, as_of: int, fiscal_year: int) -> pd.DataFrame:
    """YEAR_SCORES of every assessed agency, the own one among them."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "fiscal_year": fiscal_year}
    return YEAR_SCORES.apply(db.frame(_SQL["year_scores"], parameters))


def year_tables(db: Reader, agency_id: int, as_of: int, fiscal_year: int) -> pd.DataFrame:
    """PEER_TABLES of one year, the largest first."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "fiscal_year": fiscal_year}
    return PEER_TABLES.apply(db.frame(_SQL["year_tables"], parameters))


def peer_years(db: Reader, agency_id: int, as_of: int) -> list[int]:
    """The fiscal years in which something of another agency was ever written, oldest first."""
    rows = db.rows(_SQL["peer_years"], {"agency_id": agency_id, "as_of": as_of})
    return [int(year) for (year,) in rows]


def chosen_peers(db: Reader, agency_id: int, as_of: int) -> tuple[int, ...]:
    """The assessed_ids of the agencies that were chosen to be compared with, in order."""
    rows = db.rows(_SQL["chosen_peers"], {"agency_id": agency_id, "as_of": as_of})
    return tuple(int(assessed_id) for (assessed_id,) in rows)
