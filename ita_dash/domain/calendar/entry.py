"""A date that the office itself tells: of a step, or of something of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from ita_dash.domain.calendar.step import CalendarStep
from ita_dash.domain.fiscal_year import first_day, last_day
from ita_dash.domain.messages import Message, msg

MOST_TITLE, MOST_NOTE = 80, 300
"""Letters of what an entry says."""
_OWN = "own_"


@dataclass(frozen=True)
class OwnDate:
    """What an entry says; ``title`` is None where ``code`` is that of a step.

    ``code`` is "" for an entry of the office that has none yet.
    """

    fiscal_year: int
    code: str
    title: str | None
    start_on: date | None
    end_on: date | None
    note: str

    @property
    def is_of_step(self) -> bool:
        """Whether it corrects the date of a step."""
        return is_step(self.code)


@dataclass(frozen=True)
class StoredDate(OwnDate):
    """A row of CALENDAR_ENTRIES: an entry that stands, when it was told (UTC) and by whom."""

    change_no: int
    changed_at: datetime
    actor: str


def is_step(code: str) -> bool:
    """Whether a code is that of a step."""
    return code in set(CalendarStep)


def is_entry(code: str) -> bool:
    """Whether a code may name an entry: a step, or one of the office's own."""
    number = code.removeprefix(_OWN)
    is_number = number.isascii() and number.isdecimal() and len(number) <= 6
    return is_step(code) or (code.startswith(_OWN) and is_number)


def next_code(codes: Iterator[str]) -> str:
    """The code of the next entry of the office, after all that ever were."""
    numbers = [int(code.removeprefix(_OWN)) for code in codes if code.startswith(_OWN)]
    return f"{_OWN}{max(numbers, default=0) + 1}"


def broken_rules(entry: OwnDate) -> Iterator[Message]:
    """What an entry may not be."""
    if not entry.is_of_step and not entry.title:
        yield msg("ต้องระบุชื่อกำหนดการ")
    if len(entry.title or "") > MOST_TITLE:
        yield msg("ชื่อกำหนดการยาวเกิน {n} ตัวอักษร", n=MOST_TITLE)
    if len(entry.note) > MOST_NOTE:
        yield msg("ที่มาหรือหมายเหตุยาวเกิน {n} ตัวอักษร", n=MOST_NOTE)
    days = [day for day in (entry.start_on, entry.end_on) if day is not None]
    if not days:
        yield msg("ต้องระบุวันเริ่มต้นหรือวันสิ้นสุด")
    if days != sorted(days):
        yield msg("วันสิ้นสุดอยู่ก่อนวันเริ่มต้น")
    if any(not _is_near(day, entry.fiscal_year) for day in days):
        yield msg("วันที่อยู่ห่างจากปีงบประมาณ {year} เกินหนึ่งปี", year=entry.fiscal_year)


def _is_near(day: date, fiscal_year: int) -> bool:
    """Within the year or in the one before or after, where an assessment may reach."""
    return first_day(fiscal_year - 1) <= day <= last_day(fiscal_year + 1)
