"""The scenarios of an agency, and the targets per indicator that were set from them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.frames.targets import INDICATOR_TARGETS, SCENARIO_SCORES, SCENARIOS, YEAR_TARGETS
from ita_dash.queries.statements import statements

_SQL = statements("scenarios")


@dataclass(frozen=True)
class ScenarioRevision:
    """The newest revision of a scenario."""

    change_no: int
    actor: str
    is_removed: bool


@dataclass(frozen=True)
class TargetRevision:
    """The newest row that set the targets of a year, or took them back (``is_removed``)."""

    change_no: int
    actor: str
    scenario_id: int
    scenario_change_no: int
    is_removed: bool


def scenarios(db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False) -> pd.DataFrame:
    """SCENARIOS that stand (or were removed), by year and in the order in which they were made."""
    key = {"agency_id": agency_id, "as_of": as_of, "is_removed": is_removed}
    return SCENARIOS.apply(db.frame(_SQL["scenarios"], key))


def scenario_scores(
    db: Reader, agency_id: int, as_of: int, *, is_removed: bool = False
) -> pd.DataFrame:
    """SCENARIO_SCORES of the scenarios that stand (or were removed)."""
    key = {"agency_id": agency_id, "as_of": as_of, "is_removed": is_removed}
    return SCENARIO_SCORES.apply(db.frame(_SQL["scenario_scores"], key))


def scenario_revision(db: Reader, agency_id: int, scenario_id: int) -> ScenarioRevision | None:
    """The newest revision of a scenario; None where there never was one."""
    key = {"agency_id": agency_id, "scenario_id": scenario_id}
    row = db.row(_SQL["scenario_revision"], key)
    return None if row is None else ScenarioRevision(*row)


def next_scenario_id(db: Reader, agency_id: int) -> int:
    """The id that no scenario of the agency has had yet; the first is 1."""
    row = db.row(_SQL["next_scenario_id"], {"agency_id": agency_id})
    return int(row[0]) if row else 1


def year_targets(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """YEAR_TARGETS that stand, by fiscal year."""
    key = {"agency_id": agency_id, "as_of": as_of}
    return YEAR_TARGETS.apply(db.frame(_SQL["year_targets"], key))


def indicator_targets(db: Reader, agency_id: int, as_of: int) -> pd.DataFrame:
    """INDICATOR_TARGETS that stand, by fiscal year and indicator."""
    key = {"agency_id": agency_id, "as_of": as_of}
    return INDICATOR_TARGETS.apply(db.frame(_SQL["indicator_targets"], key))


def newest_year_target(
    db: Reader, agency_id: int, as_of: int, fiscal_year: int
) -> TargetRevision | None:
    """Who set or took back the targets of a year last; None where nobody ever did."""
    key = {"agency_id": agency_id, "as_of": as_of, "fiscal_year": fiscal_year}
    row = db.row(_SQL["newest_year_target"], key)
    return None if row is None else TargetRevision(*row)
