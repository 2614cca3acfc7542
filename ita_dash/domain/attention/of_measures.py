"""What the measures ask for, and weak indicators that no measure takes up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd

from ita_dash.domain.attention.item import Attention
from ita_dash.domain.fiscal_year import last_day
from ita_dash.domain.improvement.coverage import Coverage
from ita_dash.domain.messages import Message, msg


def measure_attention(table: pd.DataFrame) -> Iterator[Attention]:
    """MEASURE_TABLE → what is late, what is near, and what is not filled in."""
    yield from _overdue(table[table["due"] == "overdue"])
    yield from _due_soon(table[table["due"] == "within_30"])
    yield from _incomplete(table[~table["due"].isin(["closed", "unconfirmed"])])


def plan_attention(cover: Coverage, today: date) -> Iterator[Attention]:
    """The indicators below their target that no measure of the answering year takes up.

    Once that year is over, nothing can be done and nothing is said.
    """
    below = [each for each in cover.weak if each.standing == "below"]
    if not below or today > last_day(cover.plan_year):
        return
    query = {"fy": str(cover.fiscal_year)}
    if not any(each.indicators for each in cover.measures):
        message = _unlinked(cover.plan_year, has_plan=bool(cover.measures))
        yield Attention("warning", message, "improvement", query)
        return
    for each in below:
        if not each.measures:
            message = msg(
                "ตัวชี้วัดที่ {number} {name} ต่ำกว่าเป้าหมาย แต่ยังไม่มีมาตรการปีงบประมาณ {plan_year} รองรับ",
                number=each.indicator.number,
                name=Message(each.indicator.name),
                plan_year=cover.plan_year,
            )
            yield Attention("warning", message, "improvement", query)


def _unlinked(plan_year: int, *, has_plan: bool) -> Message:
    if has_plan:
        return msg("มาตรการปีงบประมาณ {plan_year} ยังไม่ระบุตัวชี้วัดที่ต้องการยกระดับ", plan_year=plan_year)
    return msg("ยังไม่มีมาตรการปีงบประมาณ {plan_year} สำหรับตัวชี้วัดที่ต่ำกว่าเป้าหมาย", plan_year=plan_year)


def _overdue(late: pd.DataFrame) -> Iterator[Attention]:
    if late.empty:
        return
    message = msg(
        "มาตรการเกินกำหนด {n} รายการ นานที่สุด {days} วัน",
        n=len(late),
        days=-int(late["days_left"].min()),
    )
    yield Attention("late", message, "measures", {"due": "overdue"})


def _due_soon(near: pd.DataFrame) -> Iterator[Attention]:
    if near.empty:
        return
    days = int(near["days_left"].min())
    if days == 0:
        message = msg("มาตรการ {n} รายการครบกำหนดใน 30 วัน รายการแรกครบกำหนดวันนี้", n=len(near))
    else:
        message = msg(
            "มาตรการ {n} รายการครบกำหนดใน 30 วัน รายการแรกในอีก {days} วัน", n=len(near), days=days
        )
    yield Attention("warning", message, "measures", {"due": "within_30"})


def _incomplete(open_measures: pd.DataFrame) -> Iterator[Attention]:
    is_unnamed = ~open_measures["divisions"].map(bool).astype(bool)
    no_division = int(is_unnamed.sum())
    no_lead = int((open_measures["lead_division"].isna() & ~is_unnamed).sum())
    no_end = int((open_measures["due"] == "none").sum())
    silent = int(open_measures["progress_shown"].isna().sum())
    if no_division:
        message = msg("มาตรการ {n} รายการยังไม่ระบุส่วนราชการที่รับผิดชอบ", n=no_division)
        yield Attention("notice", message, "measures", {"div": "none"})
    if no_lead:
        message = msg("มาตรการ {n} รายการยังไม่ได้ระบุหน่วยหลัก", n=no_lead)
        yield Attention("notice", message, "measures", {"div": "no_lead"})
    if no_end:
        message = msg("มาตรการ {n} รายการยังไม่ระบุวันสิ้นสุด", n=no_end)
        yield Attention("notice", message, "measures", {"due": "none"})
    if silent:
        message = msg("มาตรการ {n} รายการอยู่ระหว่างดำเนินการแต่ยังไม่รายงานความคืบหน้า", n=silent)
        yield Attention("notice", message, "measures", {"status": "in_progress"})
