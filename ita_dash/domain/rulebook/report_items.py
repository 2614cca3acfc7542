"""What the report on measures is evidence for in an assessment round."""

from __future__ import annotations

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.questions import OitItem

_ROLES = ("measures", "report")


def report_items(rulebooks: RuleBooks, round_year: int) -> tuple[OitItem, ...]:
    """The pair of website items that ask for the measures and for the report on them.

    Empty where the round's items are not known; items of another year are never put in their
    place, because numbers and names change every year.
    """
    if not rulebooks.is_known(round_year):
        return ()
    items = rulebooks.of(round_year).oit_items
    return tuple(item for role in _ROLES for item in items if item.role == role)
