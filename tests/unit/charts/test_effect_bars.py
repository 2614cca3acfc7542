"""Bars of what came after measures: beside the rest, beside other agencies, said in words."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from ita_dash.charts.effect_bars import effect_bars, effect_bars_alt
from ita_dash.frames.improvement import INDICATOR_EFFECTS
from ita_dash.i18n.translator import translator

TH, EN = translator("th"), translator("en")


def linked(*rows: tuple[int, float, float, float]) -> pd.DataFrame:
    """Indicators with measures: number, change, the mean of the rest, that of other agencies."""
    full = [
        {
            "fiscal_year": 2568,
            "indicator": number,
            "name": f"ตัวชี้วัด <b>{number}</b>",
            "is_linked": True,
            "measures": (1,),
            "before": 80.0,
            "after": 80.0 + change,
            "change": change,
            "rest_change": rest,
            "difference": change - rest,
            "peer_change": peers,
            "peer_count": 3,
            "movement": "rose_more" if change > rest else "rose_less",
        }
        for number, change, rest, peers in rows
    ]
    return INDICATOR_EFFECTS.apply(pd.DataFrame(full, columns=list(INDICATOR_EFFECTS.columns)))


@pytest.mark.parametrize("dark", [True, False])
def test_each_indicator_has_a_bar_and_the_rest_a_line(dark: bool) -> None:
    figure = effect_bars(linked((9, 1.0, 2.0, 3.0), (1, 4.0, 2.0, math.nan)), tr=TH, dark=dark)
    assert list(figure.data[0]["x"]) == [4.0, 1.0]
    assert list(figure.data[1]["x"]) == [None, 3.0]
    assert [shape["x0"] for shape in figure.layout["shapes"]] == [0, 2.0]
    low, high = figure.layout["xaxis"]["range"]
    assert low < 0 < 4.0 < high
    assert "+2.00" in figure.layout["title"]["text"]


def test_names_from_data_are_made_safe() -> None:
    figure = effect_bars(linked((9, 1.0, 2.0, 3.0)), tr=TH, dark=False)
    assert "&lt;b&gt;" in figure.layout["yaxis"]["ticktext"][0]
    assert "<b>9" not in figure.data[0]["hovertext"][0]


def test_without_a_rest_there_is_no_line_of_it() -> None:
    figure = effect_bars(linked((9, 1.0, math.nan, math.nan)), tr=TH, dark=False)
    assert [shape["x0"] for shape in figure.layout["shapes"]] == [0]


def test_the_words_say_every_bar_and_no_cause() -> None:
    rows = linked((9, 1.0, 2.0, 3.0), (1, 4.0, 2.0, math.nan))
    assert "จาก 80.00 เป็น 84.00 เปลี่ยนแปลง +4.00: เพิ่มขึ้นมากกว่าตัวชี้วัดอื่น" in effect_bars_alt(rows, tr=TH)
    assert "Rose less than the others" in effect_bars_alt(rows, tr=EN)


def test_nothing_known_gives_a_note() -> None:
    assert "ไม่มีคะแนน" in effect_bars_alt(linked(), tr=TH)
    assert effect_bars(linked(), tr=TH, dark=False).layout["annotations"]
