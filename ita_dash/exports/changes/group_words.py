"""What one change made of the working group of a year, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ita_dash.domain.agencies.working_group import (
    BEGINS,
    ORDER,
    ORDERED,
    GroupMember,
    WorkingGroup,
)
from ita_dash.domain.changes.reversal import Revision
from ita_dash.domain.messages import Message
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.scores import UNKNOWN

_Told = dict[str, tuple[Message, str]]


def group_lines(
    revisions: Sequence[Revision[int, WorkingGroup]], change_no: int, tr: Translator
) -> Iterator[ChangeLine]:
    """What the change of this number wrote otherwise; a member who only moved is not told."""
    for each in revisions:
        if each.change_no != change_no:
            continue
        own = [one for one in revisions if one.key == each.key and one.change_no < change_no]
        before = _told(own[-1].content if own else None, tr)
        after = _told(each.content, tr)
        for key, (label, _) in {**before, **after}.items():
            old, new = (side[key][1] if key in side else UNKNOWN for side in (before, after))
            if old != new:
                yield ChangeLine(
                    tr("คณะทำงาน ปี {year} {what}", year=each.key, what=label), old, new
                )


def _told(group: WorkingGroup | None, tr: Translator) -> _Told:
    """What a group says, by what it is said of."""
    if group is None:
        return {}
    fields = {
        "number": (ORDER, group.order_number or UNKNOWN),
        "ordered_on": (ORDERED, format_date(group.ordered_on, tr) if group.ordered_on else UNKNOWN),
        "begins_on": (BEGINS, format_date(group.begins_on, tr) if group.begins_on else UNKNOWN),
    }
    members = {f"member {each.name}": _member(each, tr) for each in group.members}
    return {**fields, **members}


def _member(member: GroupMember, tr: Translator) -> tuple[Message, str]:
    said = ", ".join(filter(None, (member.post, tr(member.duty.label))))
    return Message("{name}", {"name": member.name}), said
