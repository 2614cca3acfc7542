"""Saves scenarios, changes them, takes them away and brings them back."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.db.database import Database, Transaction
from ita_dash.domain.access.roles import Actor, Role, require
from ita_dash.domain.targets.scenario import Scenario, tidied
from ita_dash.queries.scenarios import next_scenario_id
from ita_dash.services.imports.outcome import NothingToWrite
from ita_dash.services.scenarios.revision import (
    require_newest,
    require_own_name,
    require_valid,
    standing_scenario,
    standing_scenarios,
)
from ita_dash.services.scenarios.rows import scenario_rows


@dataclass(frozen=True)
class SavedScenario:
    """What became of a save: the revision ``change_no`` of the scenario says what was asked.

    ``is_written`` is False where it stood there already, so that nothing was written.
    """

    scenario_id: int
    change_no: int
    is_written: bool


def create_scenario(
    db: Database, actor: Actor, agency_id: int, scenario: Scenario
) -> SavedScenario:
    """Write a new scenario.

    Raises NotAllowed below the working group, InvalidInput when it breaks a rule or its name is
    taken in its year; nothing is written then.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    scenario = tidied(scenario)
    require_valid(scenario)
    with db.change(agency_id, actor, "save_scenario", _note(scenario)) as transaction:
        scenario_id = next_scenario_id(transaction, agency_id)
        require_own_name(standing_scenarios(transaction), scenario_id, scenario)
        _write(transaction, scenario_id, scenario)
    return SavedScenario(scenario_id, transaction.change_no, is_written=True)


def edit_scenario(
    db: Database,
    actor: Actor,
    agency_id: int,
    scenario_id: int,
    scenario: Scenario,
    base_change_no: int,
) -> SavedScenario:
    """Replace what a scenario holds; what says what stands already writes nothing.

    ``base_change_no`` is the revision its editor began from. Raises as ``create_scenario``, and
    EditCollision when a newer revision or a removal stands.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    scenario = tidied(scenario)
    require_valid(scenario)
    try:
        with db.change(agency_id, actor, "edit_scenario", _note(scenario)) as transaction:
            known = standing_scenarios(transaction)
            if scenario_id in known and known[scenario_id].content == scenario:
                raise NothingToWrite
            require_newest(transaction, agency_id, scenario_id, base_change_no)
            require_own_name(known, scenario_id, scenario)
            _write(transaction, scenario_id, scenario)
    except NothingToWrite:
        return SavedScenario(scenario_id, known[scenario_id].change_no, is_written=False)
    return SavedScenario(scenario_id, transaction.change_no, is_written=True)


def remove_scenario(
    db: Database, actor: Actor, agency_id: int, scenario_id: int, base_change_no: int
) -> int:
    """Take a scenario away; its history stays, and targets set from it too.

    Gives the change number. Raises NotAllowed below the working group, InvalidInput where there
    never was such a scenario, EditCollision as ``edit_scenario``.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    recorded = standing_scenario(db, agency_id, scenario_id)
    note = _note(recorded.content)
    with db.change(agency_id, actor, "remove_scenario", note) as transaction:
        require_newest(transaction, agency_id, scenario_id, base_change_no)
        _write(transaction, scenario_id, recorded.content, is_removed=True)
    return transaction.change_no


def restore_scenario(db: Database, actor: Actor, agency_id: int, scenario_id: int) -> int:
    """Bring a removed scenario back as it was; gives the change number.

    Raises NotAllowed below the working group, InvalidInput when its name was given to another
    one meanwhile, EditCollision when somebody restored it already.
    """
    require(actor, Role.WORKING_GROUP, agency_id)
    removed = standing_scenario(db, agency_id, scenario_id, is_removed=True)
    note = _note(removed.content)
    with db.change(agency_id, actor, "restore_scenario", note) as transaction:
        require_newest(transaction, agency_id, scenario_id, removed.change_no)
        known = standing_scenarios(transaction)
        require_own_name(known, scenario_id, removed.content)
        _write(transaction, scenario_id, removed.content)
    return transaction.change_no


def _note(scenario: Scenario) -> str:
    return f"{scenario.fiscal_year} {scenario.name}"


def _write(
    transaction: Transaction, scenario_id: int, scenario: Scenario, *, is_removed: bool = False
) -> None:
    for table, rows in scenario_rows([(scenario_id, scenario, is_removed)]).items():
        transaction.append(table, rows)
