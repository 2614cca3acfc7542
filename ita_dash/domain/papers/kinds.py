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
    ANALYSIS = "analysis"
    PLAN = "plan"
    ORDER = "order"
    MINUTES = "minutes"

    @property
    def file_key(self) -> str:
        """What it is called among the exports; a plan to a target has the shorter name."""
        return "measures-plan" if self is PaperKind.PLAN else str(self)

    @property
    def is_about_measures(self) -> bool:
        """Whether there is nothing to print in a year without measures."""
        return self in (PaperKind.MEMO, PaperKind.REPORT, PaperKind.PACK)

    @property
    def label(self) -> Message:
        """What the paper is called."""
        return PAPER_LABELS[self]


PAPER_LABELS: Mapping[PaperKind, Message] = {
    PaperKind.MEMO: msg("บันทึกข้อความ"),
    PaperKind.REPORT: msg("รายงานผลการดำเนินการตามมาตรการ"),
    PaperKind.PACK: msg("ชุดเสนอลงนาม: บันทึกข้อความ ปก รายงาน และภาคผนวก"),
    PaperKind.ANALYSIS: msg("รายงานการวิเคราะห์ผลการประเมิน"),
    PaperKind.PLAN: msg("แผนมาตรการ"),
    PaperKind.ORDER: msg("คำสั่งแต่งตั้งคณะทำงาน"),
    PaperKind.MINUTES: msg("รายงานการประชุม"),
}


class Digits(StrEnum):
    """The digits of a paper."""

    THAI = "thai"
    ARABIC = "arabic"


DIGIT_LABELS: Mapping[Digits, Message] = {
    Digits.THAI: msg("เลขไทย"),
    Digits.ARABIC: msg("เลขอารบิก"),
}
