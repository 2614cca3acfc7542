"""Whether a score may be compared with an earlier year's, and how that is said."""

from __future__ import annotations

import math

from ita_dash.domain.cycle import year_before
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import TOTAL
from ita_dash.domain.rulebook.comparability import (
    EVERY,
    Boundary,
    boundaries,
    caveat,
    with_care,
)
from ita_dash.domain.rulebook.item_before import item_before
from ita_dash.domain.rulebook.labels import score_label
from ita_dash.domain.scores.year_change import YearChange
from ita_dash.i18n.translator import Translator

NOT_COMPARABLE, WITH_CARE = "≠", "⚠"
"""Where a difference would stand that the rules forbid, and beside one to be read with care."""


def nothing_before(fiscal_year: int) -> Message:
    """The year before has no score of this kind."""
    return msg("ไม่มีคะแนนปี {year} ให้เทียบ", year=year_before(fiscal_year))


def caveat_text(
    earlier: int, later: int, rulebooks: RuleBooks, tr: Translator, code: str = TOTAL
) -> str:
    """What must be known before a score is compared with ``earlier``; "" when all is well."""
    sentence = caveat(boundaries(earlier, later, rulebooks, code), earlier)
    return tr(sentence) if sentence else ""


def change_caveat(change: YearChange, rulebooks: RuleBooks) -> Message | None:
    """What must be known before a change is believed.

    None where all is well, and where there is no score of the year before.
    """
    if math.isnan(change.previous_score):
        return None
    before = year_before(change.fiscal_year)
    return caveat(boundaries(before, change.fiscal_year, rulebooks, change.code), before)


def boundary_text(boundary: Boundary, rulebooks: RuleBooks, tr: Translator) -> str:
    """One change of the rules with its sign, and which score it is about where it is of one."""
    is_refused = boundary.comparable == "no"
    sentence = tr(boundary.message if is_refused else with_care(boundary.message))
    if boundary.code != EVERY:
        label = tr(score_label(boundary.code, rulebooks.of(boundary.fiscal_year)))
        sentence = f"{label}: {sentence}"
    return f"{NOT_COMPARABLE if is_refused else WITH_CARE} {sentence}"


def item_before_text(code: str, fiscal_year: int, rulebooks: RuleBooks, tr: Translator) -> str:
    """What an item was called the year before, and what must be known before they are compared.

    "" where it is not known which item it was.
    """
    before = item_before(code, fiscal_year, rulebooks)
    if before is None:
        return ""
    return " · ".join([before.code, *item_caveats(code, fiscal_year, rulebooks, tr)])


def item_caveats(code: str, fiscal_year: int, rulebooks: RuleBooks, tr: Translator) -> list[str]:
    """The other name an item had the year before, and why it may not be compared with that."""
    before = item_before(code, fiscal_year, rulebooks)
    if before is None:
        return []
    caveats = [tr("เดิมชื่อ {name}", name=tr(Message(before.old_name)))] if before.old_name else []
    said = before.comparability
    if said is not None and said.comparable != "yes":
        is_refused = said.comparable == "no"
        sentence = tr(said.message if is_refused else with_care(said.message))
        caveats.append(f"{NOT_COMPARABLE if is_refused else WITH_CARE} {sentence}")
    return caveats
