"""What questions and items are worth follows from the year's rule book, and is never made up."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.scores.question_table import question_table
from ita_dash.domain.scores.questions import estimated_indicator, lowest_first, of_indicator
from ita_dash.queries.rulebooks import load_rulebooks
from tests import builders

BOOKS = load_rulebooks()
SCORES = st.floats(0, 100)


def details(fiscal_year: int, /, **scores: float | tuple[float, float]) -> pd.DataFrame:
    """SCORE_DETAILS by code; a pair are parts 1 and 2."""
    rows = []
    for code, score in scores.items():
        parts = [(1, score[0]), (2, score[1])] if isinstance(score, tuple) else [(0, score)]
        rows += [{"code": code, "part": part, "score": value} for part, value in parts]
    return builders.details(fiscal_year, *rows)


def table(fiscal_year: int, frame: pd.DataFrame | None = None) -> pd.DataFrame:
    told = details(fiscal_year) if frame is None else frame
    return question_table(told, BOOKS.of(fiscal_year), fiscal_year)


def row(frame: pd.DataFrame, code: str) -> dict[Any, Any]:
    (found,) = frame[frame["code"] == code].to_dict("records")
    return found


def test_a_year_without_scores_shows_its_list_and_claims_nothing() -> None:
    shown = table(2568)
    assert len(shown) == 24 + 28
    assert shown["score"].isna().all()
    assert shown["stake_high"].isna().all()
    assert shown["is_listed"].all()


def test_a_question_is_worth_a_third_of_its_indicator() -> None:
    shown = row(table(2568, details(2568, i4=70.0, e7=40.0)), "i4")
    assert shown["indicator"] == 2
    assert shown["stake_low"] == shown["stake_high"] == pytest.approx(0.06 * 30 / 3)
    assert row(table(2568, details(2568, e7=40.0)), "e7")["stake_high"] == pytest.approx(2.0)


def test_a_question_of_two_parts_may_give_what_either_part_says() -> None:
    shown = row(table(2568, details(2568, e1=(90.0, 70.0))), "e1")
    assert math.isnan(shown["score"])
    assert (shown["part_1"], shown["part_2"]) == (90.0, 70.0)
    assert (shown["stake_low"], shown["stake_high"]) == pytest.approx((1 / 3, 1.0))
    alone = row(table(2568, details(2568, e1=(90.0, math.nan))), "e1")
    assert math.isnan(alone["stake_high"])


def test_an_item_of_2564_is_worth_what_the_means_of_its_sub_indicator_make_of_it() -> None:
    """One missing item of the last pair cost 5 points of the total, as was published."""
    shown = table(2564, details(2564, o43=0.0, o1=0.0))
    assert row(shown, "o43")["stake_high"] == pytest.approx(5.0)
    assert row(shown, "o1")["stake_high"] == pytest.approx(20 / 5 / 9)


def test_an_item_of_later_years_is_worth_a_plain_share() -> None:
    shown = table(2568, details(2568, o28=0.0))
    of_ten = int((shown["indicator"] == 10).sum())
    assert of_ten == 8
    assert row(shown, "o28")["stake_high"] == pytest.approx(20 / of_ten)


def test_an_item_that_the_list_lacks_stands_where_it_was_told_to() -> None:
    told = details(2568, o29=0.0).assign(indicator=pd.array([10], "Int64"), name="ข้อใหม่")
    shown = table(2568, told)
    assert row(shown, "o29")["name"] == "ข้อใหม่"
    assert not row(shown, "o29")["is_listed"]
    assert row(shown, "o29")["stake_high"] == pytest.approx(20 / 9)
    assert "o29" in of_indicator(shown, 10, BOOKS.of(2568))["code"].tolist()


def test_items_of_which_nobody_knows_the_indicator_may_belong_to_both() -> None:
    shown, book = table(2566, details(2566, o1=0.0)), BOOKS.of(2566)
    assert math.isnan(row(shown, "o1")["stake_high"])
    assert all("o1" in of_indicator(shown, number, book)["code"].tolist() for number in (9, 10))
    assert "o1" not in of_indicator(shown, 1, book)["code"].tolist()


def test_a_year_without_a_rule_book_borrows_no_list() -> None:
    told = details(2580, o1=0.0)
    shown = question_table(told, BOOKS.of(2580), 2580)
    assert shown["code"].tolist() == ["o1"]
    assert shown["indicator"].isna().all()


def test_the_lowest_by_points_at_stake_comes_first_and_the_unknown_last() -> None:
    shown = lowest_first(table(2568, details(2568, i1=90.0, i4=50.0, o28=0.0, o1=100.0)))
    codes = shown["code"].tolist()
    assert codes[:3] == ["o28", "i4", "i1"]
    assert codes[3] == "o1"


def test_an_indicator_is_estimated_only_where_the_year_says_how() -> None:
    codes = [item.code for item in BOOKS.of(2564).oit_items if item.indicator == 10]
    every = dict.fromkeys(codes, 100.0)
    full = table(2564, details(2564, **every))
    assert estimated_indicator(full, BOOKS.of(2564), 10) == 100.0
    one_less = table(2564, details(2564, **{**every, codes[-1]: 0.0}))
    assert estimated_indicator(one_less, BOOKS.of(2564), 10) == 75.0
    open_item = table(2564, details(2564, **dict.fromkeys(codes[1:], 100.0)))
    assert estimated_indicator(open_item, BOOKS.of(2564), 10) is None
    later = [item.code for item in BOOKS.of(2568).oit_items]
    known = table(2568, details(2568, **dict.fromkeys(later, 100.0)))
    assert estimated_indicator(known, BOOKS.of(2568), 10) is None


def test_an_estimate_beside_the_list_is_none() -> None:
    codes = [item.code for item in BOOKS.of(2564).oit_items if item.indicator == 10]
    told = details(2564, **dict.fromkeys([*codes, "o90"], 100.0))
    told["indicator"] = pd.array([10 if code == "o90" else None for code in told["code"]], "Int64")
    assert estimated_indicator(table(2564, told), BOOKS.of(2564), 10) is None


@given(st.lists(SCORES, min_size=15, max_size=15))
def test_what_all_questions_can_give_is_what_their_indicators_can(scores: list[float]) -> None:
    codes = [question.code for question in BOOKS.of(2567).questions][:15]
    shown = table(2567, details(2567, **dict(zip(codes, scores, strict=True))))
    missing = sum(0.06 * (100 - sum(scores[at : at + 3]) / 3) for at in range(0, 15, 3))
    assert shown["stake_high"].sum() == pytest.approx(missing)
