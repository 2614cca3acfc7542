"""How an indicator moved beside the indicators without a measure; never why."""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import half_up_number


class Movement(StrEnum):
    """A change from one year to the next beside the mean change of the rest."""

    ROSE_MORE = "rose_more"
    ROSE_ALONE = "rose_alone"
    ROSE_ALIKE = "rose_alike"
    ROSE_LESS = "rose_less"
    ROSE = "rose"
    STILL = "still"
    FELL = "fell"
    FELL_LESS = "fell_less"
    FELL_ALIKE = "fell_alike"
    FELL_ALONE = "fell_alone"
    FELL_MORE = "fell_more"
    UNKNOWN = "unknown"


MOVEMENT_LABELS: Mapping[Movement, Message] = {
    Movement.ROSE_MORE: msg("เพิ่มขึ้นมากกว่าตัวชี้วัดอื่น"),
    Movement.ROSE_ALONE: msg("เพิ่มขึ้น ขณะที่ตัวชี้วัดอื่นไม่เพิ่มขึ้น"),
    Movement.ROSE_ALIKE: msg("เพิ่มขึ้นเท่ากับตัวชี้วัดอื่น"),
    Movement.ROSE_LESS: msg("เพิ่มขึ้นน้อยกว่าตัวชี้วัดอื่น"),
    Movement.ROSE: msg("เพิ่มขึ้น ไม่มีตัวชี้วัดอื่นให้เทียบ"),
    Movement.STILL: msg("คะแนนเท่าเดิม"),
    Movement.FELL: msg("ลดลง ไม่มีตัวชี้วัดอื่นให้เทียบ"),
    Movement.FELL_LESS: msg("ลดลงน้อยกว่าตัวชี้วัดอื่น"),
    Movement.FELL_ALIKE: msg("ลดลงเท่ากับตัวชี้วัดอื่น"),
    Movement.FELL_ALONE: msg("ลดลง ขณะที่ตัวชี้วัดอื่นไม่ลดลง"),
    Movement.FELL_MORE: msg("ลดลงมากกว่าตัวชี้วัดอื่น"),
    Movement.UNKNOWN: msg("ยังเทียบไม่ได้"),
}
"""Each movement in words, the best first; "the others" are the indicators without a measure."""


def movement(change: float, rest: float) -> Movement:
    """How ``change`` stands beside ``rest``, both points rounded as they are shown; NaN: unknown.

    Both are compared as printed, so that the word never contradicts the figures beside it.
    """
    if math.isnan(change):
        return Movement.UNKNOWN
    if change == 0:
        return Movement.STILL
    if math.isnan(rest):
        return Movement.ROSE if change > 0 else Movement.FELL
    if change > 0:
        return _beside(change, rest, "rose")
    return _beside(-change, -rest, "fell")


def _beside(way: float, rest: float, verb: str) -> Movement:
    """``way`` is above 0: how far it went, and how far the rest went the same way."""
    if rest <= 0:
        return Movement(f"{verb}_alone")
    if way == rest:
        return Movement(f"{verb}_alike")
    return Movement(f"{verb}_{'more' if way > rest else 'less'}")


def mean_change(changes: pd.Series[float]) -> float:
    """The mean of the known changes, rounded once; NaN where none is known."""
    known = changes.dropna()
    return half_up_number(float(known.mean())) if len(known) else math.nan
