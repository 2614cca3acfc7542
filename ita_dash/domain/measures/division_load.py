"""How many measures of all years each division has a part in, and how many are still open."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class DivisionLoad:
    """The measures that name a division, leading or supporting, and those not yet closed."""

    measures: int = 0
    still_open: int = 0


def division_loads(table: pd.DataFrame, measure_divisions: pd.DataFrame) -> dict[int, DivisionLoad]:
    """MEASURE_TABLE, MEASURE_DIVISIONS → the load by division_id; none for one without measures."""
    shares = measure_divisions[["measure_id", "division_id"]]
    parts = shares.merge(table[["measure_id", "due"]], on="measure_id")
    is_open = parts["due"].ne("closed")
    counts = is_open.groupby(parts["division_id"]).agg(["size", "sum"])
    return {
        int(division_id): DivisionLoad(int(size), int(still_open))
        for division_id, size, still_open in counts.itertuples()
    }
