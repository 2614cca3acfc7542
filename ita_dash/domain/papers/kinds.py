"""The papers that can be printed, and the digits each is usually printed with."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ita_dash.domain.messages import Message, msg


class PaperKind(StrEnum):
    """A paper by the word of the command line."""

    MEMO = "memo"
    REPORT = "report"
    PACK = "pack"

    @property
    def label(self) -> Message:
        """What the paper is called."""
        return PAPER_LABELS[self]


PAPER_LABELS: Mapping[PaperKind, Message] = {
    PaperKind.MEMO: msg("บันทึกข้อความ"),
    PaperKind.REPORT: msg("รายงานผลการดำเนินการตามมาตรการ"),
    PaperKind.PACK: msg("ชุดเสนอลงนาม: บันทึกข้อความ ปก รายงาน และภาคผนวก"),
}


class Digits(StrEnum):
    """The digits of a paper."""

    THAI = "thai"
    ARABIC = "arabic"


DIGIT_LABELS: Mapping[Digits, Message] = {
    Digits.THAI: msg("เลขไทย"),
    Digits.ARABIC: msg("เลขอารบิก"),
}
