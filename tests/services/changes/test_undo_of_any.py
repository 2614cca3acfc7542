"""Whatever was imported before and after: an import that is taken back had never been."""

from __future__ import annotations

from typing import Any

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_dash.db.database import Database
from ita_dash.queries.agencies import Agency
from ita_dash.services.changes.undo import preview_undo
from tests.services.changes.undone import (
    OTHER,
    THIRD,
    import_measures,
    import_scores,
    same,
    state,
    undo,
)

_TOTALS = st.dictionaries(
    st.tuples(st.sampled_from([2566, 2567, 2568]), st.sampled_from(["", OTHER, THIRD])),
    st.integers(2, 100),  # a file of nothing above 1 is refused, as its figures may be shares
    min_size=1,
)
_MEASURES = st.dictionaries(
    st.integers(1, 4),
    st.tuples(st.sampled_from(["กองช่าง", "กองใหม่", "กองใหม่; กองคลัง", ""]), st.sampled_from("กข")),
    min_size=1,
)
_IMPORT = st.tuples(_TOTALS, _MEASURES)


def _import_both(
    db: Database, agency: Agency, totals: dict[Any, int], planned: dict[int, tuple[str, str]]
) -> list[int]:
    """Both files; the numbers of the changes, without those that brought nothing new."""
    rows = [[year, name or agency.name, total] for (year, name), total in totals.items()]
    told = [[2568, n, "มาตรการ", parts, text] for n, (parts, text) in planned.items()]
    numbers = import_scores(db, agency, *rows), import_measures(db, agency, *told)
    return [number for number in numbers if number]


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.lists(_IMPORT, max_size=2), undone=_IMPORT, later=_TOTALS)
def test_import_then_undo_is_as_if_it_had_never_been(
    db: Database, agency: Agency, before: list[Any], undone: Any, later: dict[Any, int]
) -> None:
    for each in before:
        _import_both(db, agency, *each)
    stood = state(db, agency)
    numbers = _import_both(db, agency, *undone)
    imported = state(db, agency)
    undoes = [undo(db, agency, number) for number in numbers]
    same(state(db, agency), stood)
    for number in reversed(undoes):
        undo(db, agency, number)
    same(state(db, agency), imported)
    _differs_in_what_was_edited(db, agency, numbers, later, stood)


def _differs_in_what_was_edited(
    db: Database,
    agency: Agency,
    numbers: list[int],
    later: dict[Any, int],
    stood: dict[str, pd.DataFrame],
) -> None:
    """After a later import exactly what it changed stands otherwise than before the undone one."""
    imported = _figures(state(db, agency)["all_score_figures"])
    rows = [[year, name or agency.name, total] for (year, name), total in later.items()]
    import_scores(db, agency, *rows)
    now = _figures(state(db, agency)["all_score_figures"])
    edited = {key for key in now if now[key] != imported.get(key)}
    for number in numbers:
        if not preview_undo(db, agency.agency_id, number).is_empty:
            undo(db, agency, number)
    left, old = (
        _figures(state(db, agency)["all_score_figures"]),
        _figures(stood["all_score_figures"]),
    )
    expected = {key: now[key] if key in edited else old.get(key) for key in {*now, *old}}
    assert left == {key: value for key, value in expected.items() if value is not None}


def _figures(frame: pd.DataFrame) -> dict[tuple[int, int], float]:
    keys = zip(frame["assessed_id"], frame["fiscal_year"], strict=True)
    return dict(zip(keys, frame["value"], strict=True))
