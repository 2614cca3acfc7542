"""The dates that an office tells of its years, as they stand and as they ever were."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.calendar.entry import OwnDate, StoredDate
from ita_dash.domain.changes.reversal import Revision
from ita_dash.frames.calendar import CALENDAR_ENTRIES
from ita_dash.queries.statements import statements

_SQL = statements("calendar")

EntryKey = tuple[int, str]
"""Fiscal year and code."""


def calendar_entries(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """CALENDAR_ENTRIES that stand, of every year."""
    key = {"agency_id": agency_id, "as_of": as_of}
    return CALENDAR_ENTRIES.apply(db.frame(_SQL["calendar_entries"], key))


def each_entry(entries: pd.DataFrame) -> list[StoredDate]:
    """CALENDAR_ENTRIES → its rows, in their order."""
    return CALENDAR_ENTRIES.records(entries, StoredDate)


def calendar_revisions(
    db: Reader, agency_id: int, as_of: int
) -> Iterator[Revision[EntryKey, OwnDate]]:
    """Every revision of every entry, by year and code, oldest first."""
    key = {"agency_id": agency_id, "as_of": as_of}
    for year, code, change_no, *said, is_removed in db.rows(_SQL["calendar_revisions"], key):
        entry = None if is_removed else OwnDate(int(year), str(code), *said)
        yield Revision((int(year), str(code)), int(change_no), entry)
