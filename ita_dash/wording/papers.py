"""How the parts of papers are called: standard paragraphs, templates."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.kinds import PAPER_LABELS, PaperKind

TEXT_LABELS: Mapping[str, Message] = {
    "memo.subject": msg("บันทึกข้อความ: เรื่อง"),
    "memo.background": msg("บันทึกข้อความ: 1. เรื่องเดิม"),
    "memo.facts": msg("บันทึกข้อความ: 2. ข้อเท็จจริง"),
    "memo.proposal": msg("บันทึกข้อความ: 3. ข้อเสนอ/ข้อพิจารณา"),
    "memo.closing": msg("บันทึกข้อความ: คำลงท้าย"),
    "report.title": msg("รายงาน: ชื่อบนปก"),
    "report.introduction": msg("รายงาน: ความนำเหนือตาราง"),
    "analysis.title": msg("รายงานการวิเคราะห์: ชื่อ"),
    "analysis.background": msg("รายงานการวิเคราะห์: 1. ความเป็นมา"),
    "analysis.closing": msg("รายงานการวิเคราะห์: คำลงท้าย"),
    "plan.title": msg("แผนมาตรการ: ชื่อ"),
    "plan.introduction": msg("แผนมาตรการ: ความนำเหนือตาราง"),
    "order.subject": msg("คำสั่ง: เรื่อง"),
    "order.reason": msg("คำสั่ง: เหตุผล"),
    "order.basis": msg("คำสั่ง: ฐานอำนาจตามกฎหมาย"),
    "order.duties": msg("คำสั่ง: หน้าที่ของคณะทำงาน"),
}


def text_name(key: str) -> Message:
    """What a standard paragraph is called; its key where it has no name."""
    return TEXT_LABELS.get(key, Message(key))


def paper_name(paper: str) -> Message:
    """What a paper is called, by a word of PaperKind; the word itself where it is unknown."""
    return PAPER_LABELS[PaperKind(paper)] if paper in set(PaperKind) else Message(paper)


def template_name(paper: str) -> Message:
    """What the template of a paper is called."""
    return msg("แม่แบบ Word ของ{paper}", paper=paper_name(paper))
