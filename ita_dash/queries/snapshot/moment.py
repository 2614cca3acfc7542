"""Whose state is read, as of which change number and day, and by which rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ita_dash.db.database import Reader
from ita_dash.domain.rulebook.book import RuleBooks


@dataclass(frozen=True, eq=False)
class Moment:
    """One agency at a change number and on a day."""

    db: Reader
    agency_id: int
    as_of: int
    today: date
    rules: RuleBooks

    @property
    def key(self) -> tuple[Reader, int, int]:
        """What every read of ``queries`` takes first."""
        return self.db, self.agency_id, self.as_of
