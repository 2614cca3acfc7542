"""Whether a year may be compared with the one before, and how that is said."""

from __future__ import annotations

from ita_dash.domain.cycle import year_before
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.comparability import with_care
from ita_dash.domain.rulebook.parts import Comparability
from ita_dash.i18n.translator import Translator


def nothing_before(fiscal_year: int) -> Message:
    """The year before has no score of this kind."""
    return msg("ไม่มีคะแนนปี {year} ให้เทียบ", year=year_before(fiscal_year))


def caveat(fiscal_year: int, comparability: Comparability, tr: Translator) -> str:
    """What must be known before a year is compared with the one before; "" when all is well."""
    if comparability.comparable == "yes":
        return ""
    if comparability.comparable == "caution":
        return tr(with_care(comparability.message))
    reason = tr(comparability.message)
    return tr("เทียบกับปี {year} ไม่ได้: {reason}", year=year_before(fiscal_year), reason=reason)
