"""Which figures stand, and from which tables they come, agrees with counting by hand."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.peers.figures import newest_figures, year_matrix
from ita_dash.domain.peers.tables import peer_tables
from ita_dash.frames.peers import FIGURE_FILES, YEAR_FIGURES
from tests.unit.domain.peers.known import agencies

CODES = ("total", "iit", "indicator_1", "indicator_6_part_1", "rating")
KINDS = ("official", "official", "province_mean", "reported_by_media_or_agency")
Key = tuple[int, int, int]
"""Agency, place of the code and change, which together are written once."""
Told = tuple[float, str, bool]
REVISIONS = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, len(CODES) - 1), st.integers(1, 4)),
    st.tuples(st.sampled_from([70.0, 80.0]), st.sampled_from("กข"), st.booleans()),
    max_size=40,
)


def revisions(written: dict[Key, Told]) -> pd.DataFrame:
    rows = [
        (who, place, value, False, source, change, is_removed)
        for (who, place, change), (value, source, is_removed) in written.items()
    ]
    return YEAR_FIGURES.apply(pd.DataFrame(rows, columns=list(YEAR_FIGURES.columns)))


def files() -> pd.DataFrame:
    rows = [(change, pd.Timestamp("2026-01-01"), None) for change in range(1, 5)]
    return FIGURE_FILES.apply(pd.DataFrame(rows, columns=list(FIGURE_FILES.columns)))


def standing(written: dict[Key, Told]) -> dict[tuple[int, int], tuple[int, float, str]]:
    newest: dict[tuple[int, int], int] = {}
    for who, place, change in written:
        newest[who, place] = max(change, newest.get((who, place), 0))
    return {
        (who, place): (change, value, source)
        for (who, place), change in newest.items()
        for value, source, is_removed in [written[who, place, change]]
        if not is_removed
    }


@given(REVISIONS)
def test_of_each_figure_the_newest_stands_unless_it_was_taken_out(
    written: dict[Key, Told],
) -> None:
    matrix = year_matrix(newest_figures(revisions(written)), CODES, 2567)
    found = {
        (int(matrix.assessed_ids[row]), place): value
        for row, values in enumerate(matrix.values)
        for place, value in enumerate(values)
        if value == value
    }
    assert found == {key: value for key, (_, value, _) in standing(written).items()}


@given(REVISIONS)
def test_a_table_counts_whom_it_tells_of_and_how_much_of_each(written: dict[Key, Told]) -> None:
    held: dict[tuple[str, int, str], dict[int, list[str]]] = {}
    for (who, place), (change, _, source) in standing(written).items():
        if who in range(1, len(KINDS)):
            by_agency = held.setdefault((source, change, KINDS[who]), {})
            by_agency.setdefault(who, []).append(CODES[place])
    expected = {
        table: (
            len(each),
            *(max(codes.count(code) for codes in each.values()) for code in CODES[:3]),
        )
        for table, each in held.items()
    }
    found = peer_tables(newest_figures(revisions(written)), CODES, agencies(*KINDS), files())
    columns = ["source", "change_no", "row_kind", "agencies", "totals", "instruments", "indicators"]
    rows = found[columns].to_numpy("object").tolist()
    assert {tuple(row[:3]): tuple(row[3:]) for row in rows} == expected
    assert found["agencies"].is_monotonic_decreasing
