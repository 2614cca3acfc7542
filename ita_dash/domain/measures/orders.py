"""In which order a list of measures stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from ita_dash.domain.messages import Message, msg

FIRST_ROWS = 40
"""How many measures a list shows before the reader asks for more."""
NUMBER, LATE, DUE, PROGRESS, DIVISION = "number", "late", "due", "progress", "division"
ORDER_LABELS: Mapping[str, Message] = {
    NUMBER: msg("เรียงตามลำดับที่"),
    LATE: msg("เรียงเกินกำหนดก่อน"),
    DUE: msg("เรียงกำหนดใกล้สุดก่อน"),
    PROGRESS: msg("เรียงคืบหน้าน้อยสุดก่อน"),
    DIVISION: msg("เรียงตามส่วนราชการ"),
}
_PRESSING = ("overdue", "unconfirmed")
_OPEN, _UNKNOWN, _CLOSED = 0, 1, 2


def order_of(asked: str, count: int) -> str:
    """The order asked for; else the plan's own, but late first in a list too long to be seen whole.

    ``count`` is the length of the list.
    """
    if asked in ORDER_LABELS:
        return asked
    return LATE if count > FIRST_ROWS else NUMBER


def ordered(rows: pd.DataFrame, order: str, offices: Sequence[str]) -> pd.DataFrame:
    """Rows of MEASURE_TABLE, the newest year first and by number, → the same in this order.

    What the order says nothing of stays as it was. ``offices`` are the names of the divisions in
    the office's order.
    """
    if order not in ORDER_LABELS or order == NUMBER:
        return rows
    group, value = _division(rows, offices) if order == DIVISION else _KEYS[order](rows)
    ranks = pd.DataFrame({"group": group, "value": value.astype("float64")}, index=rows.index)
    return rows.loc[ranks.sort_values(["group", "value"], kind="stable").index]


def _late(rows: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The longest overdue first, then what is over though nobody told its status."""
    groups = {due: rank for rank, due in enumerate(_PRESSING)}
    group = rows["due"].map(groups).fillna(len(groups))
    return group, rows["days_left"].where(group < len(groups))


def _due(rows: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The next to be due first, then what is over, the newest first; the closed come last."""
    days, is_closed = rows["days_left"], rows["due"] == "closed"
    is_over = (days < 0).fillna(False).astype(bool)
    group = pd.Series(0, index=rows.index).mask(is_over, 1).mask(days.isna(), 2)
    return group.mask(is_closed, 3), days.abs().where(~is_closed)


def _progress(rows: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The least of what is open first, what is unknown behind it; the closed come last."""
    progress, is_closed = rows["progress_shown"], rows["due"] == "closed"
    group = pd.Series(_OPEN, index=rows.index).mask(progress.isna(), _UNKNOWN)
    return group.mask(is_closed, _CLOSED), progress.where(~is_closed)


def _division(rows: pd.DataFrame, offices: Sequence[str]) -> tuple[pd.Series, pd.Series]:
    """By who leads; what nobody leads comes last."""
    ranks = {name: rank for rank, name in enumerate(offices)}
    rank = rows["lead_division"].map(ranks).astype("float64").fillna(len(ranks))
    return rank, pd.Series(0.0, index=rows.index)


_KEYS = {LATE: _late, DUE: _due, PROGRESS: _progress}
