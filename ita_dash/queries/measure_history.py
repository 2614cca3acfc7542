"""Every revision of one measure with who wrote it, when, and by which action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ita_dash.db.database import Reader
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.queries import measures
from ita_dash.queries.changes import changes
from ita_dash.queries.measure_drafts import draft_of, grouped, months_of, shares_of, steps_of


@dataclass(frozen=True)
class RecordedRevision:
    """One revision: the measure's whole content from then on.

    ``changed_at`` is UTC without a zone; ``action`` a code of the change log; ``note`` the name
    of the file it was read from, or the measure's title.
    """

    change_no: int
    changed_at: datetime
    actor: str
    action: str
    note: str
    draft: MeasureDraft


def measure_history(
    db: Reader, agency_id: int, as_of: int, measure_id: int
) -> list[RecordedRevision]:
    """The revisions of a measure up to ``as_of``, newest first; empty for an unknown measure."""
    key = agency_id, as_of, measure_id
    divisions = measures.revision_divisions(db, *key)
    indicators = measures.revision_indicators(db, *key)
    items = measures.revision_items(db, *key)
    steps = measures.revision_steps(db, *key)
    months = measures.revision_months(db, *key)
    children = {
        "divisions": grouped(divisions["change_no"], shares_of(divisions)),
        "indicators": grouped(indicators["change_no"], indicators["indicator"].tolist()),
        "oit_items": grouped(items["change_no"], items["item"]),
        "steps": grouped(steps["change_no"], steps_of(steps)),
        "months": grouped(months["change_no"], months_of(months)),
    }
    log = changes(db, agency_id, as_of)
    actions = dict(zip(log["change_no"].tolist(), log["action"], strict=True))
    notes = dict(zip(log["change_no"].tolist(), log["note"], strict=True))
    rows: Iterable[Any] = measures.measure_revisions(db, *key).itertuples()
    return [
        RecordedRevision(
            row.change_no,
            row.changed_at.to_pydatetime(),
            row.actor,
            actions[row.change_no],
            notes[row.change_no],
            draft_of(row, {name: parts[row.change_no] for name, parts in children.items()}),
        )
        for row in rows
    ]
