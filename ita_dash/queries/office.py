"""The particulars of an office as they stood at a change number, and what changes made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ita_dash.db.database import Reader
from ita_dash.domain.agencies.office import OWN_FIELDS, Office
from ita_dash.domain.changes.reversal import Revision
from ita_dash.queries.agencies import agency_as_of
from ita_dash.queries.statements import statements

_SQL = statements("office")
_ONE = 0
"""The key of a record of which an agency has one."""
PROFILE_COLUMNS = ("name", "agency_type", "province", "district", "agency_size", "is_sample")

Fields = tuple[object, ...]


@dataclass(frozen=True)
class OfficeAuthor:
    """Who described the office last, and under which change number."""

    change_no: int
    actor: str


def office_as_of(db: Reader, agency_id: int, as_of: int) -> Office:
    """What was known of the office at a change number; fields that were not are None."""
    key = {"agency_id": agency_id, "as_of": as_of}
    agency = agency_as_of(db, agency_id, as_of)
    own = db.row(_SQL["office"], key) or [None] * len(OWN_FIELDS)
    known = dict(zip(OWN_FIELDS, own, strict=True))
    if agency is None:
        return Office(**known)
    profile = {"full_name": agency.name, "district": agency.district, "province": agency.province}
    return Office(**known, **profile)


def office_author(db: Reader, agency_id: int, as_of: int) -> OfficeAuthor | None:
    """Who described the office or the agency last; None before there is one."""
    row = db.row(_SQL["office_author"], {"agency_id": agency_id, "as_of": as_of})
    return OfficeAuthor(*row) if row else None


def office_revisions(db: Reader, agency_id: int, as_of: int) -> Iterator[Revision[int, Fields]]:
    """Every revision of the particulars, oldest first; fields as OWN_FIELDS."""
    for change_no, *content in db.rows(_SQL["office_revisions"], _key(agency_id, as_of)):
        yield Revision(_ONE, int(change_no), tuple(content))


def profile_revisions(db: Reader, agency_id: int, as_of: int) -> Iterator[Revision[int, Fields]]:
    """Every revision of the agency itself, oldest first; fields as PROFILE_COLUMNS."""
    for change_no, *content, is_removed in db.rows(
        _SQL["profile_revisions"], _key(agency_id, as_of)
    ):
        yield Revision(_ONE, int(change_no), None if is_removed else tuple(content))


def _key(agency_id: int, as_of: int) -> dict[str, object]:
    return {"agency_id": agency_id, "as_of": as_of}
