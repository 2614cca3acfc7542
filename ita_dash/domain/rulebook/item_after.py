"""What the items of the website check of one year are called in a later one."""

from __future__ import annotations

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.item_codes import item_codes
from ita_dash.domain.thai.text import search_key


def item_after(code: str, earlier: int, later: int, rulebooks: RuleBooks) -> str | None:
    """The code under which ``later`` lists the item; None where it does not, or is not known.

    Codes change every year: an item is followed through the years by what each list says it
    continues, and where a list does not say so, by its name.
    """
    current: str | None = code
    for year in range(earlier, later):
        if current is not None:
            current = _next(current, year, rulebooks)
    return current


def _next(code: str, year: int, rulebooks: RuleBooks) -> str | None:
    after = year + 1
    if item_codes(rulebooks, after) is None:
        return None
    items = rulebooks.of(after).oit_items
    continuing = next((each.code for each in items if each.predecessor == code), None)
    if continuing is not None or not rulebooks.is_known(year):
        return continuing
    names = {each.code: search_key(each.name) for each in rulebooks.of(year).oit_items}
    name = names.get(code)
    return next((each.code for each in items if name and search_key(each.name) == name), None)
