"""The item of the website check that an item continues from the year before."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.parts import Comparability
from ita_dash.domain.thai.text import search_key


@dataclass(frozen=True)
class ItemBefore:
    """The item of the year before that an item continues.

    ``old_name`` is its name where that was another, "" where it was the same or is not known;
    ``comparability`` what the rule book says of comparing the two, None where nothing.
    """

    code: str
    old_name: str
    comparability: Comparability | None


def item_before(code: str, fiscal_year: int, rulebooks: RuleBooks) -> ItemBefore | None:
    """What an item of the website check was in the year before; None where it is not known."""
    book, year_before = rulebooks.of(fiscal_year), fiscal_year - 1
    item = next((each for each in book.oit_items if each.code == code), None)
    if item is None or item.predecessor is None:
        return None
    before = rulebooks.of(year_before).oit_items if rulebooks.is_known(year_before) else ()
    names = {each.code: each.name for each in before}
    old = names.get(item.predecessor, item.name)
    said = next((each for each in book.own_comparability if each.code == code), None)
    is_same = search_key(old) == search_key(item.name)
    return ItemBefore(item.predecessor, "" if is_same else old, said)
