"""How the result of a fiscal year is said in files: the rating, the gap, the change."""

from __future__ import annotations

import math

from ita_dash.domain.messages import Message
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.scores.assessment import Assessment
from ita_dash.domain.scores.words import COMPUTED, rating_notes, year_rating
from ita_dash.domain.scores.year_change import YearChange
from ita_dash.i18n.translator import Translator
from ita_dash.wording.comparability import change_caveat, nothing_before
from ita_dash.wording.scores import UNKNOWN


def total_label(year: Assessment, tr: Translator) -> str:
    """What the total of a row of ASSESSMENTS is called: a computed one says that it is."""
    label = tr("คะแนนรวม ปี {year}", year=year.fiscal_year)
    return f"{label} · {tr(COMPUTED)}" if year.total_is_computed else label


def rating_and_rule(
    result: Assessment, fall: Message | None, book: RuleBook, tr: Translator
) -> tuple[str, str]:
    """The rating of a row of ASSESSMENTS, and the rule with what must be known of it.

    ``fall`` is ``rating_against_total`` of the year.
    """
    rating = year_rating(result)
    if rating is None:
        return UNKNOWN, tr("ไม่ทราบเกณฑ์หรือคะแนนของปีนี้")
    notes = rule_and_notes(result, book, tr)
    return tr(rating), " · ".join([*notes, tr(fall)] if fall else notes)


def rule_and_notes(result: Assessment, book: RuleBook, tr: Translator) -> list[str]:
    """The rule of the rating of a row of ASSESSMENTS, and what a reader must know of it."""
    band = book.band(result.rating)
    notes = [tr("เกณฑ์: {rule}", rule=band.rule)] if band else []
    return [*notes, *(tr(note) for note in rating_notes(result))]


def gap_words(gap: float, tr: Translator) -> str:
    """Whether the target is reached; blank for an unknown gap."""
    if math.isnan(gap):
        return ""
    return tr("ต่ำกว่าเป้าหมาย") if gap < 0 else tr("ถึงเป้าหมาย")


def change_and_note(
    change: YearChange | None, fiscal_year: int, rulebooks: RuleBooks, tr: Translator
) -> tuple[float, str]:
    """The change from the year before, and what it is from, or why it is not known."""
    if change is None or math.isnan(change.previous_score):
        return math.nan, tr(nothing_before(fiscal_year))
    caveat = change_caveat(change, rulebooks)
    care = tr(caveat) if caveat else ""
    if math.isnan(change.change):
        return math.nan, care
    note = tr("ปีก่อนได้ {score}", score=two_decimals(change.previous_score))
    return change.change, " · ".join(filter(None, (note, care)))
