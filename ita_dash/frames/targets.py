"""Columns of what a year is to reach: scenarios, the agency's own targets, the plan to a goal."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

SCENARIOS = Contract(
    "scenarios",  # scores that somebody tries from the result of fiscal_year, the newest revision
    {
        "scenario_id": "int",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "fiscal_year": "int",
        "name": "text",
        "note": "text",
    },
)
SCENARIO_SCORES = Contract(
    "scenario_scores", {"scenario_id": "int", "indicator": "int", "score": "score"}
)
YEAR_TARGETS = Contract(
    "year_targets",  # the revision of a scenario that is the targets of fiscal_year
    {
        "fiscal_year": "int",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "scenario_id": "int",
        "scenario_change_no": "int",
        "result_year": "int",  # of the result that the scenario began from
        "name": "text",
    },
)
INDICATOR_TARGETS = Contract(
    "indicator_targets",  # the agency's own, beside the target of the rule book
    {"fiscal_year": "int", "indicator": "int", "target": "score"},
)
PLAN = Contract(
    "plan",  # a plan to a goal: the total, then a row per indicator, the most to give first
    {
        "fiscal_year": "int",
        "indicator": "int?",  # missing for the total
        "name": "text",
        "instrument": "text",
        "score": "score",
        "gap": "score",  # to the year's target
        "worth": "score",  # points of the total that one point moves
        "room": "score",  # up to the full score
        "potential": "score",  # points of the total that the room can still give
        "max_raise": "score",
        "max_raise_from": "text",  # an Origin of domain/targets/bounds.py
        "effort": "score",
        "raise": "score",
        "reached": "score",
        "gain": "score",  # points of the total
        "items": "int?",  # an estimate; missing where nobody can say
    },
)
