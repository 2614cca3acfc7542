"""The divisions as a filter offers them."""

from __future__ import annotations

from ita_dash.i18n.translator import Translator
from ita_dash.queries.snapshot.whole import Snapshot


def division_options(snapshot: Snapshot, tr: Translator) -> dict[str, str]:
    """Name by code in the office's order; a closed one, still on a measure, says that it is."""
    return {
        str(row["division_id"]): tr("{name} (ปิดแล้ว)", name=row["name"])
        if row["is_closed"]
        else row["name"]
        for row in snapshot.divisions.table.to_dict("records")
    }
