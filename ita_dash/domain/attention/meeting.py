"""The few sentences about a year's result that a meeting must hear."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ita_dash.domain.attention.item import points
from ita_dash.domain.attention.of_scores import weak_indicators
from ita_dash.domain.cycle import year_before
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.comparability import boundaries, with_caveat
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.indicator_score import each_indicator_score
from ita_dash.domain.scores.words import joined, known_parts, scored
from ita_dash.domain.scores.year_change import changes_of_year

MOST = 3
"""Findings on one page."""


def meeting_findings(
    year: Assessment,
    indicators: pd.DataFrame,
    changes: pd.DataFrame,
    fall: Message | None,
    rulebooks: RuleBooks,
) -> list[Message]:
    """At most three sentences, the weightiest first.

    ``year`` is a row of ASSESSMENTS; INDICATOR_SCORES and SCORE_CHANGES are of that year;
    ``fall`` is ``rating_against_total`` of the year.
    """
    of_indicators, fiscal_year = _indicators(indicators), int(year.fiscal_year)
    findings = [
        *([fall] if fall else []),
        *_instruments(year, rulebooks.of(fiscal_year)),
        *of_indicators[:1],
        *_widest_move(indicators, changes, fiscal_year, rulebooks),
        *of_indicators[1:],
    ]
    return findings[:MOST]


def _instruments(year: Assessment, book: RuleBook) -> Iterator[Message]:
    """Which instruments hold the total down."""
    codes = [each.code for each in book.instruments]
    known = [code for code in codes if year.score(code) == year.score(code)]
    parts = [
        code
        for code in known_parts(year)
        if "eit" not in known or year.score(code) < book.target <= year.eit
    ]
    below = [code for code in [*known, *parts] if year.score(code) < book.target]
    reached = [code for code in [*known, *parts] if code not in below]
    said = {
        name: joined([scored(code, year, book) for code in group])
        for name, group in (("below", below), ("reached", reached))
        if group
    }
    target = f"{book.target:g}"
    if below and reached:
        yield msg("{below} ต่ำกว่าเป้าหมาย {target} ส่วน {reached} ถึงเป้าหมาย", target=target, **said)
    elif below:
        yield msg("ทุกเครื่องมือต่ำกว่าเป้าหมาย {target}: {below}", target=target, **said)
    elif reached and len(known) < len(codes):
        yield msg("เครื่องมือที่ทราบคะแนนถึงเป้าหมาย {target}: {reached}", target=target, **said)
    elif reached:
        yield msg("ทุกเครื่องมือถึงเป้าหมาย {target}: {reached}", target=target, **said)


def _indicators(indicators: pd.DataFrame) -> list[Message]:
    """The weak indicators, first the one that would raise the total most; else the lowest."""
    weak = [message for _, message in weak_indicators(indicators)]
    lowest = indicators.sort_values("score").head(0 if weak else 1)
    return weak + [
        msg(
            "ทุกตัวชี้วัดที่ทราบคะแนนถึงเป้าหมาย ต่ำสุดคือ ตัวชี้วัดที่ {number} {name} ได้ {score}",
            number=each.indicator,
            name=Message(each.name),
            score=points(each.score),
        )
        for each in each_indicator_score(lowest)
    ]


def _widest_move(
    indicators: pd.DataFrame, changes: pd.DataFrame, fiscal_year: int, rulebooks: RuleBooks
) -> Iterator[Message]:
    """The indicator that fell most since the year before; where none fell, that rose most."""
    known = changes_of_year(changes, fiscal_year)
    moved = [
        (change, each)
        for each in each_indicator_score(indicators)
        if (change := known.get(f"indicator_{each.indicator}")) and abs(change.change) > 0
    ]
    if not moved:
        return
    ranked = sorted(moved, key=lambda pair: pair[0].change)
    is_fall = ranked[0][0].change < 0
    (change, each), before = ranked[0 if is_fall else -1], year_before(fiscal_year)
    words = {
        "number": each.indicator,
        "name": Message(each.name),
        "points": points(change.change),
        "year": before,
    }
    if is_fall:
        sentence = msg("ตัวชี้วัดที่ {number} {name} ลดลงมากที่สุด {points} คะแนนจากปี {year}", **words)
    else:
        sentence = msg("ตัวชี้วัดที่ {number} {name} เพิ่มขึ้นมากที่สุด {points} คะแนนจากปี {year}", **words)
    yield with_caveat(sentence, boundaries(before, fiscal_year, rulebooks, change.code), before)
