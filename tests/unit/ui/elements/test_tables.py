"""Which columns of a small table are figures, and how a grid reads on paper."""

from __future__ import annotations

import pandas as pd
import pytest

from ita_dash.ui.elements.tables import figure_columns


@pytest.mark.parametrize(
    "cells",
    [
        ["84.74", "–"],
        ["▼ −9.50", "✓ +2.69", "0.00"],
        ["75.50 → 76.80"],
        ["89.10 (−4.36)", "90.66 (0.85)"],
        ["1,204", "5"],
        ["30%", ""],
        ["▲ +0.46", "≠"],
        ["–", "–"],
    ],
)
def test_a_column_of_figures_is_told_from_one_of_words(cells: list[str]) -> None:
    names = ["แถว"] * len(cells)
    assert figure_columns(pd.DataFrame({"name": names, "value": cells})) == [2]


@pytest.mark.parametrize(
    "cells",
    [
        ["5 จาก 7 · กลุ่ม 3"],
        ["84.74", "ต้องปรับปรุง"],
        ["70 – 84.99", "≥ 85"],
        ["1 ธ.ค. 2569 02:16"],
        ["", ""],
        ["scores.csv"],
    ],
)
def test_words_dates_and_nothing_stay_at_the_left(cells: list[str]) -> None:
    names = ["แถว"] * len(cells)
    assert figure_columns(pd.DataFrame({"name": names, "value": cells})) == []


def test_what_a_row_is_of_stays_at_the_left_even_where_it_is_a_number() -> None:
    assert figure_columns(pd.DataFrame({"plan": ["2568 → 2569"], "new": ["6"]})) == [2]
