"""The meetings of an agency and what they decided."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.domain.meetings.decision import RecordedDecision
from ita_dash.domain.meetings.meeting import RecordedMeeting
from ita_dash.queries import meetings as meeting_queries
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Meetings:
    """Meetings and decisions as they stand."""

    at: Moment

    @property
    @once
    def known(self) -> list[RecordedMeeting]:
        """The meetings, the newest day first."""
        return meeting_queries.meetings(*self.at.key)

    @property
    @once
    def decisions(self) -> list[RecordedDecision]:
        """What was decided, in the order in which it was written."""
        return meeting_queries.decisions(*self.at.key)

    def meeting(self, meeting_id: int) -> RecordedMeeting | None:
        """A meeting that stands; None where there is none."""
        return next((each for each in self.known if each.meeting_id == meeting_id), None)
