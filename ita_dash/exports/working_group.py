"""The working groups of an office as files hold them: a row for each member."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ita_dash.domain.agencies.working_group import WorkingGroup

_COLUMNS = (
    *("fiscal_year", "member_name", "post", "duty"),
    *("order_number", "ordered_on", "begins_on"),
)


def group_table(groups: Iterable[WorkingGroup]) -> pd.DataFrame:
    """The members of each group in the order of its order of appointment."""
    rows = [
        {
            "fiscal_year": group.fiscal_year,
            "member_name": each.name,
            "post": each.post or "",
            "duty": str(each.duty),
            "order_number": group.order_number or "",
            "ordered_on": pd.Timestamp(group.ordered_on) if group.ordered_on else pd.NaT,
            "begins_on": pd.Timestamp(group.begins_on) if group.begins_on else pd.NaT,
        }
        for group in groups
        for each in group.members
    ]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS))
    words = dict.fromkeys(("member_name", "post", "duty", "order_number"), "str")
    days = dict.fromkeys(("ordered_on", "begins_on"), "datetime64[s]")
    return frame.astype({"fiscal_year": "int64", **words, **days})
