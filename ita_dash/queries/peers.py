"""What is known of the other agencies, year by year, and from which tables."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.frames.peers import FIGURE_FILES, YEAR_FIGURES
from ita_dash.queries.statements import statements

_SQL = statements("peers")


def year_figures(
    db: Reader, agency_id: int, as_of: int, fiscal_year: int, codes: Sequence[str]
) -> pd.DataFrame:
    """YEAR_FIGURES of every assessed agency, the own one among them, in no order."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "fiscal_year": fiscal_year}
    rows = db.frame(_SQL["year_figures"], {**parameters, "codes": list(codes)})
    return YEAR_FIGURES.apply(rows)


def figure_files(db: Reader, agency_id: int, change_nos: Sequence[int]) -> pd.DataFrame:
    """FIGURE_FILES of these changes, in order."""
    parameters = {"agency_id": agency_id, "change_nos": list(change_nos)}
    return FIGURE_FILES.apply(db.frame(_SQL["figure_files"], parameters))


def peer_years(db: Reader, agency_id: int, as_of: int) -> list[int]:
    """The fiscal years in which something of another agency was ever written, oldest first."""
    rows = db.rows(_SQL["peer_years"], {"agency_id": agency_id, "as_of": as_of})
    return [int(year) for (year,) in rows]


def chosen_peers(db: Reader, agency_id: int, as_of: int) -> tuple[int, ...]:
    """The assessed_ids of the agencies that were chosen to be compared with, in order."""
    rows = db.rows(_SQL["chosen_peers"], {"agency_id": agency_id, "as_of": as_of})
    return tuple(int(assessed_id) for (assessed_id,) in rows)
