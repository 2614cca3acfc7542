"""The divisions of an agency, in the office's own order."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.db.statements import statements
from ita_dash.frames import DIVISIONS

_SQL = statements("divisions")


def divisions(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """DIVISIONS that stand at ``as_of``, by sort_order."""
    return DIVISIONS.apply(db.frame(_SQL["divisions"], {"agency_id": agency_id, "as_of": as_of}))


def next_division_id(db: Reader, agency_id: int) -> int:
    """The id that no division of the agency has had yet; the first is 1."""
    row = db.row(_SQL["next_division_id"], {"agency_id": agency_id})
    return int(row[0]) if row else 1
