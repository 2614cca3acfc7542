"""The measures at a change number, their divisions, indicators and steps, and their history."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.agencies.every_division import EVERY_DIVISION, EVERY_ID
from ita_dash.frames.contract import Contract
from ita_dash.frames.measures import (
    MEASURE_CELLS,
    MEASURE_DIVISIONS,
    MEASURE_INDICATORS,
    MEASURE_ITEMS,
    MEASURE_MONTHS,
    MEASURE_STEPS,
    MEASURES,
)
from ita_dash.queries.statements import statements

_SQL = statements("measures")


def _per_revision(contract: Contract) -> Contract:
    """A child's contract with the change number of the revision it belongs to."""
    measure_id, *own = contract.columns.items()
    columns = dict([measure_id, ("change_no", "int"), *own])
    return Contract(contract.name.replace("measure_", "revision_"), columns)


_REVISIONS = Contract("measure_revisions", MEASURES.columns)
REVISION_DIVISIONS = _per_revision(MEASURE_DIVISIONS)
REVISION_INDICATORS = _per_revision(MEASURE_INDICATORS)
REVISION_ITEMS = _per_revision(MEASURE_ITEMS)
REVISION_STEPS = _per_revision(MEASURE_STEPS)
REVISION_MONTHS = _per_revision(MEASURE_MONTHS)


def measures(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """MEASURES that stand, by fiscal year and number."""
    return _standing(db, MEASURES, agency_id, as_of, is_removed=False)


def removed_measures(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """MEASURES that were removed and may be restored, by fiscal year and number."""
    return _standing(db, MEASURES, agency_id, as_of, is_removed=True)


def measure_divisions(
    db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False
) -> pd.DataFrame:
    """MEASURE_DIVISIONS of the measures that stand (or were removed), lead first."""
    standing = _standing(db, MEASURE_DIVISIONS, agency_id, as_of, is_removed=is_removed)
    return with_every_named(standing)


def measure_indicators(
    db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False
) -> pd.DataFrame:
    """MEASURE_INDICATORS of the measures that stand (or were removed)."""
    return _standing(db, MEASURE_INDICATORS, agency_id, as_of, is_removed=is_removed)


def measure_items(
    db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False
) -> pd.DataFrame:
    """MEASURE_ITEMS of the measures that stand (or were removed)."""
    return _standing(db, MEASURE_ITEMS, agency_id, as_of, is_removed=is_removed)


def measure_steps(
    db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False
) -> pd.DataFrame:
    """MEASURE_STEPS of the measures that stand (or were removed), in order."""
    return _standing(db, MEASURE_STEPS, agency_id, as_of, is_removed=is_removed)


def measure_months(
    db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False
) -> pd.DataFrame:
    """MEASURE_MONTHS of the measures that stand (or were removed), in order."""
    return _standing(db, MEASURE_MONTHS, agency_id, as_of, is_removed=is_removed)


def measure_revisions(db: Reader, agency_id: int, as_of: int, measure_id: int) -> pd.DataFrame:
    """Every revision of one measure as MEASURES, newest first, its removals included."""
    return _history(db, _REVISIONS, agency_id, as_of, measure_id)


def revision_divisions(db: Reader, agency_id: int, as_of: int, measure_id: int) -> pd.DataFrame:
    """REVISION_DIVISIONS of one measure, newest revision first."""
    return with_every_named(_history(db, REVISION_DIVISIONS, agency_id, as_of, measure_id))


def revision_indicators(db: Reader, agency_id: int, as_of: int, measure_id: int) -> pd.DataFrame:
    """REVISION_INDICATORS of one measure, newest revision first."""
    return _history(db, REVISION_INDICATORS, agency_id, as_of, measure_id)


def revision_items(db: Reader, agency_id: int, as_of: int, measure_id: int) -> pd.DataFrame:
    """REVISION_ITEMS of one measure, newest revision first."""
    return _history(db, REVISION_ITEMS, agency_id, as_of, measure_id)


def revision_steps(db: Reader, agency_id: int, as_of: int, measure_id: int) -> pd.DataFrame:
    """REVISION_STEPS of one measure, newest revision first."""
    return _history(db, REVISION_STEPS, agency_id, as_of, measure_id)


def revision_months(db: Reader, agency_id: int, as_of: int, measure_id: int) -> pd.DataFrame:
    """REVISION_MONTHS of one measure, newest revision first."""
    return _history(db, REVISION_MONTHS, agency_id, as_of, measure_id)


def measure_cells(db: Reader, agency_id: int, as_of: int, measure_id: int) -> pd.DataFrame:
    """MEASURE_CELLS of every revision of one measure that came from a file, newest first."""
    return _history(db, MEASURE_CELLS, agency_id, as_of, measure_id)


def with_every_named(shares: pd.DataFrame) -> pd.DataFrame:
    """Rows of measure_division with the one name that no division bears."""
    is_every = shares["division_id"] == EVERY_ID
    return shares.assign(name=shares["name"].mask(is_every, EVERY_DIVISION))


@dataclass(frozen=True)
class Revision:
    """The newest revision of a measure: its number, who wrote it, and whether it removes it."""

    change_no: int
    is_removed: bool
    actor: str


def current_revision(db: Reader, agency_id: int, measure_id: int) -> Revision | None:
    """The measure's newest revision; None when there is no such measure."""
    row = db.row(_SQL["current_revision"], {"agency_id": agency_id, "measure_id": measure_id})
    return Revision(*row) if row else None


def next_measure_id(db: Reader, agency_id: int) -> int:
    """The id that no measure of the agency has had yet; the first is 1."""
    row = db.row(_SQL["next_measure_id"], {"agency_id": agency_id})
    return int(row[0]) if row else 1


def _standing(
    db: Reader, contract: Contract, agency_id: int, as_of: int, *, is_removed: bool
) -> pd.DataFrame:
    """The rows of the statement that bears the contract's name."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "is_removed": is_removed}
    return contract.apply(db.frame(_SQL[contract.name], parameters))


def _history(
    db: Reader, contract: Contract, agency_id: int, as_of: int, measure_id: int
) -> pd.DataFrame:
    """The rows of the statement that bears the contract's name, of one measure."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "measure_id": measure_id}
    return contract.apply(db.frame(_SQL[contract.name], parameters))
