"""Years are compared only where the rule books allow it, and every change of rules is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.comparability import (
    apart,
    boundaries,
    caveat,
    every_boundary,
    may_compare,
)
from ita_dash.queries.rulebooks import load_rulebooks
from tests.rulebooks import REASON, books_where, said

BOOKS = load_rulebooks()


def test_years_under_the_same_rules_compare_without_a_word() -> None:
    assert boundaries(2563, 2565, BOOKS) == ()
    assert may_compare(2563, 2565, BOOKS)


def test_every_boundary_between_the_years_is_told_the_oldest_first() -> None:
    between = boundaries(2561, 2567, BOOKS)
    assert [(each.fiscal_year, each.comparable) for each in between] == [
        (2562, "no"),
        (2566, "caution"),
    ]
    assert all(each.message.msgid for each in between)


def test_the_rules_before_the_earlier_year_do_not_matter() -> None:
    assert may_compare(2562, 2563, BOOKS)
    assert not may_compare(2561, 2562, BOOKS)


def test_caution_does_not_forbid() -> None:
    assert may_compare(2565, 2566, BOOKS)


def test_a_year_without_a_rule_book_asks_for_caution() -> None:
    unknown = BOOKS.latest.fiscal_year + 1
    (boundary,) = boundaries(unknown - 1, unknown, BOOKS)
    assert boundary.comparable == "caution"
    assert str(unknown) in str(boundary.message)


def _found(books: RuleBooks, code: str) -> list[str]:
    return [each.comparable for each in boundaries(2567, 2568, books, code)]


def test_one_indicator_that_changed_is_refused_and_the_others_are_not() -> None:
    books = books_where(2568, said("indicator_10", "no"))
    assert not may_compare(2567, 2568, books, "indicator_10")
    assert may_compare(2567, 2568, books, "indicator_9")
    assert _found(books, "indicator_9") == _found(books, "iit") == []
    codes = BOOKS.of(2568).score_codes
    assert apart(codes, 2567, 2568, books) == {"indicator_10"}


def test_what_is_made_of_a_refused_score_asks_for_caution_and_says_which() -> None:
    books = books_where(2568, said("indicator_10", "no"))
    for code in ("oit", "total"):
        (boundary,) = boundaries(2567, 2568, books, code)
        assert boundary.comparable == "caution"
        assert "ตัวชี้วัดที่ 10" in str(boundary.message)
        assert REASON in str(boundary.message)


def test_a_caution_about_a_part_does_not_spread() -> None:
    books = books_where(2568, said("indicator_10", "caution"))
    assert (_found(books, "oit"), _found(books, "total")) == ([], [])


def test_what_is_said_of_an_instrument_holds_for_its_indicators_and_parts() -> None:
    books = books_where(2568, said("eit", "no"))
    assert {code: _found(books, code) for code in ("indicator_6", "eit_part_2", "oit")} == {
        "indicator_6": ["no"],
        "eit_part_2": ["no"],
        "oit": [],
    }


def test_what_is_said_of_the_year_holds_for_all_of_it() -> None:
    books = books_where(2568, year="no")
    codes = BOOKS.of(2568).score_codes
    assert apart(codes, 2567, 2568, books) == set(codes)
    assert apart(codes, 2566, 2569, books) == set(codes)
    assert apart(codes, 2568, 2569, books) == set()


def test_an_item_that_changed_is_no_boundary_of_a_score() -> None:
    books = books_where(2568, said("o27", "no"))
    assert every_boundary(2567, 2568, books) == ()


@pytest.mark.parametrize(
    ("scale", "reason"), [(None, "ไม่ทราบมาตรคะแนนของปีงบประมาณ 2568"), ("0–10", "0–100 เป็น 0–10")]
)
def test_another_or_an_unknown_scale_refuses_both_sides(scale: str | None, reason: str) -> None:
    shipped = books_where(2568)
    known = {year: shipped.of(year) for year in shipped.fiscal_years}
    known[2568] = replace(known[2568], scale=replace(known[2568].scale, name=scale))
    books = RuleBooks(known)
    assert not may_compare(2567, 2568, books)
    assert not may_compare(2568, 2569, books, "indicator_1")
    assert may_compare(2566, 2567, books)
    assert reason in str(boundaries(2567, 2568, books)[0].message)


def test_a_caveat_names_the_year_and_only_what_forbids_where_something_does() -> None:
    refused = caveat(boundaries(2561, 2567, BOOKS), 2561)
    assert str(refused).startswith("เทียบกับปี 2561 ไม่ได้: ไม่ทราบมาตรคะแนน")
    assert "ระมัดระวัง" not in str(refused)
    assert str(caveat(boundaries(2565, 2566, BOOKS), 2565)).startswith("โปรดเทียบด้วยความระมัดระวัง: ")
    assert caveat(boundaries(2563, 2564, BOOKS), 2563) is None


def test_fewer_items_of_the_website_ask_for_caution_there_alone() -> None:
    assert [each.comparable for each in boundaries(2567, 2568, BOOKS, "indicator_9")] == ["caution"]
    assert boundaries(2567, 2568, BOOKS) == boundaries(2567, 2568, BOOKS, "iit") == ()
