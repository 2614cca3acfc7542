"""The trend shows every year in its place, the target, the bands and what cannot be compared."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pandas as pd
import pytest

from ita_dash.charts.keys import Meaning
from ita_dash.charts.score_trend import (
    score_trend,
    score_trend_alt,
    trend_key,
    year_place,
)
from ita_dash.domain.scoring import assessments
from ita_dash.ui.plots import key_html
from ita_dash.ui.trend_year import frame_html
from tests.unit.charts.series import BOOKS, THAI, city, drawn, totals
from tests.unit.domain import builders


def trend(frame: pd.DataFrame) -> dict[str, Any]:
    """The picture's traces by what they are, and its layout."""
    sent = drawn(score_trend(frame, books=BOOKS, tr=THAI, dark=False))
    line, points, missing, goal = sent["data"]
    return {
        "line": line,
        "points": points,
        "missing": missing,
        "goal": goal,
        "layout": sent["layout"],
    }


def meanings(frame: pd.DataFrame) -> list[Meaning]:
    """The signs below the picture, with what they mean."""
    return trend_key(frame, books=BOOKS, tr=THAI, dark=False)


def told(frame: pd.DataFrame) -> list[str]:
    return [meaning.words for meaning in meanings(frame)]


def test_years_are_categories_from_the_first_to_the_goal_of_the_national_plan() -> None:
    picture = trend(city())
    axis = picture["layout"]["xaxis"]
    assert axis["type"] == "category"
    assert axis["categoryarray"] == [str(year) for year in range(2561, 2571)]
    assert picture["goal"]["x"] == ["2570"]
    assert "เป้าหมายชาติ 2570" in told(city())


def test_a_missing_year_is_a_gap_with_a_dash_and_no_zero() -> None:
    picture = trend(city())
    drawn_line = dict(zip(picture["line"]["x"], picture["line"]["y"], strict=True))
    assert drawn_line["2565"] is None
    assert picture["line"]["connectgaps"] is False
    assert "2565" not in picture["points"]["x"]
    assert (picture["missing"]["x"], picture["missing"]["text"]) == (["2565"], ["–"])


def test_years_that_cannot_be_compared_are_parted_and_not_joined() -> None:
    picture = trend(city())
    years = [year for year, total in zip(picture["line"]["x"], picture["line"]["y"], strict=True)]
    assert years.count("2562") == 2
    assert picture["line"]["y"][years.index("2562")] is None
    dotted = [shape for shape in picture["layout"]["shapes"] if shape["line"].get("dash") == "dot"]
    assert [shape["x0"] for shape in dotted] == [0.5]
    assert "เทียบกับปีก่อนไม่ได้" in told(city())


def test_the_mark_of_a_break_gives_its_reason_on_hover_and_in_words() -> None:
    (mark,) = trend(city())["layout"]["annotations"]
    reason = "ปี 2562 เทียบกับปีก่อนไม่ได้: ไม่ทราบมาตรคะแนน"
    assert (mark["text"], mark["captureevents"]) == ("≠", True)
    assert mark["hovertext"].startswith(reason)
    assert reason in score_trend_alt(city(), books=BOOKS, tr=THAI)


def test_the_key_names_every_sign_that_occurs_and_no_other() -> None:
    assert [(sign, colour[0]) for sign, colour, _ in meanings(city())] == [
        *(("▼", "#"), ("◇", "#"), ("≠", "#"), ("–", "#")),
    ]
    assert told(city()) == [
        *("ต่ำกว่าเป้าหมาย 85", "เป้าหมายชาติ 2570", "เทียบกับปีก่อนไม่ได้", "ไม่มีข้อมูล"),
    ]
    assert told(totals(fy2567=86.0, fy2568=90.0)) == ["เป้าหมายชาติ 2570"]
    assert meanings(city()[:0]) == []


def test_the_key_is_harmless_html_that_keeps_sign_and_words_together() -> None:
    html = key_html([Meaning("<b>", "#123456", "ต่ำกว่า & <i>85</i>")])
    assert html == (
        '<ul class="picture-key"><li><b style="color: #123456">&lt;b&gt;</b> '
        "ต่ำกว่า &amp; &lt;i&gt;85&lt;/i&gt;</li></ul>"
    )


def test_a_computed_total_is_open_signed_and_told_in_key_hover_and_words() -> None:
    instruments = builders.scores(2568, iit=90.0, eit=90.0, oit=80.0)
    figures = builders.figures([*builders.scores(2567, total=90.0, rating="ผ่านดี"), *instruments])
    frame = assessments(figures, BOOKS)
    picture = trend(frame)
    assert picture["points"]["marker"]["symbol"] == ["circle", "circle-open"]
    assert picture["points"]["text"] == ["90.0", "<b>≈86.00</b>"]
    assert ("≈", "คำนวณ ยังไม่ใช่ผลที่ประกาศ") in [(each.sign, each.words) for each in meanings(frame)]
    published, computed = picture["points"]["hovertext"]
    assert "ประกาศ" not in published
    assert "คำนวณ ยังไม่ใช่ผลที่ประกาศ" in computed
    assert computed.endswith("ระดับ ผ่าน<br>ระดับตามเกณฑ์ ยังไม่ใช่ระดับที่ประกาศ")
    words = score_trend_alt(frame, books=BOOKS, tr=THAI)
    assert "ปี 2568 ได้ 86.00 (คำนวณ ยังไม่ใช่ผลที่ประกาศ)" in words


def test_a_year_has_its_place_on_the_axis_or_none() -> None:
    assert year_place(city(), 2561, BOOKS) == (0, 10)
    assert year_place(city(), 2565, BOOKS) == (4, 10)  # without a total it keeps its place
    assert year_place(city(), 2560, BOOKS) is None
    assert year_place(city()[:0], 2567, BOOKS) is None


def test_the_frame_of_a_year_lies_where_the_picture_has_the_year() -> None:
    layout = trend(city())["layout"]
    html = frame_html(2562, (1, 10), THAI, height=layout["height"], aside=10)
    margin = layout["margin"]
    sides = margin["l"] + margin["r"]
    assert f"--left: calc({margin['l']}px + (100% - {sides}px) * 1 / 10)" in html
    assert f"--tall: {layout['height'] - margin['t'] - margin['b']}px" in html
    assert f"--foot: {margin['b']}px" in html
    assert "<span>ปีที่เลือก 2562</span>" in html
    assert len(html.encode()) < 500


def test_comparable_years_have_no_dividing_line() -> None:
    frame = totals(fy2567=80.0, fy2568=90.0)
    assert trend(frame)["layout"]["annotations"] == []
    assert "เทียบกับปีก่อนไม่ได้" not in told(frame)


def test_the_target_is_a_dashed_line_named_on_the_axis() -> None:
    layout = trend(city())["layout"]
    dashed = [shape for shape in layout["shapes"] if shape["line"].get("dash") == "dash"]
    assert {(shape["y0"], shape["y1"]) for shape in dashed} == {(85.0, 85.0)}
    named = dict(zip(layout["yaxis"]["tickvals"], layout["yaxis"]["ticktext"], strict=True))
    assert set(named) >= {70.0, 85.0, 95.0}
    assert named[70.0] == "70"
    assert "<b>" in named[85.0]


def test_the_bands_begin_at_70_85_and_95_and_cover_the_whole_plot() -> None:
    layout = trend(city())["layout"]
    bands = [shape for shape in layout["shapes"] if shape["type"] == "rect"]
    low, high = layout["yaxis"]["range"]
    assert [band["y0"] for band in bands] == [low, 70.0, 85.0, 95.0]
    assert [band["y1"] for band in bands] == [70.0, 85.0, 95.0, high]
    assert len({band["fillcolor"] for band in bands}) == 4
    assert {band["layer"] for band in bands} == {"below"}


@pytest.mark.parametrize(("total", "low"), [(99.0, 60.0), (55.19, 40.0), (3.0, 0.0)])
def test_the_axis_begins_below_the_lowest_total_and_shows_the_lowest_band(
    total: float, low: float
) -> None:
    assert trend(totals(fy2568=total))["layout"]["yaxis"]["range"][0] == low


def test_below_the_target_the_mark_has_another_shape() -> None:
    points = trend(totals(fy2567=84.99, fy2568=85.0))["points"]
    assert points["marker"]["symbol"] == ["triangle-down", "circle"]
    assert len(set(points["marker"]["color"])) == 2


def test_the_newest_total_stands_out_with_both_decimals() -> None:
    picture = trend(totals(fy2566=80.04, fy2567=82.06, fy2568=90.0))
    assert picture["points"]["text"] == ["80.0", "82.1", "<b>90.00</b>"]
    assert max(picture["points"]["marker"]["size"]) == picture["points"]["marker"]["size"][2]


def test_many_years_name_every_second_one_and_always_the_newest() -> None:
    for newest in (2568, 2569):
        series = totals(**{f"fy{year}": 80.0 for year in range(2559, newest + 1)})
        named = trend(series)["layout"]["xaxis"]["tickvals"]
        assert str(newest) in named
        assert {later - earlier for earlier, later in pairwise(map(int, named))} == {2}


def test_hover_says_year_total_distance_and_rating() -> None:
    hover = trend(totals(fy2568=83.47))["points"]["hovertext"][0]
    assert hover.split("<br>") == [
        "ปีงบประมาณ 2568",
        "คะแนนรวม 83.47",
        "ต่ำกว่าเป้าหมาย 85 อยู่ 1.53 คะแนน",
        "ระดับ ต้องปรับปรุง",
        "ระดับตามเกณฑ์ ยังไม่ใช่ระดับที่ประกาศ",
    ]


def test_the_words_give_every_year_and_what_cannot_be_compared() -> None:
    words = score_trend_alt(city(), books=BOOKS, tr=THAI)
    assert "ปี 2563 ได้ 55.19" in words
    assert "ปี 2565 ไม่มีข้อมูล" in words
    assert "ปี 2562 เทียบกับปีก่อนไม่ได้" in words


def test_nothing_known_gives_a_sentence() -> None:
    empty = city()[:0]
    sent = drawn(score_trend(empty, books=BOOKS, tr=THAI, dark=True))
    assert sent["layout"]["annotations"][0]["text"] == "ยังไม่มีคะแนนรวม"
    assert score_trend_alt(empty, books=BOOKS, tr=THAI) == "ยังไม่มีคะแนนรวม"
