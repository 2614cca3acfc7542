"""Who leads and who supports which measure."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.measures.division_grid import division_grid

MEASURES = pd.DataFrame({"measure_id": [7, 3, 9]})
DIVISIONS = pd.DataFrame({"division_id": [1, 2, 4], "name": ["สำนักปลัด", "กองคลัง", "กองช่าง"]})
SHARES = pd.DataFrame(
    {"measure_id": [3, 3, 7, 5], "position": [1, 2, 1, 1], "division_id": [2, 1, 2, 4]}
)


def test_first_named_division_leads_and_the_others_support() -> None:
    grid = division_grid(MEASURES, SHARES, DIVISIONS)
    assert grid.loc[3].to_dict() == {1: "support", 2: "lead"}


def test_measures_keep_the_order_of_the_table() -> None:
    assert list(division_grid(MEASURES, SHARES, DIVISIONS).index) == [7, 3, 9]


def test_divisions_without_a_part_are_left_out_and_others_keep_the_office_order() -> None:
    columns = division_grid(MEASURES, SHARES, DIVISIONS).columns
    assert [int(each) for each in columns] == [1, 2]


def test_a_measure_without_divisions_has_an_empty_row() -> None:
    assert set(division_grid(MEASURES, SHARES, DIVISIONS).loc[9]) == {""}


def test_nothing_at_all_is_an_empty_grid() -> None:
    assert division_grid(MEASURES.head(0), SHARES.head(0), DIVISIONS).empty
