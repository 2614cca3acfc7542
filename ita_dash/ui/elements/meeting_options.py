"""Meetings to choose one from."""

from __future__ import annotations

from collections.abc import Iterable

from ita_dash.domain.meetings.meeting import RecordedMeeting, meeting_name
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator


def meeting_options(known: Iterable[RecordedMeeting], tr: Translator) -> dict[str, str]:
    """What each is called, with its day, by its number in the address."""
    return {
        str(each.meeting_id): " · ".join(
            (tr(meeting_name(each.meeting)), format_date(each.meeting.held_on, tr))
        )
        for each in known
    }
