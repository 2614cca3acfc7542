"""The line of one indicator: a missing year is a gap, a change of the rules a dividing line."""

from __future__ import annotations

from ita_dash.charts.indicator_trend import indicator_trend, indicator_trend_alt
from ita_dash.domain.scoring import indicator_scores
from ita_dash.frames import INDICATOR_SCORES
from tests.unit.charts.series import BOOKS, THAI, drawn
from tests.unit.domain.builders import figures, scores

SCORES = indicator_scores(
    figures(
        [
            *scores(2561, indicator_9=60.0),
            *scores(2562, indicator_9=55.0),
            *scores(2564, indicator_9=84.96),
            *scores(2565, indicator_9=85.0),
        ]
    ),
    BOOKS,
)


def test_a_missing_year_and_a_change_of_the_rules_interrupt_the_line() -> None:
    sent = drawn(indicator_trend(SCORES, books=BOOKS, tr=THAI, dark=False))
    line = sent["data"][0]
    places = list(zip(line["x"], line["y"], strict=True))
    assert places == [
        ("2561", 60.0),
        ("2562", None),
        ("2562", 55.0),
        ("2563", None),
        ("2564", 84.96),
        ("2565", 85.0),
    ]
    assert line["connectgaps"] is False


def test_points_below_the_target_have_another_shape_and_no_score_rounds_over_it() -> None:
    points = drawn(indicator_trend(SCORES, books=BOOKS, tr=THAI, dark=True))["data"][1]
    assert points["marker"]["symbol"] == ["triangle-down"] * 3 + ["circle"]
    assert points["text"][2] == "84.96"
    assert "คะแนน 84.96" in points["hovertext"][2]


def test_only_the_floor_and_the_target_are_named_on_the_axis() -> None:
    axis = drawn(indicator_trend(SCORES, books=BOOKS, tr=THAI, dark=False))["layout"]["yaxis"]
    assert axis["tickvals"] == [40, 85]


def test_the_words_name_every_known_year() -> None:
    words = indicator_trend_alt(SCORES, tr=THAI)
    assert words.startswith("การเปิดเผยข้อมูล")
    assert "ปี 2564 ได้ 84.96" in words
    assert "2563" not in words


def test_an_indicator_without_scores_says_so() -> None:
    empty = INDICATOR_SCORES.empty()
    sent = drawn(indicator_trend(empty, books=BOOKS, tr=THAI, dark=False))
    said = indicator_trend_alt(empty, tr=THAI)
    assert sent["layout"]["annotations"][0]["text"] == said
