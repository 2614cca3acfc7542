"""One letter: to whom, of which agency and day, with what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ita_dash.domain.notices.digest import Digest
from ita_dash.domain.notices.preference import NoticePreference, period_day


@dataclass(frozen=True)
class Letter:
    """What is to be sent; ``person`` names the receiver as the store does, ``name`` as a letter."""

    agency_id: int
    agency: str
    person: str
    name: str
    preference: NoticePreference
    day: date
    digest: Digest

    @property
    def period_day(self) -> date:
        """The day under which it is sent once."""
        return period_day(self.preference.rhythm, self.day)
