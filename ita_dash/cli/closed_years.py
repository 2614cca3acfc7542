"""After a command that wrote: that it is in no closed state of the years it wrote in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita_dash.cli.root import say

if TYPE_CHECKING:
    from ita_dash.db.database import Database


def state_of(database: Database, served: str | None) -> tuple[int, int]:
    """The agency served and its newest change number; zeros while there is none."""
    from ita_dash.queries.agencies import workspace_agency
    from ita_dash.queries.changes import newest_change

    agency = workspace_agency(database, served)
    return (agency.agency_id, newest_change(database, agency.agency_id)) if agency else (0, 0)


def tell_closed_years(database: Database, served: str | None, before: tuple[int, int]) -> None:
    """Say on stderr which closed years were written in since ``before``; mostly nothing."""
    agency_id, seen = before
    now = state_of(database, served)
    if not agency_id or now[0] != agency_id or now[1] <= seen:
        return
    from ita_dash.domain.closings.closing import standing_closings
    from ita_dash.queries.closings import known_closings, written_years
    from ita_dash.wording.closings import closed_year_sentence

    years = written_years(database, agency_id, seen, now[1])
    for closing in standing_closings(known_closings(database, *now), years):
        if closing.change_no <= seen:
            say(closed_year_sentence(closing), err=True)
