"""The pace that is needed is distance by years; the past is told, not foretold."""

from __future__ import annotations

import pytest

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.domain.targets.items import item_count, items_for
from ita_dash.domain.targets.pace import Experience, experience, national_goal_year, pace
from ita_dash.i18n.translator import translator
from ita_dash.wording.pace import comparison_words, experience_words, pace_words
from tests.builders import figures, real_figures, real_rows, scores
from tests.unit.domain.targets.starting import BOOKS, SAMPLE, of_years, ten

TR = translator("th")


def _experience(totals: dict[int, float], fiscal_year: int) -> Experience:
    known = figures([row for year, total in totals.items() for row in scores(year, total=total)])
    changes = score_changes(assessments(known, BOOKS), indicator_scores(known, BOOKS), BOOKS)
    return experience(changes, fiscal_year)


def test_the_distance_is_shared_by_the_years_left() -> None:
    needed = pace(84.74, 2568, 85.0, 2570)
    assert (needed.distance, needed.years_left, needed.per_year) == (0.26, 2, 0.13)
    assert "เหลือ 2 ปี ต้องเพิ่มเฉลี่ยปีละ 0.13" in pace_words(needed, TR)


def test_a_reached_goal_and_a_goal_of_the_past_say_so() -> None:
    assert "ต้องรักษาไว้จนถึงปี 2570" in pace_words(pace(87.31, 2567, 85.0, 2570), TR)
    assert "ของปี 2570 แล้ว" in pace_words(pace(87.31, 2570, 85.0, 2570), TR)
    late = pace(80.0, 2571, 85.0, 2570)
    assert late.per_year is None
    assert "ไม่มีปีเหลือ" in pace_words(late, TR)


def test_only_steps_between_consecutive_years_that_compare_count() -> None:
    found = _experience({2564: 60.0, 2566: 70.0, 2567: 78.0, 2568: 76.0, 2569: 99.0}, 2568)
    assert found == Experience(8.0, 2567, 3.0, 2)
    assert "+8.00 ในปี 2567 ปกติเปลี่ยนปีละ +3.00 (ค่ากลางของ 2 ครั้ง)" in experience_words(found, TR)
    assert _experience({2566: 70.0}, 2566) == Experience(None, None, None, 0)
    assert "ไม่ทราบ" in experience_words(_experience({2566: 70.0}, 2566), TR)
    fallen = experience_words(_experience({2566: 70.0, 2567: 60.0}, 2567), TR)
    assert "ยังไม่เคยเพิ่ม" in fallen
    assert "-10.00" in fallen


@pytest.mark.parametrize(
    ("total", "words"), [(82.0, "ตามปกติ"), (78.0, "มากกว่าปกติ"), (60.0, "มากกว่าที่หน่วยงานเคยทำได้")]
)
def test_the_need_is_told_beside_what_was_done(total: float, words: str) -> None:
    past = Experience(8.0, 2567, 3.0, 2)
    assert words in comparison_words(pace(total, 2568, 85.0, 2570), past, TR)


def test_nothing_is_compared_where_nothing_is_known_or_needed() -> None:
    nothing = Experience(None, None, None, 0)
    assert comparison_words(pace(80.0, 2568, 85.0, 2570), nothing, TR) == ""
    assert comparison_words(pace(90.0, 2568, 85.0, 2570), Experience(8.0, 2567, 3.0, 2), TR) == ""


def test_a_real_city_of_totals_alone_has_a_pace() -> None:
    rows, every = real_rows(), real_figures()
    city = rows.loc[rows["agency"] == "เมืองพัทยา", "assessed_id"].iloc[0]
    known = every[every["assessed_id"] == city]
    changes = score_changes(assessments(known, BOOKS), indicator_scores(known, BOOKS), BOOKS)
    assert experience(changes, 2567).best == 25.33
    assert national_goal_year(BOOKS.of(2567)) == 2570


def test_a_year_without_indicators_says_what_is_missing() -> None:
    with pytest.raises(InvalidInput, match="ปี 2568 ไม่มีคะแนนรายตัวชี้วัด"):
        of_years({2568: {"total": 90.0}}, 2568)
    with pytest.raises(InvalidInput, match="ตัวชี้วัดที่ 9, 10"):
        of_years({2568: dict(list(ten(SAMPLE).items())[:8])}, 2568)
    with pytest.raises(InvalidInput):
        of_years({2568: ten(SAMPLE)}, 2567)


def test_items_are_counted_only_where_the_list_says_whose_they_are() -> None:
    assert (item_count(BOOKS.of(2564), 9), item_count(BOOKS.of(2564), 10)) == (33, 10)
    assert item_count(BOOKS.of(2563), 10) is None
    assert item_count(BOOKS.of(2561), 10) is None
    assert items_for(BOOKS.of(2564), 10, 9.5) == 1
    assert items_for(BOOKS.of(2564), 10, 10.01) == 2
    assert items_for(BOOKS.of(2563), 10, 9.5) is None
