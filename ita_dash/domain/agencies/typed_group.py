"""What somebody types of a working group, as text that is kept as a draft and read back."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from ita_dash.domain.agencies.working_group import GroupDuty, GroupMember, WorkingGroup
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.dates import day_text, parse_day

MemberFields = tuple[str, str, str]
"""Name, post and the code of the duty, as typed."""


@dataclass(frozen=True)
class TypedGroup:
    """The fields of the form; a member whose name and post are blank is none."""

    fiscal_year: int
    order_number: str = ""
    ordered_on: str = ""
    begins_on: str = ""
    members: tuple[MemberFields, ...] = ()

    def as_json(self) -> str:
        """The same as text; ``read_typed_group`` gives it back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    def wanted(self) -> WorkingGroup:
        """The group that is asked for; raises InvalidInput where a day cannot be read."""
        days = _day(self.ordered_on), _day(self.begins_on)
        number = _tidy(self.order_number) or None
        return WorkingGroup(self.fiscal_year, number, *days, tuple(map(_member, self.told)))

    @property
    def told(self) -> tuple[MemberFields, ...]:
        """The members that are not blank."""
        return tuple(each for each in self.members if any(map(str.strip, each[:2])))


def typed_of(group: WorkingGroup) -> TypedGroup:
    """A group as the fields of the form show it."""
    members = ((each.name, each.post or "", str(each.duty)) for each in group.members)
    days = day_text(group.ordered_on), day_text(group.begins_on)
    return TypedGroup(group.fiscal_year, group.order_number or "", *days, tuple(members))


def read_typed_group(text: str) -> TypedGroup | None:
    """What ``as_json`` wrote; None for anything else."""
    try:
        told = json.loads(text)
        members = tuple((str(name), str(post), str(duty)) for name, post, duty in told["members"])
        typed = TypedGroup(**{**told, "members": members})
    except (ValueError, TypeError, KeyError):
        return None
    texts = typed.order_number, typed.ordered_on, typed.begins_on
    is_known = {duty for _, _, duty in members} <= set(GroupDuty)
    is_sound = type(typed.fiscal_year) is int and all(isinstance(each, str) for each in texts)
    return typed if is_sound and is_known else None


def _member(fields: MemberFields) -> GroupMember:
    name, post, duty = fields
    return GroupMember(_tidy(name), _tidy(post) or None, GroupDuty(duty))


def _tidy(text: str) -> str:
    """One line without stray spaces; digits stay as they were typed."""
    return " ".join(text.split())


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    day = parse_day(text)
    if day is None:
        raise InvalidInput(
            msg("อ่านวันที่ {day} ไม่ได้", day=text), msg("โปรดพิมพ์เช่น 31 มีนาคม 2570 แล้วบันทึกอีกครั้ง")
        )
    return day
