"""A total and a rating that go different ways, in a sentence with the reason."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.cycle import year_before
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.rulebook.comparability import may_compare
from ita_dash.domain.rulebook.labels import score_label
from ita_dash.domain.scores.assessment import Assessment, each_assessment
from ita_dash.domain.scores.ratings import Certainty
from ita_dash.domain.scores.words import joined, scored


def rating_against_total(
    assessments: pd.DataFrame, rulebooks: RuleBooks, fiscal_year: int
) -> Message | None:
    """A total that rises while the rating falls, or the reverse, in a sentence with the reason.

    ASSESSMENTS of one agency. None where it is not so, where it is not certain, or where the
    year before may not be compared.
    """
    years = {each.fiscal_year: each for each in each_assessment(assessments)}
    now, before = years.get(fiscal_year), years.get(year_before(fiscal_year))
    book = rulebooks.of(fiscal_year)
    if now is None or before is None:
        return None
    if not may_compare(before.fiscal_year, fiscal_year, rulebooks):
        return None
    earlier, later = book.band(before.rating), book.band(now.rating)
    if earlier is None or later is None:
        return None
    if later.order > earlier.order and now.total > before.total and _is_sure(before, now):
        return msg(
            "คะแนนรวมเพิ่มขึ้น {rise} คะแนน แต่ระดับลดจาก {before} เป็น {after} เพราะ {reason}",
            rise=two_decimals(now.total - before.total),
            before=Message(earlier.rating),
            after=Message(later.rating),
            reason=_reason(now, earlier.rating, earlier.every_instrument_min, book),
        )
    if later.order < earlier.order and now.total < before.total and _is_sure(now, before):
        return msg(
            "คะแนนรวมลดลง {fall} คะแนน แต่ระดับสูงขึ้นจาก {before} เป็น {after} เพราะ {reason}",
            fall=two_decimals(before.total - now.total),
            before=Message(earlier.rating),
            after=Message(later.rating),
            reason=_reason_of_rise(before, later.rating, later.every_instrument_min, book),
        )
    return None


def _is_sure(better: Assessment, worse: Assessment) -> bool:
    """Whether the one rating is at least what is said, and the other at most."""
    is_least = better.rating_certainty != Certainty.AT_MOST
    return is_least and worse.rating_certainty != Certainty.AT_LEAST


def _reason_of_rise(before: Assessment, won: str, least: float | None, book: RuleBook) -> Message:
    """Which scores stood in the way of the better rating the year before; else the rule."""
    if least is None or not (below := _below(before, least, book)):
        return _reason(before, won, least, book)
    return msg("ปีก่อน {scores} ต่ำกว่า {least}", scores=joined(below), least=f"{least:g}")


def _reason(year: Assessment, lost: str, least: float | None, book: RuleBook) -> Message:
    """Which scores break what the lost rating asks of each; the rule where none is known."""
    band = book.band(lost)
    if least is None or band is None:
        rule = band.rule if band else Message("")
        return msg("เกณฑ์ของระดับ {rating} คือ {rule}", rating=Message(lost), rule=rule)
    if below := _below(year, least, book):
        return msg("{scores} ต่ำกว่า {least}", scores=joined(below), least=f"{least:g}")
    names = joined([score_label(code, book) for code in book.rated_scores.codes])
    return msg(
        "ระดับ {rating} ต้องได้ {scores} แต่ละส่วน ≥ {least}",
        rating=Message(lost),
        scores=names,
        least=f"{least:g}",
    )


def _below(year: Assessment, least: float, book: RuleBook) -> list[Message]:
    """The known scores of a year below what is asked of each."""
    codes = dict.fromkeys([*book.rated_scores.codes, *INSTRUMENTS])
    return [scored(code, year, book) for code in codes if year.score(code) < least]
