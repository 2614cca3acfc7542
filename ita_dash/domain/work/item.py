"""One measure that is to be updated now, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.work.waiting import Waiting
from ita_dash.frames.work import WORK


@dataclass(frozen=True)
class WorkItem(Measure):
    """A row of WORK; ``renew_by`` is None where no evidence is to be renewed."""

    waiting: tuple[Waiting, ...]
    renewals: tuple[str, ...]
    renew_by: date | None


def each_work(work: pd.DataFrame) -> list[WorkItem]:
    """WORK → its rows, in their order."""
    return WORK.records(work, _item)


def _item(*, status: str, waiting: tuple[str, ...], **columns: Any) -> WorkItem:
    return WorkItem(status=MeasureStatus(status), waiting=tuple(map(Waiting, waiting)), **columns)
