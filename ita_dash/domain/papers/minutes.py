"""The minutes of a meeting of the working group, out of the record of the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ita_dash.domain.meetings.decision import Decision
from ita_dash.domain.meetings.meeting import (
    AGENDA_LABELS,
    ATTENDANCE_LABELS,
    Attendance,
    Meeting,
)
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.appendix import UNKNOWN, PaperTable
from ita_dash.domain.papers.blanks import Blanks
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.papers.signers import PaperSigner
from ita_dash.domain.thai.dates import thai_date

NONE = "ไม่มี"
"""What stands where a part of the agenda was empty, or nobody was missing."""
MEETING = msg("การประชุมของคณะทำงาน")
PLACE, BEGINS, ENDS = msg("สถานที่ประชุม"), msg("เวลาเริ่มประชุม"), msg("เวลาเลิกประชุม")
TAKER, REVIEWER = msg("ผู้จดรายงานการประชุม"), msg("ผู้ตรวจรายงานการประชุม")
DAY = msg("วันประชุม")
_RESOLUTION = "มติที่ประชุม"


@dataclass(frozen=True)
class MinutesPerson:
    """Somebody of a list, numbered within it; ``post`` is "" where it is not told."""

    number: str
    name: str
    post: str


@dataclass(frozen=True)
class MinutesList:
    """Those who stand so in the minutes; ``note`` is what stands where there is nobody."""

    title: str
    people: tuple[MinutesPerson, ...]
    note: str


@dataclass(frozen=True)
class MinutesPoint:
    """A point of the agenda: what was said, and what was resolved."""

    title: str
    said: tuple[str, ...]
    resolution_title: str
    resolution: tuple[str, ...]


@dataclass(frozen=True)
class MinutesContent:
    """The minutes from their title to the two signatures."""

    title: str
    agency: str
    number: str
    day: str
    place: str
    lists: tuple[MinutesList, ...]
    begins: str
    points: tuple[MinutesPoint, ...]
    tasks: PaperTable
    ends: str
    taker: PaperSigner
    reviewer: PaperSigner
    blanks: tuple[Message, ...]


@dataclass(frozen=True)
class MeetingTask:
    """What a meeting decided, with the name of the division that has to do it; "" is nobody's."""

    decision: Decision
    division: str


def minutes_content(
    facts: PaperFacts, meeting: Meeting | None, tasks: Sequence[MeetingTask]
) -> MinutesContent:
    """The minutes of a meeting; without a record of one, what is to be written by hand."""
    blanks = Blanks()
    if meeting is None:
        blanks.note(MEETING)
    day = thai_date(meeting.held_on) if meeting else None
    place, begins, ends, taker, reviewer = _texts(meeting)
    return MinutesContent(
        title=_title(meeting),
        agency=facts.agency,
        number=_number(meeting),
        day=f"วันที่ {blanks.told(day, DAY, dots=40)}",
        place=f"ณ {blanks.told(place, PLACE, dots=50)}",
        lists=tuple(_list(meeting, each, blanks) for each in Attendance),
        begins=f"เริ่มประชุมเวลา {_time(begins, BEGINS, blanks)}",
        points=tuple(_point(meeting, number, blanks) for number in AGENDA_LABELS),
        tasks=_tasks(tasks),
        ends=f"เลิกประชุมเวลา {_time(ends, ENDS, blanks)}",
        taker=_signer(taker, TAKER, blanks),
        reviewer=_signer(reviewer, REVIEWER, blanks),
        blanks=blanks.missing,
    )


def _texts(meeting: Meeting | None) -> tuple[str, str, str, str, str]:
    """Place, beginning, end, minute taker and reviewer; "" is unknown."""
    if meeting is None:
        return "", "", "", "", ""
    people = meeting.minute_taker, meeting.reviewer
    return meeting.place, meeting.begins, meeting.ends, *people


def _number(meeting: Meeting | None) -> str:
    parts = (str(meeting.number), str(meeting.be_year)) if meeting else ("." * 10, "." * 10)
    return f"ครั้งที่ {'/'.join(parts)}"


def _title(meeting: Meeting | None) -> str:
    """รายงานการประชุม… with the title as it was recorded, whatever word that begins with."""
    if meeting is None:
        return "รายงานการประชุมคณะทำงาน"
    plain = meeting.title.removeprefix("รายงาน").removeprefix("การ").removeprefix("ประชุม")
    return f"รายงานการประชุม{plain}"


def _list(meeting: Meeting | None, attendance: Attendance, blanks: Blanks) -> MinutesList:
    label = ATTENDANCE_LABELS[attendance]
    people = meeting.of_attendance(attendance) if meeting else ()
    is_unknown = not people and (meeting is None or attendance is Attendance.PRESENT)
    note = blanks.line(label, dots=60) if is_unknown else NONE
    numbered = (
        MinutesPerson(f"{number}.", each.name, each.post)
        for number, each in enumerate(people, start=1)
    )
    return MinutesList(str(label), tuple(numbered), "" if people else note)


def _point(meeting: Meeting | None, number: int, blanks: Blanks) -> MinutesPoint:
    title = str(AGENDA_LABELS[number])
    if meeting is None:
        dots = (blanks.line(AGENDA_LABELS[number], dots=60),)
        return MinutesPoint(title, dots, _RESOLUTION, dots)
    point = meeting.point(number)
    return MinutesPoint(title, _lines(point.said), _RESOLUTION, _lines(point.resolution))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip()) or (NONE,)


def _tasks(tasks: Sequence[MeetingTask]) -> PaperTable:
    rows = [
        (
            each.decision.decided,
            ", ".join(filter(None, (each.division, each.decision.person))) or UNKNOWN,
            thai_date(each.decision.due_on, short=True) if each.decision.due_on else UNKNOWN,
        )
        for each in tasks
    ]
    return PaperTable("มติที่ต้องดำเนินการ", ("มติ", "ผู้รับผิดชอบ", "กำหนด"), tuple(rows), "")


def _time(text: str, name: Message, blanks: Blanks) -> str:
    return f"{blanks.told(text.removesuffix('น.').strip(), name, dots=16)} น."


def _signer(name: str, duty: Message, blanks: Blanks) -> PaperSigner:
    return PaperSigner(f"({blanks.told(name, duty, dots=50)})", (str(duty),))
