"""What may be done to several measures at once, and how each of it is called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ita_dash.domain.messages import Message, msg


class StepOrder(StrEnum):
    """What becomes of the marks on steps; ``OWN`` are marks set one by one."""

    KEEP = "keep"
    ALL = "all"
    NONE = "none"
    OWN = "own"


class IndicatorOrder(StrEnum):
    """What becomes of the indicators that a measure serves."""

    KEEP = "keep"
    ADD = "add"
    REMOVE = "remove"
    SET = "set"


class OpenStepAnswer(StrEnum):
    """What becomes of a measure that would be completed with open steps."""

    TICK = "tick"
    KEEP = "keep"
    LEAVE_OUT = "leave_out"


STEP_ORDERS: Mapping[StepOrder, Message] = {
    StepOrder.KEEP: msg("ไม่เปลี่ยน"),
    StepOrder.ALL: msg("ทำเครื่องหมายว่าเสร็จทุกขั้นตอน"),
    StepOrder.NONE: msg("ล้างเครื่องหมายทุกขั้นตอน"),
    StepOrder.OWN: msg("เลือกทีละขั้นตอน"),
}
INDICATOR_ORDERS: Mapping[IndicatorOrder, Message] = {
    IndicatorOrder.KEEP: msg("ไม่เปลี่ยน"),
    IndicatorOrder.ADD: msg("เพิ่มตัวชี้วัด"),
    IndicatorOrder.REMOVE: msg("นำตัวชี้วัดออก"),
    IndicatorOrder.SET: msg("ใช้ตัวชี้วัดชุดนี้แทนของเดิม"),
}
ANSWERS: Mapping[OpenStepAnswer, Message] = {
    OpenStepAnswer.TICK: msg("ทำเครื่องหมายว่าเสร็จทุกขั้นตอน"),
    OpenStepAnswer.KEEP: msg("แล้วเสร็จ โดยคงขั้นตอนไว้ตามเดิม"),
    OpenStepAnswer.LEAVE_OUT: msg("ไม่รวมมาตรการนี้"),
}
