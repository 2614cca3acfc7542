"""The log of changes: who did what and when, and the newest number."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.db.statements import STORE
from ita_dash.frames.changes import CHANGE_MEASURES, CHANGES
from ita_dash.queries.statements import statements

_SQL = statements("changes")


def newest_change(db: Reader, agency_id: int) -> int:
    """The agency's newest change number, 0 when nothing was ever written."""
    row = db.row(STORE["newest_change"], {"agency_id": agency_id})
    return int(row[0]) if row else 0


def change_time(db: Reader, agency_id: int, as_of: int) -> datetime | None:
    """When the newest change up to ``as_of`` was made, in UTC without a zone; None for none."""
    row = db.row(_SQL["change_time"], {"agency_id": agency_id, "as_of": as_of})
    return row[0] if row else None


def changes(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """CHANGES up to ``as_of``, newest first; times in UTC."""
    return CHANGES.apply(db.frame(_SQL["changes"], {"agency_id": agency_id, "as_of": as_of}))


def change_measures(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """CHANGE_MEASURES: which measures each change up to ``as_of`` wrote."""
    key = {"agency_id": agency_id, "as_of": as_of}
    return CHANGE_MEASURES.apply(db.frame(_SQL["change_measures"], key))
