"""The divisions of the agency, as they stand and as they ever were."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.agencies.divisions import Division
from ita_dash.queries import divisions as division_queries
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Divisions:
    """The divisions in the office's order."""

    at: Moment

    @property
    @once
    def table(self) -> pd.DataFrame:
        """DIVISIONS in the office's order."""
        return division_queries.divisions(*self.at.key)

    @property
    @once
    def register(self) -> list[Division]:
        """Every division that ever was, with its former names, in the office's order."""
        return division_queries.division_register(*self.at.key)
