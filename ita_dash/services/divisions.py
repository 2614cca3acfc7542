"""Makes the divisions that measures name for the first time."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ita_dash.db.database import Transaction
from ita_dash.domain.divisions import OFFICIAL_DIVISIONS
from ita_dash.queries.divisions import divisions, next_division_id


def ensure_divisions(transaction: Transaction, names: Iterable[str]) -> dict[str, int]:
    """The division_id of every name; a name that is not known yet becomes a division.

    Official divisions stand in the official order (published lists of local offices), all
    others behind them in the order in which they came.
    """
    known = divisions(transaction, transaction.agency_id, transaction.change_no)
    ids = dict(zip(known["name"], known["division_id"].tolist(), strict=True))
    new = [name for name in dict.fromkeys(names) if name not in ids]
    first_id = next_division_id(transaction, transaction.agency_id) if new else 0
    behind = max([len(OFFICIAL_DIVISIONS), *known["sort_order"]])
    ids |= {name: first_id + n for n, name in enumerate(new)}
    rows = [
        {
            "division_id": ids[name],
            "name": name,
            "sort_order": _official_place(name) or behind + n,
            "is_removed": False,
        }
        for n, name in enumerate(new, start=1)
    ]
    transaction.append("division", pd.DataFrame(rows))
    return ids


def _official_place(name: str) -> int:
    """1 for the first official division; 0 for a name that is not official."""
    return OFFICIAL_DIVISIONS.index(name) + 1 if name in OFFICIAL_DIVISIONS else 0
