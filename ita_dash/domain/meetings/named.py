"""Finds a recorded meeting by what people call it: its day, or ครั้งที่ n/พ.ศ."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ita_dash.domain.meetings.meeting import RecordedMeeting
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.dates import parse_day
from ita_dash.domain.thai.text import arabic_digits

_NUMBER = re.compile(r"(\d{1,4})\s*/\s*(\d{4})")


def meetings_named(name: str, known: Iterable[RecordedMeeting]) -> list[RecordedMeeting]:
    """Those of that day, or of that number and year such as "2/2569", in the order given.

    Raises ValueError for what is neither a day nor a number.
    """
    number = _NUMBER.fullmatch(arabic_digits(name).strip())
    if number is not None:
        asked = tuple(map(int, number.groups()))
        return [each for each in known if (each.meeting.number, each.meeting.be_year) == asked]
    day = parse_day(name)
    if day is None:
        raise ValueError(name)
    return [each for each in known if each.meeting.held_on == day]


def meeting_number(meeting: RecordedMeeting) -> Message:
    """Which meeting of its year it is, as people name it."""
    told = meeting.meeting
    return msg("ครั้งที่ {number}/{year}", number=told.number, year=told.be_year)
