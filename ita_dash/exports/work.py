"""The table of what is to be updated now, as files hold it."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.messages import Message, listed
from ita_dash.domain.work.item import WorkItem, each_work
from ita_dash.exports.cells import joined_names
from ita_dash.wording.work import waiting_message

_COLUMNS = {
    "due": "str",
    "fiscal_year": "int64",
    "number": "int64",
    "title": "str",
    "divisions": "str",
    "status": "str",
    "progress": "Int64",
    "period_end": "datetime64[s]",
    "days_left": "Int64",
    "waiting": "object",
    "renew_by": "datetime64[s]",
}
"""Columns of the table; what is waited for is a Message."""


def work_export(work: pd.DataFrame) -> pd.DataFrame:
    """WORK → a row per measure, with what it waits for, and for whom, in one cell."""
    rows = [_row(each) for each in each_work(work)]
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)


def _row(item: WorkItem) -> dict[str, object]:
    return {
        "due": item.due,
        "fiscal_year": item.fiscal_year,
        "number": item.number,
        "title": item.title,
        "divisions": joined_names(item.divisions),
        "status": str(item.status),
        "progress": item.progress_shown,
        "period_end": item.period_end,
        "days_left": item.days_left,
        "waiting": _waiting(item),
        "renew_by": item.renew_by,
    }


def _waiting(item: WorkItem) -> Message:
    return listed(waiting_message(item, each) for each in item.waiting)
