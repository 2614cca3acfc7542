"""The targets per indicator that an agency set itself, beside the target of the rule book."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.targets.trial import Trial


@dataclass(frozen=True)
class OwnTargets:
    """The targets of a fiscal year: scores on 0–100 by indicator, and the scenario they are.

    ``change_no`` set them; ``scenario_change_no`` is the revision of the scenario that they are,
    ``result_year`` the year of the result from which it began.
    """

    fiscal_year: int
    result_year: int
    change_no: int
    scenario_id: int
    scenario_change_no: int
    name: str
    targets: Mapping[int, float]


@dataclass(frozen=True)
class Aim:
    """The targets of a year with what they come to.

    ``trial`` is None where the result from which they began lacks an indicator by now.
    """

    own: OwnTargets
    trial: Trial | None

    @property
    def total(self) -> float:
        """The total aimed at, 0–100; NaN where nobody can say."""
        return math.nan if self.trial is None else self.trial.outcome.total


def own_targets(
    year_targets: pd.DataFrame, indicator_targets: pd.DataFrame, fiscal_year: int
) -> OwnTargets | None:
    """YEAR_TARGETS and INDICATOR_TARGETS → those of one year; None where it has none."""
    rows = year_targets[year_targets["fiscal_year"] == fiscal_year].to_dict("records")
    if not rows:
        return None
    own = indicator_targets[indicator_targets["fiscal_year"] == fiscal_year]
    targets = dict(zip(own["indicator"].tolist(), own["target"].tolist(), strict=True))
    fields = ("result_year", "change_no", "scenario_id", "scenario_change_no", "name")
    shared = {field: rows[0][field] for field in fields}
    return OwnTargets(fiscal_year=fiscal_year, targets=targets, **shared)
