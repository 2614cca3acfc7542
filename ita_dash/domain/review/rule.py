"""The rules by which papers are checked before they are signed, and how grave each is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ita_dash.domain.messages import Message, msg


class Severity(StrEnum):
    """How grave a finding is, the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


SEVERITY_LABELS: Mapping[Severity, Message] = {
    Severity.ERROR: msg("ต้องแก้ไข"),
    Severity.WARNING: msg("ควรแก้ไข"),
    Severity.NOTICE: msg("ข้อสังเกต"),
}


class Rule(StrEnum):
    """A rule by its id, in the order in which findings of one place are told."""

    OTHER_AGENCY_KIND = "other_agency_kind"
    AGENCY_SPELLING = "agency_spelling"
    OTHER_YEAR = "other_year"
    DATE_OUTSIDE_YEAR = "date_outside_year"
    NO_RESULT = "no_result"
    MEMO_NUMBER_BLANK = "memo_number_blank"
    MEMO_DATE_BLANK = "memo_date_blank"
    OFFICE_UNSET = "office_unset"
    NO_LEAD = "no_lead"
    STEP_OPEN = "step_open"
    NO_EVIDENCE = "no_evidence"
    PUBLICATION_WITHOUT_LINK = "publication_without_link"
    RESULT_EQUALS_METHOD = "result_equals_method"
    OUTCOME_WITHOUT_FIGURE = "outcome_without_figure"
    NO_INDICATOR = "no_indicator"
    SAME_DIVISIONS = "same_divisions"
    SAME_PERIOD = "same_period"


RULE_LABELS: Mapping[Rule, Message] = {
    Rule.OTHER_AGENCY_KIND: msg("คำของหน่วยงานประเภทอื่น"),
    Rule.AGENCY_SPELLING: msg("ชื่อหน่วยงานสะกดไม่ตรงกัน"),
    Rule.OTHER_YEAR: msg("ปีที่ไม่เกี่ยวข้อง"),
    Rule.DATE_OUTSIDE_YEAR: msg("วันที่อยู่นอกปีงบประมาณ"),
    Rule.NO_RESULT: msg("ยังไม่มีผล"),
    Rule.MEMO_NUMBER_BLANK: msg("บันทึกข้อความไม่มีเลขที่"),
    Rule.MEMO_DATE_BLANK: msg("บันทึกข้อความไม่มีวันที่"),
    Rule.OFFICE_UNSET: msg("ยังไม่ระบุผู้ลงนาม"),
    Rule.NO_LEAD: msg("ไม่มีหน่วยหลัก"),
    Rule.STEP_OPEN: msg("ขั้นตอนยังไม่เสร็จ"),
    Rule.NO_EVIDENCE: msg("ไม่มีหลักฐาน"),
    Rule.PUBLICATION_WITHOUT_LINK: msg("เผยแพร่แต่ไม่มีลิงก์"),
    Rule.RESULT_EQUALS_METHOD: msg("ผลซ้ำกับวิธีการ"),
    Rule.OUTCOME_WITHOUT_FIGURE: msg("ผลลัพธ์ไม่มีตัวเลข"),
    Rule.NO_INDICATOR: msg("ไม่ระบุตัวชี้วัด"),
    Rule.SAME_DIVISIONS: msg("ผู้รับผิดชอบเหมือนกันทุกมาตรการ"),
    Rule.SAME_PERIOD: msg("ระยะเวลาเหมือนกันทุกมาตรการ"),
}


def rule_label(code: str) -> Message:
    """A rule by its name; the code itself where a newer program wrote it."""
    return RULE_LABELS[Rule(code)] if code in list(Rule) else Message(code)


SEVERITIES: Mapping[Rule, Severity] = {
    **dict.fromkeys(Rule, Severity.WARNING),
    Rule.OTHER_AGENCY_KIND: Severity.ERROR,
    Rule.AGENCY_SPELLING: Severity.ERROR,
    Rule.DATE_OUTSIDE_YEAR: Severity.ERROR,
    Rule.NO_RESULT: Severity.ERROR,
    Rule.NO_INDICATOR: Severity.NOTICE,
    Rule.SAME_DIVISIONS: Severity.NOTICE,
    Rule.SAME_PERIOD: Severity.NOTICE,
}
"""An error is wrong on the paper; a warning weakens it; a notice may well be meant so."""
