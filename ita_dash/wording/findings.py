"""What a line of scores shows, in one sentence: no cause, no forecast, no word of colour."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.comparability import caveat, with_caveat
from ita_dash.domain.scores.assessment import each_assessment
from ita_dash.domain.scores.findings import ScoreMove, score_move
from ita_dash.domain.scores.indicator_score import each_indicator_score
from ita_dash.domain.scores.rating_against_total import rating_against_total
from ita_dash.domain.scores.words import said_total
from ita_dash.wording.comparability import WITH_CARE
from ita_dash.wording.scores import gap_message, score_text


def total_finding(
    assessments: pd.DataFrame,
    fiscal_year: int,
    rulebooks: RuleBooks,
    told_beside: int | None = None,
) -> Message:
    """ASSESSMENTS of one agency → what its totals show at a year, or at the newest known one.

    What must be known before it is compared stands beside already for the year ``told_beside``.
    """
    years = {each.fiscal_year: each for each in each_assessment(assessments)}
    move = score_move({year: each.total for year, each in years.items()}, fiscal_year, rulebooks)
    if move is None:
        return msg("ยังไม่มีคะแนนรวม")
    result = years[move.fiscal_year]
    against = rating_against_total(assessments, rulebooks, move.fiscal_year)
    if against is not None:
        finding = msg("ปี {year}: {sentence}", year=move.fiscal_year, sentence=against)
        return finding if told_beside == move.before_year else _with_care(finding, move)
    start = msg("คะแนนรวมปี {year} ได้ {total}", year=move.fiscal_year, total=said_total(result))
    return _moved(start, move, result.target, told_beside)


def indicator_finding(
    indicator_scores: pd.DataFrame,
    fiscal_year: int,
    rulebooks: RuleBooks,
    told_beside: int | None = None,
) -> Message:
    """INDICATOR_SCORES of one agency and one indicator → as ``total_finding`` says of totals."""
    rows = each_indicator_score(indicator_scores)
    scores = {each.fiscal_year: each.score for each in rows}
    code = f"indicator_{rows[0].indicator}" if rows else ""
    move = score_move(scores, fiscal_year, rulebooks, code)
    if move is None:
        return msg("ยังไม่มีคะแนนของตัวชี้วัดนี้")
    start = msg(
        "ปี {fiscal_year} ได้ {score}", fiscal_year=move.fiscal_year, score=score_text(move.score)
    )
    return _moved(start, move, rulebooks.of(move.fiscal_year).target, told_beside)


def _moved(start: Message, move: ScoreMove, target: float, told_beside: int | None) -> Message:
    gap = gap_message(half_up_number(move.score - target), target)
    before, is_told = move.before_year, told_beside == move.before_year
    if before is not None and move.is_refused:
        reason = None if is_told else caveat(move.boundaries, before)
        refusal = reason or msg("เทียบกับปี {year} ไม่ได้", year=before)
        return msg("{start} {gap} โดย{refusal}", start=start, gap=gap, refusal=refusal)
    change = _change(move)
    if is_told and move.boundaries:
        change = Message("{change} {sign}", {"change": change, "sign": WITH_CARE})
    if move.missing_years:
        years = ", ".join(map(str, move.missing_years))
        change = msg("{change} (ไม่มีคะแนนปี {years})", change=change, years=years)
    sentence = msg("{start} {change} และ{gap}", start=start, change=change, gap=gap)
    return sentence if is_told else _with_care(sentence, move)


def _change(move: ScoreMove) -> Message:
    """How the score moved since the earlier year; which of the years it is where there is none."""
    before = move.before_year
    if before is None:
        return msg("เป็นปีเดียวที่มีคะแนน") if move.is_only else msg("เป็นปีแรกที่มีคะแนน")
    if move.change == 0:
        return msg("เท่ากับปี {year}", year=before)
    points = score_text(abs(move.change))
    if move.change > 0:
        return msg("เพิ่มขึ้น {points} คะแนนจากปี {year}", points=points, year=before)
    return msg("ลดลง {points} คะแนนจากปี {year}", points=points, year=before)


def _with_care(sentence: Message, move: ScoreMove) -> Message:
    return with_caveat(sentence, move.boundaries, move.before_year or move.fiscal_year)
