"""A meeting as its minutes tell it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.messages import Message, msg

MOST_TITLE, MOST_NAME, MOST_TEXT = 200, 200, 20_000
"""Letters of a title, of a name, post or place, and of what is told of a point of the agenda."""
MOST_PEOPLE = 200


class Attendance(StrEnum):
    """How somebody stands in the minutes."""

    PRESENT = "present"
    ABSENT = "absent"
    GUEST = "guest"


ATTENDANCE_LABELS: Mapping[Attendance, Message] = {
    Attendance.PRESENT: msg("ผู้มาประชุม"),
    Attendance.ABSENT: msg("ผู้ไม่มาประชุม"),
    Attendance.GUEST: msg("ผู้เข้าร่วมประชุม"),
}
AGENDA_LABELS: Mapping[int, Message] = {
    1: msg("ระเบียบวาระที่ 1 เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ"),
    2: msg("ระเบียบวาระที่ 2 เรื่องรับรองรายงานการประชุม"),
    3: msg("ระเบียบวาระที่ 3 เรื่องเสนอเพื่อทราบ"),
    4: msg("ระเบียบวาระที่ 4 เรื่องเสนอเพื่อพิจารณา"),
    5: msg("ระเบียบวาระที่ 5 เรื่องอื่น ๆ"),
}
"""The points of the agenda, by their numbers."""


@dataclass(frozen=True)
class Person:
    """Somebody of the minutes; ``post`` is "" where it is not told."""

    attendance: Attendance
    name: str
    post: str = ""


@dataclass(frozen=True)
class AgendaPoint:
    """What was said about a point of the agenda, and what was resolved (มติที่ประชุม)."""

    agenda_no: int
    said: str = ""
    resolution: str = ""


@dataclass(frozen=True)
class Meeting:
    """What the record says of a meeting; a text that is not known is "".

    ``number`` and ``be_year`` are the two parts of ครั้งที่ n/พ.ศ.; ``begins`` and ``ends`` are
    times as written, such as "09.30". ``points`` has at most one of each number of AGENDA_LABELS.
    """

    title: str
    number: int
    be_year: int
    held_on: date
    place: str = ""
    begins: str = ""
    ends: str = ""
    chair: str = ""
    minute_taker: str = ""
    reviewer: str = ""
    people: tuple[Person, ...] = ()
    points: tuple[AgendaPoint, ...] = ()

    def of_attendance(self, attendance: Attendance) -> tuple[Person, ...]:
        """Those who stand so in the minutes, in their order."""
        return tuple(each for each in self.people if each.attendance is attendance)

    def point(self, agenda_no: int) -> AgendaPoint:
        """A point of the agenda; one of which nothing is told is blank."""
        told = (each for each in self.points if each.agenda_no == agenda_no)
        return next(told, AgendaPoint(agenda_no))


@dataclass(frozen=True)
class RecordedMeeting:
    """A meeting that stands; ``change_no`` is that of its newest revision."""

    meeting_id: int
    change_no: int
    meeting: Meeting


def meeting_name(meeting: Meeting) -> Message:
    """The title with its number: "… ครั้งที่ 2/2569"."""
    return msg(
        "{title} ครั้งที่ {number}/{year}",
        title=meeting.title,
        number=meeting.number,
        year=meeting.be_year,
    )


def broken_rules(meeting: Meeting) -> Iterator[Message]:
    """What a record of a meeting may not be."""
    if not meeting.title:
        yield msg("ต้องระบุชื่อการประชุม")
    if meeting.number < 1:
        yield msg("ครั้งที่ต้องเป็นจำนวนตั้งแต่ 1")
    if abs(meeting.held_on.year + BUDDHIST_ERA - meeting.be_year) > 1:
        yield msg("ปี พ.ศ. ของครั้งที่ห่างจากวันประชุมเกินหนึ่งปี")
    if len(meeting.people) > MOST_PEOPLE:
        yield msg("รายชื่อเกิน {n} คน", n=MOST_PEOPLE)
    names = (meeting.place, meeting.chair, meeting.minute_taker, meeting.reviewer)
    of_people = (text for each in meeting.people for text in (each.name, each.post))
    longest = max(map(len, (*names, *of_people, meeting.begins, meeting.ends)))
    if longest > MOST_NAME or len(meeting.title) > MOST_TITLE:
        yield msg("ชื่อ ตำแหน่ง หรือสถานที่ยาวเกิน {n} ตัวอักษร", n=MOST_NAME)
    if any(max(len(each.said), len(each.resolution)) > MOST_TEXT for each in meeting.points):
        yield msg("ข้อความของระเบียบวาระยาวเกิน {n} ตัวอักษร", n=MOST_TEXT)
