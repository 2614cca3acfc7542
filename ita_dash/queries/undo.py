"""The records that a change wrote, with every revision of each; and which changes were undone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Revision
from ita_dash.frames.changes import UNDOS
from ita_dash.queries.statements import statements

_SQL = statements("undo")

FigureKey = tuple[int, int, str]
"""Assessed id, fiscal year, code."""
DetailKey = tuple[int, str, int]
"""Fiscal year, code, part."""
Fields = tuple[object, ...]
FIGURE_FIELDS = ("value", "label", "scale", "source")
DETAIL_FIELDS = (
    *("indicator", "name", "score", "elements_met", "elements_total", "elements_marked"),
    *("remark", "source"),
)
AGENCY_FIELDS = ("name", "agency_type", "province", "district", "agency_size", "row_kind")
LINEAGE_FIELDS = ("decision", "predecessor_id", "reason")
DIVISION_FIELDS = ("name", "sort_order")


def undos(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """UNDOS up to ``as_of``, oldest first."""
    return UNDOS.apply(db.frame(_SQL["undos"], {"agency_id": agency_id, "as_of": as_of}))


def touched_figures(
    db: Reader, agency_id: int, as_of: int, of_change: int
) -> Iterator[Revision[FigureKey, Fields]]:
    """Every revision of the figures that the change wrote, by key; fields as FIGURE_FIELDS."""
    rows = _touched(db, "touched_figures", agency_id, as_of, of_change)
    for key, change_no, content in _contents(rows, 3, len(FIGURE_FIELDS)):
        yield Revision((key[0], key[1], key[2]), change_no, content)


def touched_details(
    db: Reader, agency_id: int, as_of: int, of_change: int
) -> Iterator[Revision[DetailKey, Fields]]:
    """Every revision of the questions and items that it wrote; fields as DETAIL_FIELDS."""
    rows = _touched(db, "touched_details", agency_id, as_of, of_change)
    for key, change_no, content in _contents(rows, 3, len(DETAIL_FIELDS)):
        yield Revision((int(key[0]), str(key[1]), int(key[2])), change_no, content)


def touched_agencies(
    db: Reader, agency_id: int, as_of: int, of_change: int
) -> Iterator[Revision[int, Fields]]:
    """Every revision of the assessed agencies that it wrote, by id; fields as AGENCY_FIELDS."""
    rows = _touched(db, "touched_agencies", agency_id, as_of, of_change)
    for key, change_no, content in _contents(rows, 1, len(AGENCY_FIELDS)):
        yield Revision(key[0], change_no, content)


def touches_measures(db: Reader, agency_id: int, of_change: int) -> bool:
    """Whether the change wrote any measure."""
    parameters = {"agency_id": agency_id, "of_change": of_change}
    return db.row(_SQL["touched_measures"], parameters) is not None


def touched_divisions(
    db: Reader, agency_id: int, as_of: int, of_change: int
) -> Iterator[Revision[int, Fields]]:
    """Every revision of the divisions that it wrote, by id; fields as DIVISION_FIELDS."""
    rows = _touched(db, "touched_divisions", agency_id, as_of, of_change)
    for key, change_no, content in _contents(rows, 1, len(DIVISION_FIELDS)):
        yield Revision(key[0], change_no, content)


def touched_lineage(
    db: Reader, agency_id: int, as_of: int, of_change: int
) -> Iterator[Revision[tuple[int, int], Fields]]:
    """Every revision of the decisions that it wrote, by year and measure; as LINEAGE_FIELDS."""
    rows = _touched(db, "touched_lineage", agency_id, as_of, of_change)
    for key, change_no, content in _contents(rows, 2, len(LINEAGE_FIELDS)):
        yield Revision((key[0], key[1]), change_no, content)


def standing_figures(db: Reader, agency_id: int, as_of: int) -> dict[int, int]:
    """How many figures stand, by assessed id."""
    rows = db.frame(_SQL["standing_figures"], {"agency_id": agency_id, "as_of": as_of})
    return dict(zip(rows["assessed_id"].tolist(), rows["figures"].tolist(), strict=True))


def _touched(db: Reader, name: str, agency_id: int, as_of: int, of_change: int) -> pd.DataFrame:
    parameters = {"agency_id": agency_id, "as_of": as_of, "of_change": of_change}
    rows = db.frame(_SQL[name], parameters).astype(object)
    # A missing value is nothing: NaN would not even be equal to itself.
    return rows.where(rows.notna(), None)


def _contents(
    rows: pd.DataFrame, keys: int, fields: int
) -> Iterator[tuple[tuple[Any, ...], int, Fields | None]]:
    """Of each row the key, the change number, and the fields; None where it is removed."""
    for row in rows.itertuples(index=False, name=None):
        change_no, *content = row[keys : keys + 1 + fields]
        yield row[:keys], int(change_no), None if row[-1] else tuple(content)
