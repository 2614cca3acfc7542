"""What a change said of an agency, of a division, of an assessed agency, out of their frames."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from ita_dash.frames.agencies import AGENCY_REVISIONS, ASSESSED_AGENCIES
from ita_dash.frames.divisions import DIVISION_REVISIONS


@dataclass(frozen=True)
class AgencyRevision:
    """A row of AGENCY_REVISIONS: how a change described the agency; what is unknown is None."""

    change_no: int
    changed_at: datetime
    actor: str
    action: str
    name: str
    agency_type: str | None
    province: str | None
    district: str | None
    agency_size: str | None


@dataclass(frozen=True)
class DivisionRevision:
    """A row of DIVISION_REVISIONS: a division as a change left it."""

    division_id: int
    change_no: int
    changed_at: datetime
    actor: str
    action: str
    name: str
    sort_order: int
    is_removed: bool
    merged_into: int | None


@dataclass(frozen=True)
class AssessedAgency:
    """A row of ASSESSED_AGENCIES: an agency that has scores; what is unknown is None."""

    assessed_id: int
    name: str
    agency_type: str | None
    province: str | None
    district: str | None
    agency_size: str | None
    row_kind: str


def each_agency_revision(revisions: pd.DataFrame) -> list[AgencyRevision]:
    """AGENCY_REVISIONS → its rows, in their order."""
    return AGENCY_REVISIONS.records(revisions, AgencyRevision)


def each_division_revision(revisions: pd.DataFrame) -> list[DivisionRevision]:
    """DIVISION_REVISIONS → its rows, in their order."""
    return DIVISION_REVISIONS.records(revisions, DivisionRevision)


def each_assessed(assessed_agencies: pd.DataFrame) -> list[AssessedAgency]:
    """ASSESSED_AGENCIES → its rows, in their order."""
    return ASSESSED_AGENCIES.records(assessed_agencies, AssessedAgency)
