"""How many items of the website a raise means, where the year's list tells how many there are."""

from __future__ import annotations

import math

from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.targets.headroom import FULL


def item_count(book: RuleBook, number: int) -> int | None:
    """The items of an indicator in the year's list; None where that is not known.

    It is known when the list is whole and says of every item which sub-indicator it belongs to
    (9.3 belongs to indicator 9).
    """
    items = book.oit_items
    if not book.has_every_item or any(item.sub_indicator is None for item in items):
        return None
    own = [i for i in items if (i.sub_indicator or "").partition(".")[0] == str(number)]
    return len(own) or None


def items_for(book: RuleBook, number: int, points: float) -> int | None:
    """About how many items must be won for a raise; None where nobody can say.

    An estimate: every item is taken to count alike, though each belongs to a sub-indicator, and
    an item is worth all or nothing.
    """
    count = item_count(book, number)
    return None if count is None else math.ceil(points * count / FULL - 1e-9)
