"""Each scenario as one value, as it stands or as it was removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.targets.scenario import Scenario
from ita_dash.queries.scenarios import scenario_scores, scenarios


@dataclass(frozen=True)
class RecordedScenario:
    """A scenario at a change number: what it holds, and who wrote that when (UTC)."""

    scenario_id: int
    change_no: int
    changed_at: datetime
    actor: str
    content: Scenario


def recorded_scenarios(
    db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False
) -> dict[int, RecordedScenario]:
    """The scenarios that stand (or were removed) by id, in the order of their years."""
    key = db, agency_id, as_of
    return as_recorded(
        scenarios(*key, is_removed=is_removed), scenario_scores(*key, is_removed=is_removed)
    )


def as_recorded(scenarios: pd.DataFrame, scores: pd.DataFrame) -> dict[int, RecordedScenario]:
    """SCENARIOS and SCENARIO_SCORES → each scenario as one value, by id and in the same order."""
    held: dict[int, dict[int, float]] = {}
    for row in scores.to_dict("records"):
        held.setdefault(row["scenario_id"], {})[row["indicator"]] = row["score"]
    return {
        row["scenario_id"]: RecordedScenario(
            row["scenario_id"],
            row["change_no"],
            row["changed_at"].to_pydatetime(),
            row["actor"],
            Scenario(
                row["fiscal_year"], row["name"], row["note"], held.get(row["scenario_id"], {})
            ),
        )
        for row in scenarios.to_dict("records")
    }
