"""What a picture of many rows shows, counted and said in one sentence under its heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

import pandas as pd

from ita_dash.domain.measures.table import division_label, taking_part
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.scores.findings import TargetCount, YearMoves, target_count, year_moves
from ita_dash.domain.scores.indicator_score import IndicatorScore
from ita_dash.domain.scores.words import joined
from ita_dash.wording.scores import score_text


def target_finding(indicator_scores: Sequence[IndicatorScore], mark: str = "") -> Message:
    """The indicators of one year → how many miss the target, and which is lowest.

    ``mark`` is the sign of those in the picture, where the sentence is to explain it.
    """
    count = target_count(indicator_scores)
    if count is None:
        return msg("ยังไม่มีคะแนนรายตัวชี้วัด")
    lowest = _numbered(count.lowest, Message(score_text(count.lowest_score)))
    parts = [_against_target(count, mark), msg("ต่ำสุดคือ{lowest}", lowest=lowest)]
    if count.unknown:
        parts.append(msg("ไม่ทราบคะแนน {n} ตัวชี้วัด", n=count.unknown))
    return in_a_row(parts)


def comparison_finding(
    indicator_scores: pd.DataFrame, earlier: int, later: int, rulebooks: RuleBooks
) -> Message:
    """INDICATOR_SCORES of one agency → how the indicators moved from one year to another."""
    moves = year_moves(indicator_scores, earlier, later, rulebooks)
    if not (moves.rose or moves.fell or moves.equal):
        if moves.refused:
            return msg("ปี {earlier} กับ {later} เทียบกันไม่ได้", earlier=earlier, later=later)
        return msg("ไม่มีตัวชี้วัดที่มีคะแนนทั้งปี {earlier} และปี {later}", earlier=earlier, later=later)
    span = msg("ปี {earlier} ถึง {later}", earlier=earlier, later=later)
    return msg("{span}: {moves}", span=span, moves=in_a_row(list(_moves(moves))))


def division_finding(division_summary: pd.DataFrame) -> Message:
    """DIVISION_SUMMARY of a plan → how many measures are done and late, and who has most late."""
    rows = taking_part(division_summary)
    total, done, late = (int(rows[each].sum()) for each in ("lead", "completed", "overdue"))
    if not total:
        return msg("ยังไม่มีมาตรการของส่วนราชการใด")
    counts = msg("แล้วเสร็จ {done} จาก {n} มาตรการ", done=done, n=total)
    if not late:
        return in_a_row([counts, msg("ไม่มีมาตรการที่เกินกำหนด")])
    return in_a_row([counts, msg("เกินกำหนด {n} มาตรการ", n=late), _latest(rows)])


def in_a_row(parts: Sequence[Message]) -> Message:
    """The parts of one sentence, at least one, as each language sets them after each other."""
    return reduce(lambda one, two: msg("{one} {two}", one=one, two=two), parts)


def _against_target(count: TargetCount, mark: str) -> Message:
    below = msg("ต่ำกว่าเป้าหมาย {target}", target=f"{count.target:g}")
    if mark:
        below = Message("{mark} {below}", {"mark": mark, "below": below})
    year = {"fiscal_year": count.fiscal_year}
    if not count.below:
        reached = msg("ถึงเป้าหมาย {target}", target=f"{count.target:g}")
        return msg("ปี {fiscal_year} {state} ทั้ง {n} ตัวชี้วัด", n=count.known, state=reached, **year)
    if count.below == count.known:
        return msg("ปี {fiscal_year} {state} ทั้ง {n} ตัวชี้วัด", n=count.known, state=below, **year)
    return msg(
        "ปี {fiscal_year} {state} จำนวน {below} จาก {n} ตัวชี้วัด",
        state=below,
        below=count.below,
        n=count.known,
        **year,
    )


def _moves(moves: YearMoves) -> Iterator[Message]:
    if moves.fell:
        yield msg("ลดลง {n} ตัวชี้วัด", n=moves.fell)
        yield _most(moves.falling, moves.deepest, moves.fell)
    if moves.rose:
        yield msg("เพิ่มขึ้น {n} ตัวชี้วัด", n=moves.rose)
        yield _most(moves.rising, moves.widest, moves.rose)
    if moves.equal:
        yield msg("เท่าเดิม {n} ตัวชี้วัด", n=moves.equal)
    if moves.refused:
        yield msg("เทียบไม่ได้ {n} ตัวชี้วัด", n=moves.refused)


def _most(numbers: Sequence[int], points: float, count: int) -> Message:
    """Which of ``count`` indicators moved most; all of them where they share the place."""
    most = _numbered(numbers, msg("{points} คะแนน", points=score_text(points)))
    return most if len(numbers) == count else msg("มากที่สุดคือ{most}", most=most)


def _numbered(numbers: Sequence[int], value: Message) -> Message:
    """Indicators by number, with what they share."""
    listed = ", ".join(map(str, numbers))
    return msg("ตัวชี้วัดที่ {number} ({value})", number=listed, value=value)


def _latest(rows: pd.DataFrame) -> Message:
    """Which division leads most late measures; those that share the place are all named."""
    most = int(rows["overdue"].max())
    names = rows.loc[rows["overdue"] == most, "name"].tolist()
    listed = joined([division_label(name) for name in names])
    if len(names) == 1:
        return msg("มากที่สุดที่ {divisions} ({n} มาตรการ)", divisions=listed, n=most)
    return msg("มากที่สุดที่ {divisions} (แห่งละ {n} มาตรการ)", divisions=listed, n=most)
