"""How a total and a rating are said: published as published, computed as computed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import pandas as pd

from ita_dash.domain.cycle import year_before
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS
from ita_dash.domain.scores.assessment import Assessment, each_assessment
from ita_dash.domain.scores.ratings import Certainty

COMPUTED = msg("คำนวณ ยังไม่ใช่ผลที่ประกาศ")
"""Beside every total that was computed because none was published."""
BY_RULE = msg("ระดับตามเกณฑ์ ยังไม่ใช่ระดับที่ประกาศ")
"""Beside every rating that the rule gives because none was published."""
COMPUTED_SIGN = "≈"
"""Where there is room for no words, with COMPUTED in the legend."""


def said_total(year: Assessment) -> Message:
    """The total of a row of ASSESSMENTS, two decimals, and that it is computed where it is."""
    total = Message(two_decimals(year.total))
    if not year.total_is_computed:
        return total
    return msg("{total} ({basis})", total=total, basis=COMPUTED)


def computed_years(assessments: pd.DataFrame) -> frozenset[int]:
    """The fiscal years whose total is computed, of the ASSESSMENTS of one agency."""
    return frozenset(assessments.loc[assessments["total_is_computed"], "fiscal_year"].tolist())


def rating_message(rating: str, certainty: str | None) -> Message:
    """A rating in words, with how much of it is known."""
    name = Message(rating)
    if certainty == Certainty.AT_LEAST:
        return msg("{rating} หรือดีกว่า", rating=name)
    return msg("ไม่เกิน {rating}", rating=name) if certainty == Certainty.AT_MOST else name


def year_rating(year: Assessment) -> Message | None:
    """The rating of a row of ASSESSMENTS in words; None where none is known."""
    if year.rating is None:
        return None
    return rating_message(year.rating, year.rating_certainty)


def rating_notes(year: Assessment) -> list[Message]:
    """What a reader must know of the rating of a row of ASSESSMENTS, a sentence each.

    Nothing of a published rating that follows from the rule.
    """
    certainty = year.rating_certainty
    if certainty == Certainty.PUBLISHED:
        return [_disagreement(year)] if year.rating_disagrees else []
    if certainty is None:
        return []
    notes = [BY_RULE]
    if certainty == Certainty.AT_LEAST:
        notes.append(msg("ไม่ทราบคะแนนทุกเครื่องมือ จึงบอกได้เพียงระดับนี้หรือดีกว่า"))
    elif certainty == Certainty.AT_MOST:
        notes.append(msg("ทราบ EIT เป็นคะแนนเดียว ไม่ทราบส่วนที่ 1 และ 2 จึงบอกได้เพียงไม่เกินระดับนี้"))
    return notes


def _disagreement(year: Assessment) -> Message:
    by_rule = rating_message(year.rule_rating or "", year.rule_certainty)
    return msg("แสดงระดับตามที่ประกาศ แต่คะแนนที่มีให้ระดับตามเกณฑ์เป็น {rating}", rating=by_rule)


def score_label(code: str, book: RuleBook) -> Message:
    """The short name of an instrument or of a part of the EIT."""
    if code in EIT_PARTS:
        return msg("EIT ส่วนที่ {part}", part=code[-1])
    return Message(book.instrument(code).short_name)


def joined(parts: Sequence[Message]) -> Message:
    """Several messages, at least one, with commas between."""
    return reduce(lambda one, two: Message("{one}, {two}", {"one": one, "two": two}), parts)


def rating_fall(
    assessments: pd.DataFrame, rulebooks: RuleBooks, fiscal_year: int
) -> Message | None:
    """A total that rises while the rating falls, in a sentence with the reason.

    ASSESSMENTS of one agency. None where it is not so, where it is not certain, or where the
    year before may not be compared.
    """
    years = {each.fiscal_year: each for each in each_assessment(assessments)}
    now, before = years.get(fiscal_year), years.get(year_before(fiscal_year))
    book = rulebooks.of(fiscal_year)
    if now is None or before is None or book.comparability.comparable == "no":
        return None
    lost, kept = book.band(before.rating), book.band(now.rating)
    is_sure = (
        before.rating_certainty != Certainty.AT_MOST and now.rating_certainty != Certainty.AT_LEAST
    )
    if lost is None or kept is None or not is_sure or kept.order <= lost.order:
        return None
    if not now.total > before.total:
        return None
    return msg(
        "คะแนนรวมเพิ่มขึ้น {rise} คะแนน แต่ระดับลดจาก {before} เป็น {after} เพราะ {reason}",
        rise=two_decimals(now.total - before.total),
        before=Message(lost.rating),
        after=Message(kept.rating),
        reason=_reason(now, lost.rating, lost.every_instrument_min, book),
    )


def _reason(year: Assessment, lost: str, least: float | None, book: RuleBook) -> Message:
    """Which scores break what the lost rating asks of each; the rule where none is known."""
    band = book.band(lost)
    if least is None or band is None:
        rule = band.rule if band else Message("")
        return msg("เกณฑ์ของระดับ {rating} คือ {rule}", rating=Message(lost), rule=rule)
    codes = dict.fromkeys([*book.rated_scores.codes, *INSTRUMENTS])
    below = [code for code in codes if year.score(code) < least]
    if below:
        found = [_score(code, year.score(code), book) for code in below]
        return msg("{scores} ต่ำกว่า {least}", scores=joined(found), least=f"{least:g}")
    names = joined([score_label(code, book) for code in book.rated_scores.codes])
    return msg(
        "ระดับ {rating} ต้องได้ {scores} แต่ละส่วน ≥ {least}",
        rating=Message(lost),
        scores=names,
        least=f"{least:g}",
    )


def _score(code: str, score: float, book: RuleBook) -> Message:
    label = score_label(code, book)
    return Message("{label} {score}", {"label": label, "score": two_decimals(score)})
