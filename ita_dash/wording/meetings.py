"""How a decision of a meeting is said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ita_dash.domain.meetings.decision import DECISION_STATUS_LABELS, Decision
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator


def owner_text(decision: Decision, divisions: Mapping[int, str], tr: Translator) -> str:
    """Who carries it out: the division, the name, or that nobody was named yet."""
    division = divisions.get(decision.division_id or 0, "")
    named = " · ".join(filter(None, (division, decision.person)))
    return named or tr("ยังไม่ระบุผู้รับผิดชอบ")


def due_text(decision: Decision, tr: Translator) -> str:
    """By when; blank where no day was set."""
    return tr("ภายใน {day}", day=format_date(decision.due_on, tr)) if decision.due_on else ""


def state_text(decision: Decision, today: date, tr: Translator) -> str:
    """What became of it, and that its day is over where it is."""
    if decision.is_late(today):
        return tr("เกินกำหนด")
    return tr(DECISION_STATUS_LABELS[decision.status])
