"""What a file tells of money, output, weight and items is read, and what is unclear is told."""

from __future__ import annotations

import pytest

from ita_dash.imports.measures.plan_cells import PLAN_COLUMNS, read_plan, told_of_plan
from ita_dash.imports.tables.row_cells import RowCells


def cells(**texts: str) -> RowCells:
    return RowCells(2, texts, {name: name for name in texts})


@pytest.mark.parametrize(
    ("text", "amount", "source"),
    [
        ("20,000", 20000.0, ""),
        ("๒๐,๐๐๐.๕๐ บาท", 20000.5, ""),
        ("50000 บาท (ข้อบัญญัติ ปี 2569)", 50000.0, "ข้อบัญญัติ ปี 2569"),
        ("0.00", 0.0, ""),
        ("ไม่ใช้งบประมาณ", 0.0, ""),
        ("ไม่มีงบประมาณ", 0.0, ""),
        ("ตามข้อบัญญัติ", None, "ตามข้อบัญญัติ"),
        ("", None, ""),
    ],
)
def test_no_budget_is_an_amount_and_an_unknown_one_is_none(
    text: str, amount: float | None, source: str
) -> None:
    plan = read_plan(cells(budget_amount=text), None)
    assert (plan["budget_amount"], plan["budget_source"]) == (amount, source)


def test_a_unit_behind_the_target_is_the_unit() -> None:
    row = cells(output_target="๑๒ ครั้ง", output_reached="3", weight="12.5%")
    plan = read_plan(row, None)
    assert [plan[name] for name in PLAN_COLUMNS[1:4]] == [12.0, "ครั้ง", 3.0]
    assert plan["weight"] == 12.5
    assert not row.problems


def test_what_is_no_figure_is_told_and_replaces_nothing() -> None:
    row = cells(output_reached="-5", weight="มาก", output_target="")
    plan = read_plan(row, None)
    assert [plan["output_reached"], plan["weight"]] == [None, None]
    assert len(row.problems) == 2
    assert told_of_plan(row, plan) == {"output_target"}


def test_items_are_of_the_years_list() -> None:
    row = cells(oit_items="ข้อ 1, O12 o99 และอื่น")
    assert read_plan(row, {"o1", "o12"})["oit_items"] == ("o1", "o12")
    assert len(row.problems) == 2
