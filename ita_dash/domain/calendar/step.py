"""What has a date in the year of an office, and how sure that date is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ita_dash.domain.messages import Message, msg


class CalendarStep(StrEnum):
    """The steps of a fiscal year, in the order in which they usually come."""

    NOTICE = "notice"
    REGISTRATION = "registration"
    SURVEY = "survey"
    OIT = "oit"
    SIX = "six"
    REPORT = "report"
    OIT_SCORING = "oit_scoring"
    CLARIFICATION = "clarification"
    RESULT = "result"
    TWELVE = "twelve"


STEP_LABELS: Mapping[CalendarStep, Message] = {
    CalendarStep.NOTICE: msg("ประกาศปฏิทินการประเมิน"),
    CalendarStep.REGISTRATION: msg("ลงทะเบียนและข้อมูลผู้มีส่วนได้ส่วนเสีย"),
    CalendarStep.SURVEY: msg("เก็บแบบสำรวจ IIT และ EIT"),
    CalendarStep.OIT: msg("ตอบแบบตรวจ OIT"),
    CalendarStep.SIX: msg("ปิดรอบ 6 เดือน"),
    CalendarStep.REPORT: msg("เผยแพร่รายงานผลมาตรการของปีก่อน"),
    CalendarStep.OIT_SCORING: msg("ตรวจให้คะแนน OIT"),
    CalendarStep.CLARIFICATION: msg("ชี้แจงและยืนยันคะแนน OIT"),
    CalendarStep.RESULT: msg("ประกาศผลการประเมิน"),
    CalendarStep.TWELVE: msg("ปิดรอบ 12 เดือน"),
}
SHORT_LABELS: Mapping[CalendarStep, Message] = {
    CalendarStep.NOTICE: msg("ประกาศปฏิทิน"),
    CalendarStep.REGISTRATION: msg("ลงทะเบียน"),
    CalendarStep.SURVEY: msg("IIT และ EIT"),
    CalendarStep.OIT: msg("ตอบ OIT"),
    CalendarStep.SIX: msg("รอบ 6 เดือน"),
    CalendarStep.REPORT: msg("รายงานมาตรการ"),
    CalendarStep.OIT_SCORING: msg("ตรวจ OIT"),
    CalendarStep.CLARIFICATION: msg("ชี้แจง OIT"),
    CalendarStep.RESULT: msg("ประกาศผล"),
    CalendarStep.TWELVE: msg("รอบ 12 เดือน"),
}
"""The same in the few words that a month has room for."""


class Certainty(StrEnum):
    """How a date is known, from what the office itself says."""

    OWN = "own"
    CONFIRMED = "confirmed"
    RULE = "rule"
    INFERRED = "inferred"
    ESTIMATED = "estimated"
    UNKNOWN = "unknown"


CERTAINTY_LABELS: Mapping[Certainty, Message] = {
    Certainty.OWN: msg("หน่วยงานระบุ"),
    Certainty.CONFIRMED: msg("ตามประกาศ"),
    Certainty.RULE: msg("ตามปีงบประมาณ"),
    Certainty.INFERRED: msg("อนุมานจากเอกสาร"),
    Certainty.ESTIMATED: msg("ประมาณการจากปีก่อน"),
    Certainty.UNKNOWN: msg("ยังไม่ทราบ"),
}
IS_ABOUT = frozenset({Certainty.INFERRED, Certainty.ESTIMATED})
"""Dates that nobody announced: they are shown with a sign."""
