"""One more revision of a scenario: what it must be, and which one it must follow."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.db.database import Reader, Transaction
from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.errors import EditCollision, InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.words import joined
from ita_dash.domain.targets.scenario import Scenario, check_scenario
from ita_dash.queries.changes import newest_change
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.scenario_drafts import RecordedScenario, recorded_scenarios
from ita_dash.queries.scenarios import scenario_revision


def standing_scenarios(transaction: Transaction) -> dict[int, RecordedScenario]:
    """The scenarios that stand in the transaction, by id."""
    return recorded_scenarios(transaction, transaction.agency_id, transaction.change_no)


def standing_scenario(
    db: Reader, agency_id: int, scenario_id: int, *, is_removed: bool = False
) -> RecordedScenario:
    """The scenario as it stands (or as it was removed).

    Raises EditCollision when it was removed (or restored) meanwhile, InvalidInput when there
    never was such a scenario.
    """
    as_of = newest_change(db, agency_id)
    recorded = recorded_scenarios(db, agency_id, as_of, is_removed=is_removed).get(scenario_id)
    if recorded is None:
        raise _overtaken(db, agency_id, scenario_id)
    return recorded


def require_valid(scenario: Scenario) -> None:
    """Raise InvalidInput naming every rule that a tidied scenario breaks."""
    broken = check_scenario(scenario, load_rulebooks().of(scenario.fiscal_year))
    if broken:
        raise InvalidInput(joined(broken), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))


def require_newest(db: Reader, agency_id: int, scenario_id: int, base_change_no: int) -> None:
    """Raise EditCollision unless ``base_change_no`` is the scenario's newest revision."""
    newest = scenario_revision(db, agency_id, scenario_id)
    if newest is None or newest.change_no != base_change_no:
        raise _overtaken(db, agency_id, scenario_id)


def require_own_name(
    known: Mapping[int, RecordedScenario], scenario_id: int, scenario: Scenario
) -> None:
    """Raise InvalidInput when another scenario of the year bears the name."""
    others = (each.content.key for each in known.values() if each.scenario_id != scenario_id)
    if scenario.key in others:
        raise InvalidInput(
            msg(
                "ปี {year} มีแผนทดลองชื่อ {name} อยู่แล้ว",
                year=scenario.fiscal_year,
                name=scenario.name,
            ),
            msg("โปรดใช้ชื่ออื่น"),
        )


def _overtaken(db: Reader, agency_id: int, scenario_id: int) -> InvalidInput | EditCollision:
    newest = scenario_revision(db, agency_id, scenario_id)
    if newest is None:
        return InvalidInput(msg("ไม่พบแผนทดลองนี้"), msg("โปรดเลือกแผนจากรายการ"))
    actor = actor_label(newest.actor)
    what = (
        msg("{actor} ลบแผนทดลองนี้ไปก่อนแล้ว", actor=actor)
        if newest.is_removed
        else msg("{actor} บันทึกแผนทดลองนี้ไปก่อนแล้ว", actor=actor)
    )
    todo = msg("โปรดเทียบฉบับล่าสุดกับที่กรอกไว้ แล้วบันทึกอีกครั้ง")
    return EditCollision(what, todo, newest.change_no)
