"""The closings of fiscal years as a table for a file."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.closings.closing import Closing
from ita_dash.domain.closings.periods import PERIOD_LABELS
from ita_dash.i18n.dates import format_date, format_time
from ita_dash.i18n.translator import Translator

_COLUMNS = (
    *("fiscal_year", "closing_period", "revision", "closing_name", "closing_day", "change_no"),
    *("closed_at", "actor", "note", "reason", "reopened_at", "reopened_by", "reopening_reason"),
)


def closings_table(closings: Sequence[Closing], tr: Translator) -> pd.DataFrame:
    """A row for each revision, in words."""
    rows = [
        {
            "fiscal_year": each.fiscal_year,
            "closing_period": tr(PERIOD_LABELS[each.place[1]]),
            "revision": each.revision,
            "closing_name": each.name,
            "closing_day": format_date(each.day, tr),
            "change_no": each.change_no,
            "closed_at": format_time(each.changed_at, tr),
            "actor": tr(actor_label(each.actor)),
            "note": each.note,
            "reason": each.reason,
            "reopened_at": format_time(each.reopened_at, tr) if each.reopened_at else "",
            "reopened_by": tr(actor_label(each.reopened_by)) if each.reopened_by else "",
            "reopening_reason": each.reopening_reason or "",
        }
        for each in closings
    ]
    return pd.DataFrame(rows, columns=list(_COLUMNS))
