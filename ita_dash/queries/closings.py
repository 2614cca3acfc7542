"""The closings of fiscal years, and the past states that are looked back at."""

from __future__ import annotations

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.change import change_of
from ita_dash.domain.closings.as_of import AsOf, state_after
from ita_dash.domain.closings.closing import Closing, each_closing
from ita_dash.frames.closings import CLOSINGS
from ita_dash.i18n.dates import thai_time
from ita_dash.queries.changes import changes
from ita_dash.queries.statements import statements

_SQL = statements("closings")


def closings(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """CLOSINGS up to ``as_of``, newest first; times in UTC."""
    return CLOSINGS.apply(db.frame(_SQL["closings"], {"agency_id": agency_id, "as_of": as_of}))


def known_closings(db: Reader, agency_id: int, as_of: int) -> list[Closing]:
    """The same as records."""
    return each_closing(closings(db, agency_id, as_of))


def as_of_change(db: Reader, agency_id: int, change_no: int) -> AsOf | None:
    """The state after a change; None where there is no such change.

    It is read as it was known then, so that it stays the same when its closing is reopened.
    """
    change = change_of(changes(db, agency_id, change_no), change_no)
    if change is None:
        return None
    day = thai_time(change.changed_at).date()
    return state_after(change, day, known_closings(db, agency_id, change_no))


def worked_years(db: Reader, agency_id: int, as_of: int) -> set[int]:
    """The fiscal years of which measures or own scores were ever written up to ``as_of``."""
    parameters = {"agency_id": agency_id, "after": 0, "as_of": as_of}
    return {int(year) for (year,) in db.rows(_SQL["worked_years"], parameters)}


def written_years(db: Reader, agency_id: int, after: int, as_of: int) -> set[int]:
    """The fiscal years of which changes ``after`` up to ``as_of`` wrote what a closing keeps.

    These are own scores, measures with their months and evidence, the working group and dates.
    """
    parameters = {"agency_id": agency_id, "after": after, "as_of": as_of}
    return {int(year) for (year,) in db.rows(_SQL["written_years"], parameters)}
