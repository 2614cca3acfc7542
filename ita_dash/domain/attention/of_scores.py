"""What the scores of a fiscal year ask for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd

from ita_dash.domain.attention.item import Attention, points
from ita_dash.domain.cycle import missing_result, year_before
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import half_up
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.comparability import boundaries, with_caveat
from ita_dash.domain.scores.assessment import Assessment, each_assessment
from ita_dash.domain.scores.indicator_score import IndicatorScore, each_indicator_score
from ita_dash.domain.scores.rating_against_total import rating_against_total
from ita_dash.domain.scores.words import COMPUTED, rating_notes, said_total


def score_attention(
    assessments: pd.DataFrame,
    scores: pd.DataFrame,
    changes: pd.DataFrame,
    rulebooks: RuleBooks,
    fiscal_year: int,
) -> Iterator[Attention]:
    """ASSESSMENTS, that year's INDICATOR_SCORES, SCORE_CHANGES → sentences about the year."""
    query = {"fy": str(fiscal_year)}
    of_year = assessments[assessments["fiscal_year"] == fiscal_year]
    for year in each_assessment(of_year[of_year["total"].notna()]):
        if year.gap < 0:
            yield Attention("warning", _below(year), "scores", query)
        yield from _fall(year, changes, rulebooks)
        fall = rating_against_total(assessments, rulebooks, fiscal_year)
        if fall is not None:
            yield Attention("warning", fall, "scores", query)
        if year.disagrees:
            yield Attention("notice", _disagreement(year), "scores", query)
        if year.rating_disagrees:
            (message,) = rating_notes(year)
            yield Attention("notice", message, "scores", query)
        if year.gap >= 0 and not (scores["gap"] < 0).any():
            every = len(scores) == len(rulebooks.of(fiscal_year).indicators)
            yield Attention("good", _passed(year, every), "scores", query)
    yield from _weak_indicators(scores, query)


def import_attention(assessments: pd.DataFrame, today: date) -> Iterator[Attention]:
    """ASSESSMENTS → the newest year whose result should be known and is not."""
    newest = missing_result(assessments, today)
    if newest is not None:
        message = msg("ยังไม่ได้นำเข้าผลการประเมินปีงบประมาณ {fiscal_year}", fiscal_year=newest)
        yield Attention("notice", message, "imports")


def _below(year: Assessment) -> Message:
    return msg(
        "คะแนนรวม {total} ต่ำกว่าเป้าหมาย {target} อยู่ {gap} คะแนน",
        total=said_total(year),
        target=points(year.target),
        gap=points(year.gap),
    )


def _passed(year: Assessment, every: bool) -> Message:
    total, target = said_total(year), points(year.target)
    if every:
        return msg("คะแนนรวม {total} และทุกตัวชี้วัดผ่านเป้าหมาย {target}", total=total, target=target)
    return msg("คะแนนรวม {total} ผ่านเป้าหมาย {target}", total=total, target=target)


def _disagreement(year: Assessment) -> Message:
    return msg(
        "คะแนนรวมที่ประกาศ {published} ต่างจากคะแนนที่คำนวณได้ {computed} อยู่ {difference} คะแนน",
        published=points(year.published_total),
        computed=points(year.computed_total),
        difference=points(year.difference),
    )


def _fall(year: Assessment, changes: pd.DataFrame, rulebooks: RuleBooks) -> Iterator[Attention]:
    """A fall of the total; a change that may not be compared is missing from the frame."""
    fiscal_year = year.fiscal_year
    of_total = (changes["fiscal_year"] == fiscal_year) & (changes["code"] == "total")
    query = {"fy": str(fiscal_year)}
    for change in changes.loc[of_total & (changes["change"] < 0), "change"]:
        before = year_before(fiscal_year)
        message = msg(
            "คะแนนรวมลดลง {fall} คะแนนจากปีงบประมาณ {previous_year}",
            fall=points(change),
            previous_year=before,
        )
        if year.total_is_computed:
            message = msg("{sentence} ({basis})", sentence=message, basis=COMPUTED)
        message = with_caveat(message, boundaries(before, fiscal_year, rulebooks), before)
        yield Attention("warning", message, "scores", query)


def _weak_indicators(scores: pd.DataFrame, query: dict[str, str]) -> Iterator[Attention]:
    for number, message in weak_indicators(scores):
        yield Attention("warning", message, "scores", {**query, "ind": str(number)})


def weak_indicators(scores: pd.DataFrame) -> list[tuple[int, Message]]:
    """A year's INDICATOR_SCORES → number and sentence of each below its target.

    First the one that would raise the total most.
    """
    weak = scores[scores["gap"] < 0]
    gains = half_up(-weak["gap"] * weak["worth"]).tolist()
    pairs = zip(gains, each_indicator_score(weak), strict=True)
    ranked = sorted(pairs, key=lambda pair: pair[0], reverse=True)
    return [(each.indicator, _weak(each, gain)) for gain, each in ranked]


def _weak(each: IndicatorScore, gain: float) -> Message:
    return msg(
        "ตัวชี้วัดที่ {number} {name} ได้ {score} ต่ำกว่าเป้าหมาย {gap} คะแนน "
        "หากยกถึง {target} คะแนนรวมจะเพิ่ม {gain} คะแนน",
        number=each.indicator,
        name=Message(each.name),
        score=points(each.score),
        gap=points(each.gap),
        target=points(each.target),
        gain=points(gain),
    )
