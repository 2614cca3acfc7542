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


def saved_change(db: Reader, agency_id: int, save_key: str) -> int | None:
    """The number of the change that a save of this key wrote; None where none did."""
    row = db.row(STORE["saved_change"], {"agency_id": agency_id, "sought_key": save_key})
    return int(row[0]) if row else None


def change_time(db: Reader, agency_id: int, as_of: int) -> datetime | None:
    """When the newest change up to ``as_of`` was made, in UTC without a zone; None for none."""
    row = db.row(_SQL["change_time"], {"agency_id": agency_id, "as_of": as_of})
    return row[0] if row else None


def changes(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """CHANGES up to ``as_of``, newest first; times in UTC."""
    return CHANGES.apply(db.frame(_SQL["changes"], {"agency_id": agency_id, "as_of": as_of}))


def written_measure(db: Reader, agency_id: int, change_no: int) -> int:
    """The measure that a change wrote, the first of several; ValueError where it wrote none."""
    each = change_measures(db, agency_id, change_no)
    written = each.loc[each["change_no"] == change_no, "measure_id"]
    return int(min(written))


def change_measures(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """CHANGE_MEASURES: which measures each change up to ``as_of`` wrote."""
    key = {"agency_id": agency_id, "as_of": as_of}
    return CHANGE_MEASURES.apply(db.frame(_SQL["change_measures"], key))
