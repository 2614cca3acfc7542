"""Which items of the website check there are in a year, where that is known."""

from __future__ import annotations

from ita_dash.domain.rulebook.book import RuleBooks


def item_codes(rulebooks: RuleBooks, fiscal_year: int) -> frozenset[str] | None:
    """The codes of the year's list ("o1"); None where the list is not known or not whole.

    The list of another year is never put in its place, because numbers change every year.
    """
    if not rulebooks.is_known(fiscal_year):
        return None
    book = rulebooks.of(fiscal_year)
    return frozenset(item.code for item in book.oit_items) if book.has_every_item else None
