"""What one change did to meetings and to what they decided, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ita_dash.domain.changes.reversal import Revision
from ita_dash.domain.meetings.decision import DECISION_STATUS_LABELS, Decision
from ita_dash.domain.meetings.meeting import Meeting, meeting_name
from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.change_line import ChangeLine
from ita_dash.wording.scores import UNKNOWN

_FIELDS: Mapping[str, Message] = {
    "title": msg("ชื่อการประชุม"),
    "number": msg("ครั้งที่"),
    "held_on": msg("วันประชุม"),
    "place": msg("สถานที่"),
    "chair": msg("ประธาน"),
    "minute_taker": msg("ผู้จดรายงานการประชุม"),
    "reviewer": msg("ผู้ตรวจรายงานการประชุม"),
    "begins": msg("เริ่มประชุมเวลา"),
    "ends": msg("เลิกประชุมเวลา"),
    "people": msg("รายชื่อ"),
    "points": msg("ระเบียบวาระ"),
}
Content = TypeVar("Content")


@dataclass(frozen=True)
class MeetingRevisions:
    """Every revision of meetings and of decisions, oldest first, and divisions by their ids."""

    meetings: Sequence[Revision[int, Meeting]]
    decisions: Sequence[Revision[int, Decision]]
    divisions: Mapping[int, str]


def meeting_lines(told: MeetingRevisions, change_no: int, tr: Translator) -> Iterator[ChangeLine]:
    """The meetings and decisions that the change wrote, each with what stood before."""
    for meeting in told.meetings:
        if meeting.change_no == change_no:
            yield from _of_meeting(_before(told.meetings, meeting), meeting.content, tr)
    for decision in told.decisions:
        if decision.change_no == change_no:
            before = _before(told.decisions, decision)
            old, new = (_said(each, told.divisions, tr) for each in (before, decision.content))
            yield ChangeLine(tr("มติ"), old or None, new or tr("ลบแล้ว"))


def _before(
    history: Sequence[Revision[int, Content]], one: Revision[int, Content]
) -> Content | None:
    earlier = [each for each in history if each.key == one.key and each.change_no < one.change_no]
    return earlier[-1].content if earlier else None


def _of_meeting(
    before: Meeting | None, after: Meeting | None, tr: Translator
) -> Iterator[ChangeLine]:
    told = after or before
    if told is None:
        return
    name = tr(meeting_name(told))
    if before is None or after is None:
        yield ChangeLine(tr("การประชุม"), None, name if after else tr("{name} ลบแล้ว", name=name))
        return
    for field, label in _FIELDS.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield ChangeLine(f"{name} · {tr(label)}", *(_value(each, tr) for each in (old, new)))


def _value(value: object, tr: Translator) -> str:
    if isinstance(value, date):
        return format_date(value, tr)
    if isinstance(value, tuple):
        return tr("{n} รายการ", n=len(value))
    return str(value) if value else UNKNOWN


def _said(decision: Decision | None, divisions: Mapping[int, str], tr: Translator) -> str:
    if decision is None:
        return ""
    owner = divisions.get(decision.division_id or 0, "")
    due = tr("ภายใน {day}", day=format_date(decision.due_on, tr)) if decision.due_on else ""
    status = tr(DECISION_STATUS_LABELS[decision.status])
    said = (decision.decided, owner, decision.person, due, status, decision.note)
    return " · ".join(filter(None, said))
