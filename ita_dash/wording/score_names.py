"""What the codes of scores are called on the scores page."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.codes import EIT_PARTS, TOTAL
from ita_dash.domain.rulebook.labels import score_label
from ita_dash.i18n.translator import Language, Translator
from ita_dash.wording.scores import numbered

NAME_WIDTHS: Mapping[Language, int] = {"th": 200, "en": 222}
"""Pixels that the longest name takes in a column of a grid."""


def score_codes(book: RuleBook) -> list[str]:
    """Every code a year may have, from the total down to the last indicator."""
    instruments = [instrument.code for instrument in book.instruments]
    indicators = [indicator.code for indicator in book.indicators]
    return ["total", "rating", *instruments, *EIT_PARTS, *indicators]


def said_score(code: str, book: RuleBook, tr: Translator) -> str:
    """The name of a score within a sentence; beside a figure its bare number would be another."""
    of_code = {each.code: each for each in book.indicators}
    if (indicator := of_code.get(code)) is not None:
        name = tr(indicator.name)
        return tr("คะแนนตัวชี้วัดที่ {number} {name}", number=indicator.number, name=name)
    if code == TOTAL:
        return tr("คะแนนรวม")
    return tr("คะแนน {name}", name=score_label(code, book))


def score_name(code: str, book: RuleBook, tr: Translator) -> str:
    """The name of a code in a table; a code the rule book does not know stays as it is."""
    if code == "total":
        return tr("คะแนนรวม")
    if code == "rating":
        return tr("ระดับ")
    names = {each.code: f"{each.short_name} · {each.weight:.0%}" for each in book.instruments}
    names |= {code: tr(score_label(code, book)) for code in EIT_PARTS}
    names |= {each.code: numbered(each.number, tr(each.name)) for each in book.indicators}
    return names.get(code, code)
