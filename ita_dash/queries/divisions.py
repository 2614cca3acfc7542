"""The divisions of an agency, in the office's own order, and what became of each."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.changes.reversal import UNDO
from ita_dash.frames.divisions import DIVISION_REVISIONS, DIVISIONS
from ita_dash.queries.statements import statements

_SQL = statements("divisions")


def divisions(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """DIVISIONS at ``as_of``, by sort_order."""
    return DIVISIONS.apply(db.frame(_SQL["divisions"], {"agency_id": agency_id, "as_of": as_of}))


def division_revisions(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """DIVISION_REVISIONS up to ``as_of``: each division's, the oldest first."""
    revisions = db.frame(_SQL["division_revisions"], {"agency_id": agency_id, "as_of": as_of})
    return DIVISION_REVISIONS.apply(revisions)


def division_register(db: Reader, agency_id: int, as_of: int) -> list[Division]:
    """Every division that ever was, closed ones too, by sort_order.

    One that went with the import that had made it is none: its name is free again.
    """
    rows = division_revisions(db, agency_id, as_of).itertuples()
    every = (list(own) for _, own in groupby(rows, lambda row: row.division_id))
    used = [_division(own) for own in every if not _is_undone(own[-1])]
    return sorted(used, key=lambda each: (each.sort_order, each.division_id))


def next_division_id(db: Reader, agency_id: int) -> int:
    """The id that no division of the agency has had yet; the first is 1."""
    row = db.row(_SQL["next_division_id"], {"agency_id": agency_id})
    return int(row[0]) if row else 1


def _division(revisions: list[Any]) -> Division:
    newest = revisions[-1]
    changed = _last_changed(revisions)
    names = dict.fromkeys(row.name for row in reversed(revisions))
    return Division(
        newest.division_id,
        newest.name,
        newest.sort_order,
        newest.is_removed,
        None if pd.isna(newest.merged_into) else int(newest.merged_into),
        tuple(name for name in names if name != newest.name),
        changed.change_no,
        changed.changed_at.to_pydatetime(),
        changed.actor,
    )


def _is_undone(newest: Any) -> bool:
    return bool(newest.is_removed) and newest.action == UNDO


def _last_changed(revisions: list[Any]) -> Any:
    """The newest row that changed more than the division's place among the others."""
    content = [(row.name, row.is_removed, pd.isna(row.merged_into)) for row in revisions]
    first = next(n for n in range(len(content)) if all(c == content[-1] for c in content[n:]))
    return revisions[first]
