"""The four states of a measure, their official words, and how files spell them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import search_key


class MeasureStatus(StrEnum):
    """How far a measure has come, in the order in which statuses are always shown."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is expected, so that the measure cannot be late."""
        return self in (MeasureStatus.COMPLETED, MeasureStatus.CANCELLED)


STATUS_LABELS: Mapping[MeasureStatus, Message] = {
    MeasureStatus.NOT_STARTED: msg("ยังไม่ดำเนินการ"),
    MeasureStatus.IN_PROGRESS: msg("อยู่ระหว่างดำเนินการ"),
    MeasureStatus.COMPLETED: msg("ดำเนินการแล้วเสร็จ"),
    MeasureStatus.CANCELLED: msg("ยกเลิก"),
}

_SPELLINGS: Mapping[MeasureStatus, tuple[str, ...]] = {
    MeasureStatus.NOT_STARTED: ("ยังไม่ได้ดำเนินการ", "ยังไม่เริ่ม", "ยังไม่เริ่มดำเนินการ", "not started"),
    MeasureStatus.IN_PROGRESS: ("กำลังดำเนินการ", "ระหว่างดำเนินการ", "in progress"),
    MeasureStatus.COMPLETED: (
        "ดำเนินการแล้ว",
        "ดำเนินการเสร็จสิ้น",
        "ดำเนินการเสร็จสิ้นแล้ว",
        "ดำเนินการแล้วเสร็จสิ้น",
        "เสร็จสิ้น",
        "เสร็จสิ้นแล้ว",
        "แล้วเสร็จ",
        "เสร็จแล้ว",
        "completed",
        "done",
    ),
    MeasureStatus.CANCELLED: ("ยกเลิกแล้ว", "ยกเลิกการดำเนินการ", "cancelled", "canceled"),
}
_BY_KEY: Mapping[str, MeasureStatus] = {
    search_key(spelling): status
    for status in MeasureStatus
    for spelling in (status.value, str(STATUS_LABELS[status]), *_SPELLINGS[status])
}


def parse_status(text: str) -> MeasureStatus | None:
    """The status a file's cell means; None when it is blank or no known spelling."""
    return _BY_KEY.get(search_key(text))
