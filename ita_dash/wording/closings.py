"""How a past state of the books is said."""

from __future__ import annotations

from ita_dash.domain.closings.as_of import AsOf
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator


def closing_words(state: AsOf, tr: Translator) -> str:
    """The closing by name with the day by which it is judged; blank where there is none."""
    if state.closing is None:
        return ""
    return tr("{name} ณ {day}", name=state.name, day=format_date(state.day, tr))
