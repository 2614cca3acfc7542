"""The closings of fiscal years."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ita_dash.domain.closings.closing import Closing, standing_closings
from ita_dash.queries.closings import known_closings
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Closings:
    """Every closing up to the change number."""

    at: Moment

    @property
    @once
    def known(self) -> list[Closing]:
        """Every revision that was closed, newest first."""
        return known_closings(*self.at.key)

    def standing(self, years: Collection[int]) -> list[Closing]:
        """Of each of these fiscal years the newest closing that stands, if there is one."""
        return standing_closings(self.known, years)
