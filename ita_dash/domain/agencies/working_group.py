"""The working group of a fiscal year: who belongs to it, as what, and by which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ita_dash.domain.fiscal_year import first_day, last_day
from ita_dash.domain.messages import Message, msg

MOST_LETTERS, MOST_MEMBERS = 200, 40


class GroupDuty(StrEnum):
    """What somebody does in the group, in the order in which an order names them."""

    ADVISER = "adviser"
    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    SECRETARY = "secretary"
    ASSISTANT_SECRETARY = "assistant_secretary"

    @property
    def label(self) -> Message:
        """As it stands in an order, behind the post."""
        return DUTY_LABELS[self]


DUTY_LABELS: Mapping[GroupDuty, Message] = {
    GroupDuty.ADVISER: msg("ที่ปรึกษา"),
    GroupDuty.CHAIR: msg("ประธานคณะทำงาน"),
    GroupDuty.VICE_CHAIR: msg("รองประธานคณะทำงาน"),
    GroupDuty.MEMBER: msg("คณะทำงาน"),
    GroupDuty.SECRETARY: msg("คณะทำงานและเลขานุการ"),
    GroupDuty.ASSISTANT_SECRETARY: msg("คณะทำงานและผู้ช่วยเลขานุการ"),
}


@dataclass(frozen=True)
class GroupMember:
    """Somebody in the group; ``post`` is what the person is in the office, None unknown."""

    name: str
    post: str | None
    duty: GroupDuty


@dataclass(frozen=True)
class WorkingGroup:
    """The group of a fiscal year's measures; None is unknown.

    ``order_number`` is as on the order ("12/2569"), ``begins_on`` from when it works.
    """

    fiscal_year: int
    order_number: str | None
    ordered_on: date | None
    begins_on: date | None
    members: tuple[GroupMember, ...]


@dataclass(frozen=True)
class StoredGroup(WorkingGroup):
    """A group that stands, when it was written (UTC) and by whom."""

    change_no: int
    changed_at: datetime
    actor: str

    @property
    def content(self) -> WorkingGroup:
        """What it says, without who wrote it."""
        days = self.ordered_on, self.begins_on
        return WorkingGroup(self.fiscal_year, self.order_number, *days, self.members)


def broken_rules(group: WorkingGroup) -> Iterator[Message]:
    """What a group may not be."""
    members = group.members
    if not members:
        yield msg("ต้องระบุคณะทำงานอย่างน้อยหนึ่งคน")
    if len(members) > MOST_MEMBERS:
        yield msg("ระบุคณะทำงานได้ไม่เกิน {n} คน", n=MOST_MEMBERS)
    for number, each in enumerate(members, start=1):
        if not each.name:
            yield msg("คนที่ {number} ยังไม่ระบุชื่อ", number=number)
    for name, times in Counter(each.name for each in members if each.name).items():
        if times > 1:
            yield msg("ระบุชื่อ {name} ซ้ำกัน", name=name)
    if sum(each.duty is GroupDuty.CHAIR for each in members) > 1:
        yield msg("ประธานคณะทำงานมีได้คนเดียว")
    texts = [group.order_number or ""]
    texts += [text or "" for each in members for text in (each.name, each.post)]
    if max(map(len, texts)) > MOST_LETTERS:
        yield msg("ข้อความยาวเกิน {n} ตัวอักษร", n=MOST_LETTERS)
    yield from _far_days(group)


def _far_days(group: WorkingGroup) -> Iterator[Message]:
    """Days that belong to no group of the year: it may be appointed in the year before."""
    year = group.fiscal_year
    for label, day in ((ORDERED, group.ordered_on), (BEGINS, group.begins_on)):
        if day is not None and not first_day(year - 1) <= day <= last_day(year):
            yield msg("{label} อยู่ห่างจากปีงบประมาณ {year} เกินหนึ่งปี", label=label, year=year)


ORDER, ORDERED, BEGINS = msg("คำสั่งที่"), msg("สั่ง ณ วันที่"), msg("ตั้งแต่วันที่")
"""What the fields of the order are called."""
