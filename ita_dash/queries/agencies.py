"""The agencies whose books this database holds."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.db.database import Reader, Row
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.frames.agencies import AGENCY_REVISIONS
from ita_dash.queries.statements import statements

_SQL = statements("agencies")


@dataclass(frozen=True)
class Agency:
    """An agency with its own books; what is unknown about it is None."""

    agency_id: int
    name: str
    agency_type: str | None
    province: str | None
    district: str | None
    agency_size: str | None
    is_sample: bool

    @property
    def profile(self) -> AgencyProfile:
        """How it is described."""
        described = self.agency_type, self.province, self.district, self.agency_size
        return AgencyProfile(self.name, *described)


def workspace_agency(db: Reader, name: str | None = None) -> Agency | None:
    """The newest agency that is not removed, or the one of this name; None when there is none.

    Who bears the name now goes before who bore it once.
    """
    return _agency(db.row(_SQL["workspace_agency"], {"name": name}))


def standing_agencies(db: Reader) -> list[Agency]:
    """Every agency that is not removed, the oldest first; the caller says who may see which."""
    return [Agency(*row) for row in db.rows(_SQL["standing_agencies"], {})]


def agency_as_of(db: Reader, agency_id: int, as_of: int) -> Agency | None:
    """The agency as it was described at a change number, removed or not."""
    return _agency(db.row(_SQL["agency"], {"agency_id": agency_id, "as_of": as_of}))


def agency_revisions(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """AGENCY_REVISIONS up to ``as_of``, newest first."""
    parameters = {"agency_id": agency_id, "as_of": as_of}
    return AGENCY_REVISIONS.apply(db.frame(_SQL["agency_revisions"], parameters))


def agency_names(db: Reader, agency_id: int, as_of: int) -> tuple[str, ...]:
    """What the agency is called and was called before, newest first."""
    return tuple(dict.fromkeys(agency_revisions(db, agency_id, as_of)["name"]))


def has_any_agency(db: Reader) -> bool:
    """Whether an agency was ever made here, removed ones included."""
    row = db.row(_SQL["agency_count"], {})
    return bool(row and row[0])


def next_agency_id(db: Reader) -> int:
    """The id that no agency has had yet; the first is 1."""
    row = db.row(_SQL["next_agency_id"], {})
    return int(row[0]) if row else 1


def _agency(row: Row | None) -> Agency | None:
    return Agency(*row) if row else None
