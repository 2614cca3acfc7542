"""How the parts of a measure are written, in the words of the session's language."""

from __future__ import annotations

from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.status import STATUS_LABELS
from ita_dash.domain.measures.table import lead_label
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import numbered, plain, two_lines
from ita_dash.wording.measures import days_left_text, days_text
from ita_dash.wording.scores import UNKNOWN

_KEPT = "\N{NO-BREAK SPACE}"
_DUE_COLOURS = {"overdue": "red", "unconfirmed": "orange", "within_30": "orange"}


def measure_label(measure: MeasureDraft | Measure) -> str:
    """A measure by its number and title, as Markdown."""
    return numbered(measure.number, measure.title)


def due_text(measure: Measure, tr: Translator) -> str:
    """How many days are left or gone, as Markdown, coloured where it presses.

    Empty for a closed measure.
    """
    if measure.due == "closed":
        return ""
    days = days_left_text(measure.days_left, tr, due=measure.due)
    return f":{_DUE_COLOURS.get(measure.due, 'gray')}[{days}]"


def recorded_status(measure: Measure, tr: Translator) -> str:
    """The status on record, where what follows from dates is shown in its place."""
    status = tr(STATUS_LABELS[measure.status])
    return tr("ระบบถือว่า{status}", status=status) if measure.is_status_assumed else status


def period_days(measure: Measure, tr: Translator) -> str:
    """From the first to the last day as Markdown, a line breaking only between the two.

    As it was written where neither is known.
    """
    days = (
        plain(days_text(measure.period_start, measure.period_end, tr))
        .replace(" ", _KEPT)
        .replace(f"–{_KEPT}", "– ")
    )
    return days or plain(measure.period_text or UNKNOWN)


def divisions_text(measure: Measure, tr: Translator) -> str:
    """The leading division, and below it how many support it, as Markdown.

    Where it is open which one leads, that is said, and all are named.
    """
    lead, names = tr(lead_label(measure.lead_division, measure.divisions)), measure.divisions
    if measure.lead_division is None:
        return two_lines(f":gray[{lead}]", f":small[{plain(tr(division_words(names)))}]")
    others = names[1:]
    supporting = tr("และอีก {n} ส่วนราชการ", n=len(others)) if others else ""
    return two_lines(plain(lead), supporting and f":gray[{supporting}]")
