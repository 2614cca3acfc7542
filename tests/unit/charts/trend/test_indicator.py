"""The line of one indicator: a missing year is a gap, a change of the rules a dividing line."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ita_dash.charts.palette import LIGHT
from ita_dash.charts.trend.indicator import (
    indicator_trend,
    indicator_trend_alt,
    indicator_trend_key,
)
from ita_dash.domain.scores.scoring import indicator_scores
from ita_dash.frames.scores import INDICATOR_SCORES
from tests.builders import figures, scores
from tests.unit.charts.series import BOOKS, THAI
from tests.unit.charts.vectors import all_of, numbers, said, taken_apart, texts

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


def trend(chosen: int = 2565) -> Element:
    return taken_apart(indicator_trend(SCORES, chosen, rulebooks=BOOKS, tr=THAI, colours=LIGHT))


def test_a_missing_year_and_a_change_of_the_rules_interrupt_the_line() -> None:
    picture = trend()
    line = [each for each in picture.findall("line") if each.get("stroke") == LIGHT.reached]
    assert [tuple(numbers(piece, "x1", "x2")) for piece in line] == [(70.0, 90.0)]
    [dotted] = all_of(picture, "break")
    assert dotted.get("x") == "20%"


def test_points_below_the_target_have_another_shape_and_no_score_rounds_over_it() -> None:
    years = all_of(trend(), "year")
    shapes = [part.find("polygon") is not None for part in years]
    assert shapes == [True, True, True, False]
    assert texts(years[2]) == ["84.96"]
    assert "คะแนน 84.96" in said(years[2])


def test_the_score_of_the_chosen_year_has_both_decimals() -> None:
    assert [texts(part) for part in all_of(trend(2562), "year")][1] == ["55.00"]


def test_only_the_floor_and_the_target_are_named_beside_it() -> None:
    names = [each.text or "" for each in trend().findall("text")]
    assert [name for name in names if len(name) < 4] == ["40", "85"]


def test_the_key_tells_the_sign_of_a_break() -> None:
    [meaning] = indicator_trend_key(SCORES, rulebooks=BOOKS, tr=THAI, colours=LIGHT)
    assert (meaning.sign, meaning.words) == ("≠", "เทียบกับปีก่อนไม่ได้")
    newer = SCORES[SCORES["fiscal_year"] > 2563]
    assert indicator_trend_key(newer, rulebooks=BOOKS, tr=THAI, colours=LIGHT) == []


def test_the_words_name_every_known_year() -> None:
    words = indicator_trend_alt(SCORES, rulebooks=BOOKS, tr=THAI)
    assert words.startswith("การเปิดเผยข้อมูล")
    assert "ปี 2564 ได้ 84.96" in words
    assert "2563" not in words
    assert trend().get("aria-label") == words


def test_an_indicator_without_scores_says_so() -> None:
    empty = INDICATOR_SCORES.empty()
    drawn = indicator_trend(empty, 2565, rulebooks=BOOKS, tr=THAI, colours=LIGHT)
    assert texts(taken_apart(drawn)) == [indicator_trend_alt(empty, rulebooks=BOOKS, tr=THAI)]
    assert indicator_trend_key(empty, rulebooks=BOOKS, tr=THAI, colours=LIGHT) == []
