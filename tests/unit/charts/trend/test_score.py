"""The trend shows every year in its place, the target, the bands and what cannot be compared."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

import pandas as pd
import pytest

from ita_dash.charts.keys import Meaning
from ita_dash.charts.palette import LIGHT, SCREEN
from ita_dash.charts.trend.score import score_trend, score_trend_alt, trend_key
from ita_dash.domain.scores.scoring import assessments
from ita_dash.i18n.translator import translator
from ita_dash.ui.elements.plots import key_html
from tests import builders
from tests.unit.charts.series import BOOKS, THAI, city, totals
from tests.unit.charts.vectors import all_of, numbers, said, taken_apart, texts

PLOT = 306 - 26 - 28
CEILING = 100.5


def trend(frame: pd.DataFrame, chosen: int = 2567) -> Element:
    """The picture, taken apart."""
    return taken_apart(score_trend(frame, chosen, rulebooks=BOOKS, tr=THAI, colours=LIGHT))


def year(picture: Element, fiscal_year: int) -> Element:
    """The part of a year, by what it says."""
    [part] = [each for each in all_of(picture, "year") if str(fiscal_year) in said(each)]
    return part


def mark(part: Element) -> Element:
    """The circle or triangle of a year."""
    [found] = [each for each in part if each.tag in ("circle", "polygon")]
    return found


def solid(picture: Element) -> list[Element]:
    """The pieces of the line from point to point."""
    return [each for each in picture.findall("line") if each.get("stroke") == LIGHT.reached]


def meanings(frame: pd.DataFrame, chosen: int = 2500) -> list[Meaning]:
    """The signs below the picture, with what they mean."""
    return trend_key(frame, chosen, rulebooks=BOOKS, tr=THAI, colours=LIGHT)


def told(frame: pd.DataFrame) -> list[str]:
    return [meaning.words for meaning in meanings(frame)]


def test_every_point_lies_at_its_year_and_its_score() -> None:
    picture = trend(totals(fy2566=85.0, fy2567=70.0, fy2568=100.0))
    places = {score: year(picture, y) for y, score in ((2566, 85.0), (2567, 70.0), (2568, 100.0))}
    assert [part.get("x") for part in places.values()] == ["10%", "30%", "50%"]  # up to 2570
    assert float(mark(places[85.0]).get("cy", "")) == pytest.approx(
        (CEILING - 85) * PLOT / (CEILING - 60), abs=0.01
    )
    assert float(mark(places[100.0]).get("cy", "")) == pytest.approx(
        0.5 * PLOT / (CEILING - 60), abs=0.01
    )
    ends = [tuple(numbers(piece, "x1", "x2")) for piece in solid(picture)]
    assert ends == [(10.0, 30.0), (30.0, 50.0)]


def test_years_go_from_the_first_to_the_goal_of_the_national_plan() -> None:
    [goal] = all_of(trend(city()), "goal")
    assert goal.get("x") == "95%"  # the last of ten
    assert said(goal).startswith("เป้าหมายชาติ ปี 2570")
    assert "เป้าหมายชาติ 2570" in told(city())


def test_a_missing_year_is_a_gap_with_a_dash_and_no_zero() -> None:
    picture = trend(city())
    part = year(picture, 2565)
    assert (said(part), texts(part)) == ("ปี 2565 ไม่มีข้อมูล", ["–"])
    assert part.find("circle") is None
    assert part.find("polygon") is None
    joined = [tuple(numbers(piece, "x1", "x2")) for piece in solid(picture)]
    assert joined == [(15.0, 25.0), (25.0, 35.0), (55.0, 65.0)]


def test_years_that_cannot_be_compared_are_parted_and_not_joined() -> None:
    picture = trend(city())
    [dotted] = all_of(picture, "break")
    assert dotted.get("x") == "10%"  # between the first year and the second
    assert texts(dotted) == ["≠"]
    assert 5.0 not in [next(numbers(piece, "x1")) for piece in solid(picture)]
    assert "เทียบกับปีก่อนไม่ได้" in told(city())


def test_the_mark_of_a_break_gives_its_reason_on_hover_and_in_words() -> None:
    [dotted] = all_of(trend(city()), "break")
    reason = "ปี 2562 เทียบกับปี 2561 ไม่ได้: ไม่ทราบมาตรคะแนน"
    assert said(dotted).startswith(reason)
    assert reason in score_trend_alt(city(), 2567, rulebooks=BOOKS, tr=THAI)


def test_years_to_compare_with_care_are_joined_below_a_mark_with_the_reason() -> None:
    frame = totals(fy2565=80.0, fy2566=84.0, fy2567=86.0)
    picture = trend(frame)
    [mark_of_2566] = all_of(picture, "caution")
    assert mark_of_2566.get("x") == "16.67%"  # the second of six years begins there
    assert texts(mark_of_2566) == ["⚠"]
    assert said(mark_of_2566).startswith("ปี 2566 โปรดเทียบด้วยความระมัดระวัง")
    assert len(list(solid(picture))) == 2
    assert "เทียบกับปีก่อนด้วยความระมัดระวัง" in told(frame)
    assert said(mark_of_2566) in score_trend_alt(frame, 2567, rulebooks=BOOKS, tr=THAI)


def test_comparable_years_have_no_dividing_line() -> None:
    frame = totals(fy2567=80.0, fy2568=90.0)
    assert all_of(trend(frame), "break") == all_of(trend(frame), "caution") == []
    assert "เทียบกับปีก่อนไม่ได้" not in told(frame)


def test_the_key_names_every_sign_that_occurs_and_no_other() -> None:
    assert [(sign, colour[0]) for sign, colour, _ in meanings(city())] == [
        *(("▼", "#"), ("◇", "#"), ("≠", "#"), ("⚠", "#"), ("–", "#")),
    ]
    assert told(city()) == [
        *("ต่ำกว่าเป้าหมาย 85", "เป้าหมายชาติ 2570", "เทียบกับปีก่อนไม่ได้"),
        *("เทียบกับปีก่อนด้วยความระมัดระวัง", "ไม่มีข้อมูล"),
    ]
    assert told(totals(fy2567=86.0, fy2568=90.0)) == ["เป้าหมายชาติ 2570"]
    assert meanings(city()[:0], 2567) == []
    assert meanings(city(), 2567)[-1] == Meaning("▯", LIGHT.reached, "ปีที่เลือก")


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
    picture = trend(frame, 2568)
    published, computed = year(picture, 2567), year(picture, 2568)
    assert [mark(part).get("fill") for part in (published, computed)] == [
        *(LIGHT.reached, LIGHT.ground),
    ]
    assert texts(published) + texts(computed) == ["90.0", "≈86.00"]
    assert ("≈", "คำนวณ ยังไม่ใช่ผลที่ประกาศ") in [(each.sign, each.words) for each in meanings(frame)]
    assert "ประกาศ" not in said(published)
    assert "คำนวณ ยังไม่ใช่ผลที่ประกาศ" in said(computed)
    assert said(computed).endswith("ระดับ ผ่าน\nระดับตามเกณฑ์ ยังไม่ใช่ระดับที่ประกาศ")
    words = score_trend_alt(frame, 2568, rulebooks=BOOKS, tr=THAI)
    assert "ปี 2568 ได้ 86.00 (คำนวณ ยังไม่ใช่ผลที่ประกาศ)" in words


def test_the_chosen_year_is_framed_named_and_told_in_words() -> None:
    picture = trend(city(), 2564)
    [frame] = all_of(picture, "frame")
    assert (frame.get("x"), frame.get("width")) == ("30%", "10%")
    [name] = all_of(picture, "chosen")
    assert (name.get("x"), texts(name)) == ("35%", ["2564"])
    assert "ปีที่เลือก 2564" in picture.get("aria-label", "")


def test_the_name_of_the_chosen_year_stands_aside_of_a_mark_beside_it() -> None:
    def aside(chosen: int) -> float:
        [name] = all_of(trend(city(), chosen), "chosen")
        return next(numbers(name[0], "x"))

    assert aside(2561) < 0 < aside(2562)
    assert aside(2564) == 0


def test_a_year_off_the_axis_has_no_frame() -> None:
    picture = trend(city(), 2560)
    assert all_of(picture, "frame") + all_of(picture, "chosen") == []
    assert "ปีที่เลือก" not in picture.get("aria-label", "")


def test_the_target_is_a_dashed_line_named_beside_the_plot() -> None:
    picture = trend(city())
    [dashed] = [each for each in picture.findall("line") if each.get("stroke-dasharray")]
    assert list(numbers(dashed, "x1", "x2")) == [0.0, 100.0]
    names = {each.text: each for each in picture.findall("text")}
    assert {"70", "85", "95"} <= set(names)
    assert names["85"].get("y") == dashed.get("y1")
    assert names["85"].get("font-weight") == "700"
    assert names["70"].get("font-weight") is None


def test_the_bands_cover_the_whole_plot() -> None:
    bands = [each for each in trend(city()).findall("rect") if each.get("fill") in LIGHT.bands]
    reach = [tuple(numbers(band, "y", "height")) for band in bands]
    assert [band.get("fill") for band in bands] == list(LIGHT.bands)
    assert reach[0][0] + reach[0][1] == pytest.approx(PLOT, abs=0.02)
    for (lower, _), (upper, height) in pairwise(reach):
        assert upper + height == pytest.approx(lower, abs=0.02)
    assert reach[-1][0] == 0


@pytest.mark.parametrize(("total", "low"), [(99.0, "60"), (55.19, "40"), (3.0, "0")])
def test_the_axis_begins_below_the_lowest_total_and_shows_the_lowest_band(
    total: float, low: str
) -> None:
    picture = trend(totals(fy2568=total))
    [name] = [each for each in picture.findall("text") if each.get("y") == str(PLOT)]
    assert name.text == low


def test_below_the_target_the_mark_has_another_shape() -> None:
    picture = trend(totals(fy2567=84.99, fy2568=85.0))
    below, reached = (mark(year(picture, each)) for each in (2567, 2568))
    assert (below.tag, reached.tag) == ("polygon", "circle")
    assert below.get("fill") != reached.get("fill")


def test_the_chosen_total_stands_out_with_both_decimals_or_else_the_newest() -> None:
    frame = totals(fy2566=80.04, fy2567=82.06, fy2568=90.0)
    for chosen, values in (
        (2567, ["80.0", "82.06", "90.0"]),
        (2570, ["80.0", "82.1", "90.00"]),
    ):
        parts = all_of(trend(frame, chosen), "year")
        assert [text for part in parts for text in texts(part)] == values
        bold = [text for part in parts for text in part.iter("text") if text.get("font-weight")]
        assert [text.text for text in bold if text.get("font-weight") == "700"] == [
            value for value in values if len(value) == 5
        ]


def test_many_years_name_every_second_one_and_always_the_newest() -> None:
    for newest in (2568, 2569):
        series = totals(**{f"fy{each}": 80.0 for each in range(2559, newest + 1)})
        named = [each.text or "" for each in trend(series).findall("text")]
        years = [int(each) for each in named if each.startswith("25")]
        assert newest in years
        assert {later - earlier for earlier, later in pairwise(years)} == {2}


def test_hover_says_year_total_distance_and_rating() -> None:
    assert said(year(trend(totals(fy2568=83.47)), 2568)).split("\n") == [
        "ปีงบประมาณ 2568",
        "คะแนนรวม 83.47",
        "ต่ำกว่าเป้าหมาย 85 อยู่ 1.53 คะแนน",
        "ระดับ ต้องปรับปรุง",
        "ระดับตามเกณฑ์ ยังไม่ใช่ระดับที่ประกาศ",
    ]


def test_the_words_give_every_year_and_what_cannot_be_compared() -> None:
    words = trend(city()).get("aria-label", "")
    assert "ปี 2563 ได้ 55.19" in words
    assert "ปี 2565 ไม่มีข้อมูล" in words
    assert "ปี 2562 เทียบกับปี 2561 ไม่ได้" in words


def test_nothing_known_gives_a_sentence() -> None:
    empty = trend(city()[:0])
    assert texts(empty) == ["ยังไม่มีคะแนนรวม"]
    assert empty.get("aria-label") == "ยังไม่มีคะแนนรวม"


def test_for_a_screen_there_is_no_blank_line_that_would_end_it() -> None:
    drawn = score_trend(city(), 2567, rulebooks=BOOKS, tr=translator("en"), colours=SCREEN)
    assert "\n\n" not in drawn
    assert "light-dark(" in drawn


def test_for_paper_it_has_its_size_and_needs_no_theme() -> None:
    drawn = score_trend(
        city(), 2567, rulebooks=BOOKS, tr=THAI, colours=LIGHT, width=480, height=240
    )
    root = taken_apart(drawn)
    assert (root.get("width"), root.get("height")) == ("480", "240")
    assert "light-dark" not in drawn
    assert "calc(" not in drawn
