"""What an indicator is made of in a fiscal year: its questions, or the items of the website."""

from __future__ import annotations

from dataclasses import asdict

import pandas as pd

from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.parts import OitItem

ITEM_COLUMNS = ("code", "name", "sub_indicator", "predecessor", "role", "confidence", "source")


def indicator_items(book: RuleBook, number: int) -> tuple[pd.DataFrame, bool]:
    """ITEM_COLUMNS of an indicator's questions or items, and whether they are surely its own.

    Where it is not known which indicator some items make, the frame holds all that may belong
    and the flag is False. An unknown name, sub-indicator, predecessor (the item's code in the
    year before) or role is empty; the frame is empty when the rule book knows nothing.
    Raises KeyError when the year has no such indicator.
    """
    if book.indicator(number).instrument != "oit":
        questions = [each for each in book.questions if each.indicator == number]
        frame = pd.DataFrame([asdict(each) for each in questions])
        return _filled(frame.rename(columns={"topic": "name"})), True
    own = [each for each in book.oit_items if _indicator_of(each) in (number, None)]
    is_own = all(_indicator_of(each) is not None for each in own)
    return _filled(pd.DataFrame([asdict(each) for each in own])), is_own


def _indicator_of(item: OitItem) -> int | None:
    """Sub-indicator 9.3 belongs to indicator 9."""
    return None if item.sub_indicator is None else int(item.sub_indicator.partition(".")[0])


def _filled(items: pd.DataFrame) -> pd.DataFrame:
    return items.reindex(columns=list(ITEM_COLUMNS)).astype("str").fillna("")
