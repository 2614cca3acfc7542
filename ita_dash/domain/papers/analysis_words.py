"""Sentences of the analysis: the result, comparison, strengths, what is to be developed."""

from __future__ import annotations

import math
from collections.abc import Iterator

from ita_dash.domain.papers.analysis_facts import AnalysisFacts
from ita_dash.domain.papers.appendix import UNKNOWN
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.peers.groups import GROUP_LABELS
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.scores.indicator_score import IndicatorScore
from ita_dash.domain.scores.words import rating_notes, said_total, year_rating
from ita_dash.domain.scores.year_change import YearChange

_MOST = 3
"""Indicators that are named as a strength, where more than these reach the target."""


def move_words(move: YearChange | None) -> str:
    """How a score moved from the year before; a dash where nothing can be said."""
    if move is None or math.isnan(move.change):
        return UNKNOWN
    if move.change == 0:
        return "เท่าเดิม"
    word = "เพิ่มขึ้น" if move.change > 0 else "ลดลง"
    return f"{word} {two_decimals(abs(move.change))}"


def result_words(facts: PaperFacts, analysed: AnalysisFacts) -> Iterator[str]:
    """Total and rating against the target."""
    result, year = facts.result, facts.result_year
    if result is None or math.isnan(result.total):
        yield f"ยังไม่มีคะแนนรวมของปีงบประมาณ พ.ศ. {year} ที่บันทึกไว้"
        return
    rating = year_rating(result)
    level = f" ระดับ{rating}" if rating else ""
    target = f"เป้าหมาย {result.target:g} คะแนน"
    word = "สูงกว่า" if result.gap > 0 else "ต่ำกว่า"
    distance = f"{word}{target} อยู่ {two_decimals(abs(result.gap))} คะแนน"
    gap = distance if result.gap else f"เท่ากับ{target}"
    total = f"ได้คะแนนรวม {said_total(result)} คะแนน"
    yield f"ผลการประเมินประจำปีงบประมาณ พ.ศ. {year} {total}{level} {gap}"
    yield from map(str, rating_notes(result))


def comparison_words(facts: PaperFacts, analysed: AnalysisFacts) -> Iterator[str]:
    """The total against the year before and against the group."""
    move = analysed.changes.get("total")
    if move is None or math.isnan(move.previous_score):
        yield "ไม่มีคะแนนรวมของปีก่อนให้เปรียบเทียบ"
    elif math.isnan(move.change):
        yield "คะแนนของปีนี้เปรียบเทียบกับปีก่อนไม่ได้"
    else:
        before = two_decimals(move.previous_score)
        yield f"คะแนนรวมของปีก่อน {before} คะแนน ปีนี้{move_words(move)}"
    yield from analysed.caveats
    standing = analysed.standing
    if standing is None:
        yield "ไม่มีคะแนนของหน่วยงานอื่นให้เปรียบเทียบ"
        return
    total = standing.total
    group = f"กลุ่ม{GROUP_LABELS[standing.group]}"
    yield f"เมื่อเทียบกับ{group} ได้อันดับที่ {total.rank} จาก {total.count} หน่วยงาน{_median(total.median)}"


def _median(median: float) -> str:
    return "" if math.isnan(median) else f" มัธยฐานของหน่วยงานอื่น {two_decimals(median)} คะแนน"


def strength_words(facts: PaperFacts) -> Iterator[str]:
    """The indicators at the target or above, highest first."""
    known = [each for each in facts.indicators if not math.isnan(each.score)]
    if not known:
        yield "ยังไม่มีคะแนนรายตัวชี้วัดของปีนี้ จึงยังระบุจุดแข็งไม่ได้"
        return
    strong = sorted((e for e in known if e.gap >= 0), key=lambda e: (-e.score, e.indicator))
    if not strong:
        yield f"ไม่มีตัวชี้วัดที่ถึงเป้าหมาย {facts.target:g} คะแนน"
        return
    yield f"ตัวชี้วัดที่ถึงเป้าหมาย {len(strong)} จาก {len(known)} ตัวชี้วัด ที่ได้คะแนนสูงที่สุด คือ"
    yield from map(_line, strong[:_MOST])


def weakness_words(facts: PaperFacts) -> Iterator[str]:
    """The indicators below the target, by what they would add to the total."""
    known = [each for each in facts.indicators if not math.isnan(each.score)]
    if not known:
        yield "ยังไม่มีคะแนนรายตัวชี้วัดของปีนี้ จึงยังระบุจุดที่ต้องพัฒนาไม่ได้"
        return
    weak = sorted((e for e in known if e.gap < 0), key=lambda e: (e.gap * e.worth, e.indicator))
    if not weak:
        lowest = min(known, key=lambda e: (e.score, e.indicator))
        yield f"ทุกตัวชี้วัดถึงเป้าหมาย {facts.target:g} คะแนน ตัวชี้วัดที่ได้คะแนนต่ำที่สุด คือ"
        yield _line(lowest)
        return
    yield f"ตัวชี้วัดที่ต่ำกว่าเป้าหมาย {len(weak)} จาก {len(known)} ตัวชี้วัด เรียงตามผลต่อคะแนนรวม คือ"
    yield from map(_line, weak)


def _line(each: IndicatorScore) -> str:
    return f"- ตัวชี้วัดที่ {each.indicator} {each.name} ได้ {two_decimals(each.score)} คะแนน"
