"""What a reader should know of a measure's indicators and items before it is carried forward."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.comparability import boundaries
from ita_dash.domain.rulebook.item_codes import item_codes
from ita_dash.domain.thai.text import search_key


def of_indicators(draft: MeasureDraft, to_year: int, rulebooks: RuleBooks) -> Iterator[Message]:
    """Which indicators the later year does not have, or has changed."""
    before = {each.number: each for each in rulebooks.of(draft.fiscal_year).indicators}
    after = {each.number: each for each in rulebooks.of(to_year).indicators}
    for number in draft.indicators:
        now, old = after.get(number), before.get(number)
        if now is None:
            yield msg("ปี {year} ไม่มีตัวชี้วัดที่ {number} จึงไม่ยกมา", year=to_year, number=number)
        elif old is not None and search_key(old.name) != search_key(now.name):
            yield msg(
                "ตัวชี้วัดที่ {number} เดิมคือ {old} ปี {year} คือ {new}",
                number=number,
                old=old.name,
                new=now.name,
                year=to_year,
            )
        else:
            yield from _boundaries(number, draft.fiscal_year, to_year, rulebooks)


def _boundaries(number: int, earlier: int, later: int, rulebooks: RuleBooks) -> Iterator[Message]:
    """What the rule books say changed of the indicator itself; of whole years it is said once."""
    code = f"indicator_{number}"
    for each in boundaries(earlier, later, rulebooks, code):
        if each.code == code:
            yield msg("ตัวชี้วัดที่ {number}: {reason}", number=number, reason=each.message)


def of_items(
    items: Mapping[str, str | None], to_year: int, rulebooks: RuleBooks
) -> Iterator[Message]:
    """Which items bear another code in the later year (None: are not listed, or not known)."""
    is_known = item_codes(rulebooks, to_year) is not None
    for code, now in items.items():
        if now is None and is_known:
            yield msg("ข้อ {code} ไม่พบในรายการของปี {year} จึงไม่ยกมา", code=code.upper(), year=to_year)
        elif now is None:
            yield msg(
                "ยังไม่มีรายการข้อ OIT ของปี {year} จึงไม่ยกข้อ {code} มา",
                code=code.upper(),
                year=to_year,
            )
        elif now != code:
            yield msg(
                "ข้อ {code} เป็นข้อ {now} ในรายการของปี {year}",
                code=code.upper(),
                now=now.upper(),
                year=to_year,
            )
