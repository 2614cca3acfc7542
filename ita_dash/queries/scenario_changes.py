"""What changes wrote of scenarios and of targets, with every earlier and later revision."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Revision
from ita_dash.domain.targets.scenario import Scenario
from ita_dash.queries.statements import statements

_SQL = statements("scenario_changes")
Content = TypeVar("Content", bound=Hashable)


@dataclass(frozen=True)
class TargetSource:
    """The revision of a scenario that the targets of a year are, with its name."""

    scenario_id: int
    scenario_change_no: int
    name: str


@dataclass(frozen=True)
class RecordChange(Generic[Content]):
    """One record in one change; None is nothing, before it or after."""

    change_no: int
    key: int
    before: Content | None
    after: Content | None


ScenarioChange = RecordChange[Scenario]
TargetChange = RecordChange[TargetSource]


def scenario_changes(
    db: Reader, agency_id: int, as_of: int, changes: Sequence[int]
) -> list[ScenarioChange]:
    """Each scenario that these changes wrote; keys are scenario ids."""
    return _changes(touched_scenarios(db, agency_id, as_of, changes), changes)


def target_changes(
    db: Reader, agency_id: int, as_of: int, changes: Sequence[int]
) -> list[TargetChange]:
    """The targets that these changes set or took back; keys are fiscal years."""
    return _changes(touched_targets(db, agency_id, as_of, changes), changes)


def touched_scenarios(
    db: Reader, agency_id: int, as_of: int, changes: Sequence[int]
) -> Iterator[Revision[int, Scenario]]:
    """Every revision of the scenarios that these changes wrote, by id."""
    key = {"agency_id": agency_id, "as_of": as_of, "changes": list(changes)}
    scores: dict[tuple[int, int], dict[int, float]] = {}
    for scenario_id, change_no, number, score in db.rows(_SQL["written_scenario_scores"], key):
        scores.setdefault((scenario_id, change_no), {})[number] = score
    for row in db.rows(_SQL["written_scenarios"], key):
        scenario_id, change_no, fiscal_year, name, note, is_removed = row
        own = scores.get((scenario_id, change_no), {})
        content = Scenario(fiscal_year, name, note, own)
        yield Revision(scenario_id, change_no, None if is_removed else content)


def touched_targets(
    db: Reader, agency_id: int, as_of: int, changes: Sequence[int]
) -> Iterator[Revision[int, TargetSource]]:
    """Every revision of the targets that these changes wrote, by fiscal year."""
    key = {"agency_id": agency_id, "as_of": as_of, "changes": list(changes)}
    for fiscal_year, change_no, *source, is_removed in db.rows(_SQL["written_targets"], key):
        yield Revision(fiscal_year, change_no, None if is_removed else TargetSource(*source))


def _changes(
    revisions: Iterator[Revision[int, Content]], changes: Sequence[int]
) -> list[RecordChange[Content]]:
    wanted, written = set(changes), []
    for key, history in groupby(revisions, key=lambda revision: revision.key):
        before: Content | None = None
        for revision in history:
            if revision.change_no in wanted:
                written.append(RecordChange(revision.change_no, key, before, revision.content))
            before = revision.content
    return written
