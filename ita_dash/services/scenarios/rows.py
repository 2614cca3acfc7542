"""Turns scenarios and targets into the rows of their tables, ready to append."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ita_dash.domain.targets.scenario import Scenario

Row = dict[str, object]


def scenario_rows(written: Sequence[tuple[int, Scenario, bool]]) -> dict[str, pd.DataFrame]:
    """Scenarios with their ids and whether each is removed → rows by table, scores and all."""
    own = [
        {
            "scenario_id": scenario_id,
            "fiscal_year": scenario.fiscal_year,
            "name": scenario.name,
            "note": scenario.note,
            "is_removed": is_removed,
        }
        for scenario_id, scenario, is_removed in written
    ]
    scores = [
        {"scenario_id": scenario_id, "indicator": number, "score": score}
        for scenario_id, scenario, _ in written
        for number, score in scenario.scores.items()
    ]
    return {"scenario": pd.DataFrame(own), "scenario_score": pd.DataFrame(scores)}


def target_row(
    fiscal_year: int, scenario_id: int, scenario_change_no: int, *, is_removed: bool
) -> Row:
    """The targets of a year as the revision of a scenario that they are, or were."""
    return {
        "fiscal_year": fiscal_year,
        "scenario_id": scenario_id,
        "scenario_change_no": scenario_change_no,
        "is_removed": is_removed,
    }
