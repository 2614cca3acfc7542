"""When a measure falls due, derived from its period and today, never stored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
import pandas as pd

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import Message, msg

DUE_LABELS: Mapping[str, Message] = {
    "overdue": msg("เกินกำหนด"),
    "unconfirmed": msg("สถานะยังไม่ได้ยืนยัน"),
    "within_30": msg("ครบกำหนดใน 30 วัน"),
    "within_90": msg("ครบกำหนดใน 90 วัน"),
    "later": msg("ครบกำหนดหลัง 90 วัน"),
    "none": msg("ไม่ระบุวันสิ้นสุด"),
    "closed": msg("สิ้นสุดแล้ว"),
}
"""The buckets from the most urgent; every measure is in exactly one."""

_CLOSED = [status.value for status in MeasureStatus if status.is_closed]


def days_left(measures: pd.DataFrame, today: date) -> pd.Series:
    """Days from today to the end of the period, as Int64 with the frame's index.

    Negative when the end has passed; missing without an end date and for a closed measure.
    """
    days = (measures["period_end"] - pd.Timestamp(today)).dt.days.astype("Int64")
    return days.mask(measures["status"].isin(_CLOSED))


def late_measures(table: pd.DataFrame) -> pd.DataFrame:
    """MEASURE_TABLE → what is overdue, whatever its year, the longest first."""
    late = table[table["due"] == "overdue"]
    return late.sort_values(["days_left", "fiscal_year", "number"])


def unconfirmed_measures(table: pd.DataFrame) -> pd.DataFrame:
    """MEASURE_TABLE → what is over, whatever its year, while its status is only assumed."""
    return table[table["due"] == "unconfirmed"]


def due_bucket(measures: pd.DataFrame, days: pd.Series, today: date) -> pd.Series:
    """The bucket of each measure as text; ``days`` as from ``days_left``.

    A measure is overdue from the day after its last day. Where its status is only assumed, nobody
    said that it is not done: from that day on, or without one when its fiscal year is over, its
    status is to be confirmed and it is not overdue.
    """
    left = days.to_numpy(dtype="float64", na_value=np.nan)
    closed = measures["status"].isin(_CLOSED).to_numpy()
    is_year_over = (measures["fiscal_year"] < fiscal_year_of(today)).to_numpy()
    is_over = (left < 0) | (np.isnan(left) & is_year_over)
    unconfirmed = measures["is_status_assumed"].to_numpy(dtype=bool) & is_over
    buckets = np.select(
        [closed, unconfirmed, np.isnan(left), left < 0, left <= 30, left <= 90],
        ["closed", "unconfirmed", "none", "overdue", "within_30", "within_90"],
        default="later",
    )
    return pd.Series(buckets, index=measures.index, dtype="str")
