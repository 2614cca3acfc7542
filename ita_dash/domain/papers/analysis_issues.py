"""What is to be mended by indicator, as the scores and what is told of questions show it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ita_dash.domain.papers.analysis_facts import AnalysisFacts
from ita_dash.domain.papers.analysis_words import move_words
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.scores.indicator_score import IndicatorScore
from ita_dash.domain.scores.question_row import QuestionRow

ISSUE_COLUMNS = ("เครื่องมือ", "ตัวชี้วัด (คะแนน)", "ประเด็นที่ต้องแก้ไข/ปรับปรุง")
_MOST = 3
"""Questions that are named of one indicator, those with most to gain first."""


@dataclass(frozen=True)
class IssueRow:
    """An indicator with its score, and what is to be mended, a line each."""

    instrument: str
    indicator: str
    issues: tuple[str, ...]


def issue_rows(facts: PaperFacts, analysed: AnalysisFacts) -> Iterator[IssueRow]:
    """Every indicator with a score, in the order of the rule book."""
    for each in facts.indicators:
        if not math.isnan(each.score):
            yield IssueRow(
                analysed.book.instrument(each.instrument).short_name,
                f"{each.indicator}. {each.name} ({two_decimals(each.score)})",
                tuple(_issues(each, analysed)),
            )


def _issues(indicator: IndicatorScore, analysed: AnalysisFacts) -> Iterator[str]:
    move = analysed.changes.get(f"indicator_{indicator.indicator}")
    open_ = [
        each
        for each in analysed.questions
        if each.indicator == indicator.indicator and each.stake_high > 0
    ]
    if indicator.gap < 0:
        yield f"- ต่ำกว่าเป้าหมาย {indicator.target:g} อยู่ {two_decimals(-indicator.gap)} คะแนน"
    if move is not None and move.change < 0:
        yield f"- {move_words(move)} จากปีก่อน"
    yield from (f"- {_question(each)}" for each in open_[:_MOST])
    if indicator.gap >= 0 and not open_ and not (move is not None and move.change < 0):
        yield "รักษาระดับคะแนน"


def _question(each: QuestionRow) -> str:
    score = each.score if not math.isnan(each.score) else min(each.part_1, each.part_2)
    name = f" {each.name}" if each.name else ""
    remark = f" ({each.remark})" if each.remark else ""
    return f"ข้อ {each.code}{name} ได้ {two_decimals(score)} คะแนน{remark}"
