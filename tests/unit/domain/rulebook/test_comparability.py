"""Years are compared only where the rule books allow it, and every change of rules is told."""

from __future__ import annotations

from ita_dash.domain.rulebook.comparability import boundaries, may_compare
from ita_dash.queries.rulebooks import load_rulebooks

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
