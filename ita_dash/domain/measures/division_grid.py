"""Which division leads and which supports each measure, as one grid."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.agencies.every_division import EVERY_ID

LEAD, SUPPORT = "lead", "support"


def division_grid(
    table: pd.DataFrame, measure_divisions: pd.DataFrame, divisions: pd.DataFrame
) -> pd.DataFrame:
    """MEASURE_TABLE, MEASURE_DIVISIONS, DIVISIONS → a row per measure, a column per division.

    The index is ``measure_id`` in the table's order; the columns are division_ids in the
    office's order, only those that take part in one of the measures, then EVERY_ID where one is
    of every division. A cell is ``lead``, ``support`` or empty.
    """
    shares = measure_divisions[measure_divisions["measure_id"].isin(table["measure_id"])]
    roles = shares["position"].eq(1).map({True: LEAD, False: SUPPORT})
    grid = shares.assign(role=roles).pivot(index="measure_id", columns="division_id", values="role")
    taking_part = [each for each in (*divisions["division_id"], EVERY_ID) if each in grid.columns]
    return grid.reindex(index=table["measure_id"], columns=taking_part).fillna("")
