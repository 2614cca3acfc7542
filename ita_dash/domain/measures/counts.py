"""The one way in which measures are counted, and in which the counts are said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.messages import Message, msg

ALL, OVERDUE, UNCONFIRMED, DUE_SOON = "all", "overdue", "unconfirmed", "due_soon"
COUNT_LABELS: Mapping[str, Message] = {
    ALL: msg("มาตรการทั้งหมด"),
    **{status.value: label for status, label in STATUS_LABELS.items()},
    OVERDUE: msg("ในจำนวนนี้เกินกำหนด"),
    UNCONFIRMED: msg("ในจำนวนนี้สถานะยังไม่ได้ยืนยัน"),
    DUE_SOON: msg("ในจำนวนนี้ครบกำหนดใน 30 วัน"),
}
"""What every count is called, in the order in which counts stand.

The statuses add up to all. What is overdue, to be confirmed or due soon has a status of its
own as well, so it stands below as a part and is never added.
"""
PARTS_OF_ALL = (OVERDUE, UNCONFIRMED, DUE_SOON)
"""The counts that are such parts."""
_DUE_OF_PARTS = {OVERDUE: "overdue", UNCONFIRMED: "unconfirmed", DUE_SOON: "within_30"}


@dataclass(frozen=True)
class MeasureCounts:
    """How many measures there are, under each status, and how many of them press.

    ``all`` holds the cancelled ones too: a measure that was decided on is counted, and that it
    was cancelled is named beside. ``overdue``, ``unconfirmed`` and ``due_soon`` are of the open
    ones, and none is counted in two of them.
    """

    not_started: int = 0
    in_progress: int = 0
    completed: int = 0
    cancelled: int = 0
    overdue: int = 0
    unconfirmed: int = 0
    due_soon: int = 0

    @property
    def all(self) -> int:
        """Every measure, whatever its status."""
        return self.not_started + self.in_progress + self.completed + self.cancelled

    def items(self) -> list[tuple[str, int]]:
        """Every count by its key in COUNT_LABELS, in that order."""
        return [(key, int(getattr(self, key))) for key in COUNT_LABELS]

    def statuses(self) -> dict[str, int]:
        """The statuses in their order; together they are all."""
        return {status.value: int(getattr(self, status.value)) for status in MeasureStatus}


def measure_counts(table: pd.DataFrame) -> MeasureCounts:
    """MEASURE_TABLE, whatever part of it is shown → its counts."""
    flags = count_flags(table)
    return MeasureCounts(**{key: int(flag.sum()) for key, flag in flags.items()})


def count_flags(table: pd.DataFrame) -> dict[str, pd.Series]:
    """A frame with ``status`` and ``due`` of MEASURE_TABLE → which rows each count holds."""
    by_status = {status.value: table["status"] == status for status in MeasureStatus}
    return {**by_status, **{part: table["due"] == due for part, due in _DUE_OF_PARTS.items()}}
