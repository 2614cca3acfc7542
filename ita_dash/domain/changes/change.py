"""One change of the store, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from ita_dash.frames.changes import CHANGES


@dataclass(frozen=True)
class Change:
    """A row of CHANGES: ``changed_at`` is UTC without a zone, a missing ``note`` blank."""

    change_no: int
    changed_at: datetime
    actor: str
    action: str
    note: str


def each_change(changes: pd.DataFrame) -> list[Change]:
    """CHANGES → its rows, in their order."""
    return CHANGES.records(changes, Change)


def change_of(changes: pd.DataFrame, change_no: int) -> Change | None:
    """The change of that number; None where there is none."""
    numbered = each_change(changes[changes["change_no"] == change_no])
    return numbered[0] if numbered else None
