"""The tables have the promised columns and rows."""

from __future__ import annotations

from ita_dash.exports.tables import (
    TABLES,
    divisions_table,
    indicators_table,
    measures_table,
    scores_table,
)
from tests import builders
from tests.unit.exports.exported import (
    agencies,
    contents,
    figures,
    measures,
)

SCORE_COLUMNS = [
    *("fiscal_year", "agency", "agency_type", "province", "district", "agency_size"),
    *(f"indicator_{number}" for number in range(1, 11)),
    *("iit", "eit", "oit", "instrument_scale", "total", "rating", "row_kind", "source"),
]


def test_scores_are_one_row_a_year_with_the_promised_columns() -> None:
    table = scores_table(figures(), agencies())
    assert list(table) == SCORE_COLUMNS
    assert table["fiscal_year"].tolist() == [2561, 2567, 2568]
    assert table["total"].tolist() == [68.42, 88.45, 84.74]
    assert table["rating"].fillna("").tolist() == ["", "ผ่าน", "ต้องปรับปรุง"]


def test_parts_of_an_indicator_stand_beside_it() -> None:
    rows = builders.scores(2567, indicator_6=90.0, indicator_6_part_1=88.0, indicator_6_part_2=92.0)
    columns = list(scores_table(builders.figures(rows), agencies()))
    at = columns.index("indicator_6")
    assert columns[at : at + 4] == [
        *("indicator_6", "indicator_6_part_1", "indicator_6_part_2", "indicator_7"),
    ]


def test_no_scores_still_have_their_columns() -> None:
    assert list(scores_table(figures()[:0], agencies())) == SCORE_COLUMNS


def test_indicators_have_the_year_before_beside_them() -> None:
    given = contents()
    table = indicators_table(given.indicator_scores, given.score_changes, given.rulebooks)
    assert list(table) == [
        *("fiscal_year", "indicator", "name", "instrument", "score", "target", "gap"),
        *("previous", "change", "comparison"),
    ]
    ninth = table[(table["fiscal_year"] == 2568) & (table["indicator"] == 9)].iloc[0]
    assert (ninth["score"], ninth["previous"], ninth["change"]) == (79.83, 84.5, -4.67)


def test_measures_hold_what_was_recorded_and_nothing_derived() -> None:
    table = measures_table(measures()[0])
    assert list(table) == [
        *("fiscal_year", "number", "title", "methods", "steps_done", "step_dates", "step_notes"),
        *("divisions", "period"),
        *("period_start", "period_end", "status", "progress", "result", "outcome"),
        *("output", "output_target", "output_unit", "output_reached"),
        *("budget_amount", "budget_source", "weight", "indicators", "oit_items"),
        *("background", "follow_up", "obstacles", "to_confirm"),
    ]
    assert table["methods"][0] == "1. แต่งตั้งคณะทำงาน\n2. จัดทำประกาศ"


def test_divisions_are_named_and_counted() -> None:
    table = divisions_table(measures()[1])
    assert table["division"].tolist() == ["สำนักปลัด", "กองคลัง", "กองช่าง"]
    assert table[["lead", "supporting", "overdue"]].to_numpy().tolist() == [
        [1, 1, 0],
        [1, 0, 0],
        [1, 0, 1],
    ]


def test_every_table_can_be_made() -> None:
    assert {what: len(table(contents())) for what, table in TABLES.items()} == {
        "scores": 3,
        "indicators": 4,
        "questions": 2,
        "measures": 3,
        "divisions": 3,
        "coverage": 21,
        "effects": 2,
        "evidence": 2,
        "months": 41,
        "ledger": 2,
        "review": 1,
        "my-work": 3,
        "working-group": 2,
    }
