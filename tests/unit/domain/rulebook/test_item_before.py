"""An item is followed to the year before, with its old name and what forbids to compare."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.item_before import item_before
from ita_dash.queries.rulebooks import load_rulebooks
from tests.rulebooks import REASON, books_where, said

BOOKS = load_rulebooks()


def test_an_item_is_followed_to_the_year_before_with_its_old_name() -> None:
    shipped = BOOKS.of(2567)
    o34 = next(each for each in shipped.oit_items if each.code == "o34")
    renamed = replace(o34, name="อีกชื่อหนึ่ง")
    books = books_where(2568, said("o27", "caution"))
    others = tuple(each for each in shipped.oit_items if each.code != "o34")
    old = replace(shipped, oit_items=(*others, renamed))
    known = {2567: old, 2568: books.of(2568)}
    before = item_before("o27", 2568, RuleBooks(known))
    assert before is not None
    assert (before.code, before.old_name) == ("o34", "อีกชื่อหนึ่ง")
    assert before.comparability is not None
    assert before.comparability.reason == REASON


def test_an_item_without_a_known_predecessor_has_none() -> None:
    assert item_before("o9", 2568, BOOKS) is None
    assert item_before("o99", 2568, BOOKS) is None
    same = item_before("o2", 2568, BOOKS)
    assert same is not None
    assert (same.code, same.old_name, same.comparability) == ("o2", "", None)
