"""What somebody types of a meeting or a decision, as text that is kept and read back unchanged."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.meetings.decision import Decision, DecisionStatus
from ita_dash.domain.meetings.meeting import (
    AGENDA_LABELS,
    AgendaPoint,
    Attendance,
    Meeting,
    Person,
)
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.dates import day_text, parse_day
from ita_dash.domain.thai.text import squeeze

POINTS = tuple(f"{part}_{number}" for number in AGENDA_LABELS for part in ("said", "resolution"))
PEOPLE = tuple(attendance.value for attendance in Attendance)
MEETING_NAMES = (
    *("title", "number", "day", "place", "begins", "ends", "chair", "minute_taker", "reviewer"),
    *PEOPLE,
    *POINTS,
)
DECISION_NAMES = ("decided", "division", "person", "due", "status", "note")
_BETWEEN = re.compile(r"\t|\s[-–—|]\s|,")
"""What stands between a name and its post."""
_NUMBER = re.compile(r"\s*(\d{1,3})\s*/\s*(\d{4})\s*")


@dataclass(frozen=True)
class Typed:
    """The texts of a form by the names of its fields, and what it is about.

    ``place`` are the ids of the meeting and the decision, 0 for what is new or not told.
    """

    place: tuple[int, int]
    texts: Mapping[str, str]

    def as_json(self) -> str:
        """The same as text; ``read_typed`` gives it back."""
        told = {"place": self.place, "texts": dict(self.texts)}
        return json.dumps(told, ensure_ascii=False, sort_keys=True)


def read_typed(text: str) -> Typed | None:
    """What ``as_json`` wrote; None for anything else."""
    try:
        told: Any = json.loads(text)
        meeting, decision = told["place"]
        texts = dict(told["texts"])
    except (ValueError, TypeError, KeyError):
        return None
    is_sound = all(type(each) is int for each in (meeting, decision))
    is_text = all(isinstance(each, str) for pair in texts.items() for each in pair)
    return Typed((meeting, decision), texts) if is_sound and is_text else None


def typed_meeting(meeting: Meeting | None, meeting_id: int = 0) -> Typed:
    """The record of a meeting as the fields of its form show it; blank fields where None."""
    texts = dict.fromkeys(MEETING_NAMES, "")
    if meeting is not None:
        plain = ("title", "place", "begins", "ends", "chair", "minute_taker", "reviewer")
        texts |= {name: getattr(meeting, name) for name in plain}
        texts["number"] = f"{meeting.number}/{meeting.be_year}"
        texts["day"] = day_text(meeting.held_on)
        for attendance in Attendance:
            lines = (_line(each) for each in meeting.of_attendance(attendance))
            texts[attendance.value] = "\n".join(lines)
        for point in meeting.points:
            texts[f"said_{point.agenda_no}"] = point.said
            texts[f"resolution_{point.agenda_no}"] = point.resolution
    return Typed((meeting_id, 0), texts)


def wanted_meeting(typed: Typed) -> Meeting:
    """The meeting that is asked for; raises InvalidInput where day or number cannot be read."""
    texts = {name: typed.texts.get(name, "") for name in MEETING_NAMES}
    held_on = read_day(texts["day"])
    if held_on is None:
        raise InvalidInput(msg("ต้องระบุวันประชุม"), _AGAIN)
    number, be_year = _number(texts["number"], held_on)
    plain = ("place", "begins", "ends", "chair", "minute_taker", "reviewer")
    people = (each for kind in Attendance for each in _people(texts[kind.value], kind))
    return Meeting(
        squeeze(texts["title"]),
        number,
        be_year,
        held_on,
        **{name: squeeze(texts[name]) for name in plain},
        people=tuple(people),
        points=tuple(_points(texts)),
    )


def typed_decision(decision: Decision | None, place: tuple[int, int]) -> Typed:
    """A decision as the fields of its form show it; blank fields where None."""
    texts = dict.fromkeys(DECISION_NAMES, "") | {"status": DecisionStatus.OPEN.value}
    if decision is not None:
        texts = {
            "decided": decision.decided,
            "division": str(decision.division_id or ""),
            "person": decision.person,
            "due": day_text(decision.due_on),
            "status": decision.status.value,
            "note": decision.note,
        }
    return Typed(place, texts)


def wanted_decision(typed: Typed) -> Decision:
    """The decision that is asked for; raises InvalidInput where its day cannot be read."""
    texts = {name: typed.texts.get(name, "") for name in DECISION_NAMES}
    return Decision(
        typed.place[0],
        squeeze(texts["decided"]),
        int(texts["division"]) if texts["division"].isdecimal() else None,
        squeeze(texts["person"]),
        read_day(texts["due"]),
        DecisionStatus(texts["status"] or DecisionStatus.OPEN),
        squeeze(texts["note"]),
    )


_AGAIN = msg("โปรดพิมพ์เช่น 31 มีนาคม 2570 แล้วบันทึกอีกครั้ง")


def read_day(text: str) -> date | None:
    """A typed day, None for a blank; raises InvalidInput where it cannot be read."""
    if not text.strip():
        return None
    day = parse_day(text)
    if day is None:
        raise InvalidInput(msg("อ่านวันที่ {day} ไม่ได้", day=text), _AGAIN)
    return day


def _number(text: str, held_on: date) -> tuple[int, int]:
    """The two parts of ครั้งที่; a number alone is of the year of the meeting."""
    found = _NUMBER.fullmatch(text)
    if found:
        return int(found[1]), int(found[2])
    alone = text.strip()
    if alone.isdecimal() and len(alone) <= 3:
        return int(alone), held_on.year + BUDDHIST_ERA
    raise InvalidInput(
        msg("อ่านครั้งที่ {number} ไม่ได้", number=text or "–"),
        msg("โปรดพิมพ์เช่น 2/2569 แล้วบันทึกอีกครั้ง"),
    )


def _line(person: Person) -> str:
    return f"{person.name}, {person.post}" if person.post else person.name


def _people(text: str, attendance: Attendance) -> Iterator[Person]:
    for line in text.splitlines():
        name, *post = _BETWEEN.split(line, maxsplit=1)
        if squeeze(name):
            yield Person(attendance, squeeze(name), squeeze(post[0]) if post else "")


def _points(texts: Mapping[str, str]) -> Iterator[AgendaPoint]:
    for number in AGENDA_LABELS:
        said, resolution = (texts[f"{part}_{number}"].strip() for part in ("said", "resolution"))
        if said or resolution:
            yield AgendaPoint(number, said, resolution)
