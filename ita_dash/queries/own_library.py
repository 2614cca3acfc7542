"""The measures that an office keeps in the library, at a change number."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.db.database import Reader
from ita_dash.domain.improvement.library import OWN_PREFIX, LibraryMeasure
from ita_dash.queries.statements import statements

_SQL = statements("own_library")


@dataclass(frozen=True)
class OwnEntry:
    """An entry of the office's own with its newest revision and who wrote that."""

    library_id: int
    change_no: int
    actor: str
    measure: LibraryMeasure


def own_entries(
    db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False
) -> list[OwnEntry]:
    """The entries that stand (or were removed), in the order in which they were made."""
    parameters = {"agency_id": agency_id, "as_of": as_of, "is_removed": is_removed}
    served: dict[int, list[int]] = {}
    for library_id, indicator in db.rows(_SQL["library_indicators"], parameters):
        served.setdefault(library_id, []).append(indicator)
    return [
        _entry(row, tuple(served.get(row[0], ())))
        for row in db.rows(_SQL["library_measures"], parameters)
    ]


def next_library_id(db: Reader, agency_id: int) -> int:
    """The id that no entry of the agency has had yet; the first is 1."""
    row = db.row(_SQL["next_library_id"], {"agency_id": agency_id})
    return int(row[0]) if row else 1


def _entry(row: tuple[object, ...], indicators: tuple[int, ...]) -> OwnEntry:
    library_id, change_no, actor, title, background, steps, divisions, first, last, *expected = row
    output, outcome, follow_up = map(str, expected)
    measure = LibraryMeasure(
        code=f"{OWN_PREFIX}{library_id}",
        indicators=indicators,
        title=str(title),
        background=str(background),
        steps=tuple(str(steps).splitlines()),
        divisions=tuple(str(divisions).splitlines()),
        first_month=int(str(first)),
        last_month=int(str(last)),
        output=output,
        outcome=outcome,
        follow_up=follow_up,
    )
    return OwnEntry(int(str(library_id)), int(str(change_no)), str(actor), measure)
