"""The bars show all indicators in full, the worst first, and tell below-target twice."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from ita_dash.charts.indicator_bars import indicator_bars, indicator_bars_alt
from tests.unit.charts.series import THAI, drawn, office, two_years


def picture(frame: pd.DataFrame) -> dict[str, Any]:
    return drawn(indicator_bars(frame, tr=THAI, dark=False))


def test_ten_indicators_stand_by_their_gap_with_their_whole_names() -> None:
    sent, frame = picture(office()), office().sort_values("gap")
    assert sent["data"][0]["x"] == frame["score"].tolist()
    names = [name.replace("\xa0", " ") for name in sent["layout"]["yaxis"]["ticktext"]]
    assert names == (frame["indicator"].astype(str) + " " + frame["name"]).tolist()
    top, bottom = sorted(sent["layout"]["yaxis"]["range"], reverse=True)
    assert sent["layout"]["yaxis"]["range"] == [top, bottom]  # the first row is the top one


def test_below_the_target_is_hatched_coloured_and_marked() -> None:
    bars, values = picture(two_years({}, {1: 84.99, 2: 85.0}))["data"]
    assert bars["marker"]["pattern"]["shape"] == ["/", ""]
    assert len(set(bars["marker"]["color"])) == 2
    assert [text.strip() for text in values["text"]] == ["84.99 ▼", "85.00"]


def test_values_stand_right_of_the_axis_where_no_bar_and_no_line_comes() -> None:
    sent = picture(office())
    assert set(sent["data"][1]["x"]) == {100}
    assert sent["data"][1]["textposition"] == "middle right"
    assert sent["layout"]["xaxis"]["range"] == [0, 100]
    assert sent["layout"]["margin"]["r"] >= 60


def test_the_target_is_named_on_the_axis_only() -> None:
    layout = picture(office())["layout"]
    assert [shape["x0"] for shape in layout["shapes"]] == [85.0]
    assert layout["xaxis"]["tickvals"] == [0, 85.0]
    assert not layout.get("annotations")


def test_the_figure_grows_but_never_shrinks_its_rows() -> None:
    frame = office()
    assert indicator_bars(frame, tr=THAI, dark=False, height=100).layout.height > 200
    assert indicator_bars(frame, tr=THAI, dark=False, height=500).layout.height == 500


def test_an_unknown_score_has_no_bar_and_comes_last() -> None:
    frame = two_years({}, {1: 90.0, 2: 80.0})
    sent = picture(frame.assign(score=[90.0, math.nan], gap=[5.0, math.nan]))
    assert sent["data"][0]["x"] == [90.0, None]
    assert sent["data"][1]["text"][1].strip() == "–"


def test_markup_in_a_name_stays_text() -> None:
    frame = two_years({}, {1: 90.0}).assign(name='<a href="x">คลิก</a>')
    sent = picture(frame)
    assert "<a" not in str(sent["layout"]["yaxis"]["ticktext"])
    assert "<a" not in str(sent["data"][0]["hovertext"])


def test_the_words_count_what_is_below_and_name_the_worst_first() -> None:
    words = indicator_bars_alt(two_years({}, {1: 90.0, 9: 70.5, 10: 60.0}), tr=THAI)
    assert "ต่ำกว่าเป้าหมาย 85 จำนวน 2 ตัวชี้วัด" in words
    assert words.index("การป้องกันการทุจริต 60.00") < words.index("การเปิดเผยข้อมูล 70.50")


def test_nothing_known_gives_a_sentence() -> None:
    assert "ยังไม่มีคะแนนรายตัวชี้วัด" in str(picture(office()[:0]))
    assert indicator_bars_alt(office()[:0], tr=THAI) == "ยังไม่มีคะแนนรายตัวชี้วัด"
