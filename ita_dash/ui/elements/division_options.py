"""The divisions as a filter offers them."""

from __future__ import annotations

from ita_dash.i18n.translator import Translator
from ita_dash.ui.session import cached


def division_options(agency_id: int, change_no: int, tr: Translator) -> dict[str, str]:
    """Name by code in the office's order; a closed one, still on a measure, says that it is."""
    divisions = cached.divisions(agency_id, change_no)
    return {
        str(row["division_id"]): tr("{name} (ปิดแล้ว)", name=row["name"])
        if row["is_closed"]
        else row["name"]
        for row in divisions.to_dict("records")
    }
