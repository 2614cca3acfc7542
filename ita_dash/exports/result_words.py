"""How the result of a fiscal year is said in files: the rating, the gap, the change."""

from __future__ import annotations

import math

from ita_dash.domain.messages import Message
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.rulebook import RuleBook
from ita_dash.domain.score_words import rating_notes, year_rating
from ita_dash.exports.cells import Signed
from ita_dash.frames import Row
from ita_dash.i18n import Translator

UNKNOWN = "–"


def rating_words(
    result: Row, fall: Message | None, book: RuleBook, tr: Translator
) -> tuple[str, str]:
    """The rating of a row of ASSESSMENTS, and the rule with what must be known of it.

    ``fall`` is ``rating_fall`` of the year.
    """
    rating, band = year_rating(result), book.band(result["rating"])
    if rating is None:
        return UNKNOWN, tr("ไม่ทราบเกณฑ์หรือคะแนนของปีนี้")
    notes = [tr("เกณฑ์: {rule}", rule=band.rule)] if band else []
    notes += [tr(note) for note in rating_notes(result)]
    return tr(rating), " · ".join([*notes, tr(fall)] if fall else notes)


def gap_words(gap: float, tr: Translator) -> str:
    """Whether the target is reached; blank for an unknown gap."""
    if math.isnan(gap):
        return ""
    return tr("ต่ำกว่าเป้าหมาย") if gap < 0 else tr("ถึงเป้าหมาย")


def change_words(move: Row | None, book: RuleBook, tr: Translator) -> tuple[object, str]:
    """The change of a row of SCORE_CHANGES, and what it is from, or why it is not known."""
    if move is None or math.isnan(move["previous_score"]):
        return UNKNOWN, tr("ไม่มีคะแนนปีก่อนให้เทียบ")
    reason = tr(book.comparability.message)
    if math.isnan(move["change"]):
        return UNKNOWN, tr("เทียบกับปีก่อนไม่ได้: {reason}", reason=reason)
    note = tr("ปีก่อนได้ {score}", score=two_decimals(move["previous_score"]))
    if book.comparability.comparable == "yes":
        return Signed(move["change"]), note
    care = tr("โปรดเทียบด้วยความระมัดระวัง: {reason}", reason=reason)
    return Signed(move["change"]), f"{note} · {care}"
