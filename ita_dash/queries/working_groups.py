"""The working groups of an office, as they stand and as they ever were."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.agencies.working_group import (
    GroupDuty,
    GroupMember,
    StoredGroup,
    WorkingGroup,
)
from ita_dash.domain.changes.reversal import Revision
from ita_dash.frames.working_groups import GROUP_MEMBERS, WORKING_GROUPS
from ita_dash.queries.statements import statements

_SQL = statements("working_groups")
_Members = dict[tuple[int, int], tuple[GroupMember, ...]]


def working_groups(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """WORKING_GROUPS that stand, oldest year first."""
    return WORKING_GROUPS.apply(db.frame(_SQL["working_groups"], _key(agency_id, as_of)))


def group_members(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """GROUP_MEMBERS of every revision."""
    return GROUP_MEMBERS.apply(db.frame(_SQL["group_members"], _key(agency_id, as_of)))


def standing_groups(db: Reader, agency_id: int, as_of: int) -> tuple[StoredGroup, ...]:
    """The groups that stand with their members, oldest year first."""
    members = _members(db, agency_id, as_of)

    def group(fiscal_year: int, change_no: int, **told: Any) -> StoredGroup:
        own = members.get((fiscal_year, change_no), ())
        return StoredGroup(fiscal_year, members=own, change_no=change_no, **told)

    return tuple(WORKING_GROUPS.records(working_groups(db, agency_id, as_of), group))


def group_revisions(
    db: Reader, agency_id: int, as_of: int
) -> Iterator[Revision[int, WorkingGroup]]:
    """Every revision of every year's group, by year, oldest first."""
    members = _members(db, agency_id, as_of)
    for year, change_no, number, ordered_on, begins_on, is_removed in db.rows(
        _SQL["group_revisions"], _key(agency_id, as_of)
    ):
        own = members.get((year, change_no), ())
        group = WorkingGroup(int(year), number, ordered_on, begins_on, own)
        yield Revision(int(year), int(change_no), None if is_removed else group)


def _members(db: Reader, agency_id: int, as_of: int) -> _Members:
    """By fiscal year and change number."""
    found: _Members = {}
    rows = db.rows(_SQL["group_members"], _key(agency_id, as_of))
    for year, change_no, _, name, post, duty in rows:
        key = int(year), int(change_no)
        found[key] = (*found.get(key, ()), GroupMember(name, post, GroupDuty(duty)))
    return found


def _key(agency_id: int, as_of: int) -> dict[str, object]:
    return {"agency_id": agency_id, "as_of": as_of}
