"""What stands decided of one measure in a plan, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from ita_dash.domain.improvement.lineage import Decision
from ita_dash.frames.improvement import MEASURE_LINEAGE


@dataclass(frozen=True)
class StandingDecision:
    """A row of MEASURE_LINEAGE: the decision, when it was made (UTC, no zone) and by whom.

    ``predecessor_id`` is the earlier measure that it carries on, None where there is none.
    """

    fiscal_year: int
    measure_id: int
    decision: Decision
    predecessor_id: int | None
    reason: str
    change_no: int
    changed_at: datetime
    actor: str


def each_decision(lineage: pd.DataFrame) -> list[StandingDecision]:
    """MEASURE_LINEAGE → its rows, in their order."""
    return MEASURE_LINEAGE.records(lineage, _decision)


def _decision(*, decision: str, **columns: Any) -> StandingDecision:
    return StandingDecision(decision=Decision(decision), **columns)
