"""The dates of an office's years."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.calendar.entry import StoredDate
from ita_dash.domain.calendar.strip import Strip, year_strip
from ita_dash.domain.calendar.year import CalendarDate, year_dates
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.queries.calendar import calendar_entries, each_entry
from ita_dash.queries.known_calendar import load_calendar
from ita_dash.queries.snapshot.evidence import EvidenceOfMeasures
from ita_dash.queries.snapshot.measures import Measures
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Calendar:
    """The year of the office: what is known, estimated, and what falls due in it."""

    at: Moment
    measures: Measures
    evidence: EvidenceOfMeasures

    @property
    def running_year(self) -> int:
        """The fiscal year of the day."""
        return fiscal_year_of(self.at.today)

    @property
    def years(self) -> list[int]:
        """The years that can be shown, oldest first: the known, the running one and the next."""
        told = self.entries["fiscal_year"].tolist()
        return sorted({*load_calendar().years, *told, self.running_year, self.running_year + 1})

    @once
    def dates(self, fiscal_year: int) -> tuple[CalendarDate, ...]:
        """The dates of a year, see ``year_dates``."""
        return year_dates(fiscal_year, load_calendar(), self.own(fiscal_year))

    @property
    @once
    def entries(self) -> pd.DataFrame:
        """CALENDAR_ENTRIES that stand, of every year."""
        return calendar_entries(*self.at.key)

    def own(self, fiscal_year: int) -> list[StoredDate]:
        """What the office tells of a year."""
        entries = self.entries
        return each_entry(entries[entries["fiscal_year"] == fiscal_year])

    @once
    def strip(self, fiscal_year: int) -> Strip:
        """The year as a strip of months, with what falls due in it."""
        frames = self.measures.table, self.evidence.table
        return year_strip(fiscal_year, self.dates(fiscal_year), *frames, self.at.today)
