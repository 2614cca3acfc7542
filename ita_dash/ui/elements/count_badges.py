"""How measures are counted, in badges and in a sentence."""

from __future__ import annotations

from ita_dash.domain.measures.counts import MeasureCounts
from ita_dash.domain.measures.due import DUE_LABELS
from ita_dash.domain.measures.filters import LATE, UNCONFIRMED
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.badges import badge_text, status_badge_text


def done_text(counts: MeasureCounts, tr: Translator) -> str:
    """How many of all measures are done; a cancelled one is one of them, and named."""
    done = tr("แล้วเสร็จ {done} จาก {n} มาตรการ", done=counts.completed, n=counts.all)
    if not counts.cancelled:
        return done
    return f"{done} · {tr('ยกเลิก {n} มาตรการ', n=counts.cancelled)}"


def count_badges(counts: MeasureCounts, tr: Translator) -> list[str]:
    """Lines of badges: the statuses, which add up to all, then what of them presses."""
    statuses = [status_badge_text(status, tr, n) for status, n in counts.statuses().items() if n]
    pressing = []
    if counts.overdue:
        pressing.append(status_badge_text(LATE, tr, counts.overdue))
    if counts.unconfirmed:
        pressing.append(status_badge_text(UNCONFIRMED, tr, counts.unconfirmed))
    if counts.due_soon:
        pressing.append(badge_text(f"{tr(DUE_LABELS['within_30'])} {counts.due_soon:,}", "orange"))
    lines = [" ".join(statuses)]
    if pressing:
        lines.append(f":small[:gray[{tr('ในจำนวนนี้')}]] {' '.join(pressing)}")
    return lines
