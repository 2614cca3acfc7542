"""Every revision of one measure with who wrote it, when, and by which action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.measures import MeasureDraft, Step
from ita_dash.queries import measures
from ita_dash.queries.changes import changes
from ita_dash.queries.measure_drafts import _by_measure, _draft


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
    """The measure's revisions up to ``as_of``, newest first; empty when there is no such measure."""
    key = agency_id, as_of, measure_id
    divisions = measures.revision_divisions(db, *key)
    indicators = measures.revision_indicators(db, *key)
    steps = measures.revision_steps(db, *key)
    children = {
        "divisions": _by_revision(divisions, divisions["name"]),
        "indicators": _by_revision(indicators, indicators["indicator"].tolist()),
        "steps": _by_revision(steps, map(Step, steps["description"], steps["is_done"].tolist())),
    }
    log = changes(db, agency_id, as_of).set_index("change_no")
    rows: Iterable[Any] = measures.measure_revisions(db, *key).itertuples()
    return [
        RecordedRevision(
            row.change_no,
            row.changed_at.to_pydatetime(),
            row.actor,
            log.at[row.change_no, "action"],
            log.at[row.change_no, "note"],
            _draft(row, {name: parts[row.change_no] for name, parts in children.items()}),
        )
        for row in rows
    ]


def _by_revision(frame: pd.DataFrame, parts: Iterable[Any]) -> Any:
    return _by_measure(frame.assign(measure_id=frame["change_no"]), parts)
