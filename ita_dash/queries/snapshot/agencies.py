"""The agency itself and the agencies whose results are kept beside its own."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.agencies.office import Office
from ita_dash.domain.agencies.working_group import StoredGroup
from ita_dash.queries import agencies as agency_queries
from ita_dash.queries import scores as score_queries
from ita_dash.queries.office import office_as_of
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once
from ita_dash.queries.working_groups import standing_groups


@dataclass(frozen=True, eq=False)
class Agencies:
    """What the agency is and was called, and which agencies have results."""

    at: Moment

    @property
    @once
    def names(self) -> tuple[str, ...]:
        """What the agency is called and was called before, newest first."""
        return agency_queries.agency_names(*self.at.key)

    @property
    @once
    def name(self) -> str:
        """What the agency was called at this change number."""
        agency = agency_queries.agency_as_of(*self.at.key)
        return agency.name if agency else ""

    @property
    @once
    def is_sample(self) -> bool:
        """Whether everything of the agency is invented."""
        agency = agency_queries.agency_as_of(*self.at.key)
        return agency is not None and agency.is_sample

    @property
    @once
    def office(self) -> Office:
        """What papers say of the office; what is unknown is None."""
        return office_as_of(*self.at.key)

    @property
    @once
    def working_groups(self) -> tuple[StoredGroup, ...]:
        """The working groups that stand, oldest year first."""
        return standing_groups(*self.at.key)

    def working_group(self, fiscal_year: int) -> StoredGroup | None:
        """The working group of a year; None where there is none."""
        return next((g for g in self.working_groups if g.fiscal_year == fiscal_year), None)

    @property
    @once
    def assessed(self) -> pd.DataFrame:
        """ASSESSED_AGENCIES of the books; OWN_AGENCY is the agency itself."""
        return score_queries.assessed_agencies(*self.at.key)

    @property
    def own_row_kind(self) -> str:
        """What kind of result the agency's own scores are."""
        return str(self.assessed["row_kind"].iloc[0])

    @property
    def own_type(self) -> str | None:
        """The kind of agency it is; None where that is not known."""
        agency_type = self.assessed["agency_type"].iloc[0]
        return agency_type if isinstance(agency_type, str) else None
