"""What a measure waits for, and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ita_dash.domain.agencies.every_division import division_word
from ita_dash.domain.measures.due import DUE_LABELS
from ita_dash.domain.messages import Message, msg


class Waiting(StrEnum):
    """What somebody has to do, in the order in which it is said."""

    STATUS = "status"
    REPORT = "report"
    LEAD = "lead"
    END = "end"
    EVIDENCE = "evidence"
    RENEWAL = "renewal"


BUCKET_LABELS: Mapping[str, Message] = {**DUE_LABELS, "closed": msg("สิ้นสุดแล้ว แต่หลักฐานยังไม่ครบ")}
"""The buckets of ``due`` from the most urgent, as what is to be updated is put together."""
_SOMEBODY = msg("ส่วนราชการที่รับผิดชอบ")
_OFFICE = msg("ผู้ดูแลมาตรการ")


def waited_for(waiting: Waiting, lead: str | None) -> Message:
    """Who has to do it: the division that leads, else whoever looks after the measures."""
    if waiting is Waiting.LEAD:
        return _OFFICE
    return _SOMEBODY if lead is None else division_word(lead)
