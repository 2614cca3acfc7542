"""How a total and a rating are said: published as published, computed as computed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.codes import EIT_PARTS
from ita_dash.domain.rulebook.labels import score_label
from ita_dash.domain.scores.assessment import Assessment
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


def joined(parts: Sequence[Message]) -> Message:
    """Several messages, at least one, with commas between."""
    return reduce(lambda one, two: Message("{one}, {two}", {"one": one, "two": two}), parts)


def scored(code: str, year: Assessment, book: RuleBook) -> Message:
    """An instrument or a part of the EIT with its score of the year, two decimals."""
    values = {"label": score_label(code, book), "score": two_decimals(year.score(code))}
    return Message("{label} {score}", values)


def known_parts(year: Assessment) -> list[str]:
    """The parts of the EIT whose scores are known."""
    return [code for code in EIT_PARTS if year.score(code) == year.score(code)]


def said_parts(year: Assessment, book: RuleBook) -> Message | None:
    """The known parts of the EIT, and that they make none by themselves; None without any."""
    if not (codes := known_parts(year)):
        return None
    parts = joined([scored(code, year, book) for code in codes])
    if year.eit == year.eit:
        return parts
    return msg("{parts} (ยังไม่ทราบวิธีรวมสองส่วนเป็นคะแนน EIT)", parts=parts)
