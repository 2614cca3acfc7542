"""What became of measures from plan to plan: told by people, else by titles and indicators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.improvement.ledger import ledger, ledger_years
from ita_dash.domain.improvement.lineage import (
    BASIS_LABELS,
    DECISION_LABELS,
    Basis,
    Decision,
    Titled,
    matches,
)
from ita_dash.domain.measures.table import measure_table
from ita_dash.frames.improvement import MEASURE_LINEAGE
from ita_dash.frames.measures import MEASURE_INDICATORS
from tests.builders import NO_DIVISIONS, NO_STEPS, TODAY, children, measures

Plan = Mapping[str, tuple[int, ...]]
"""The indicators of each measure by its title."""


def table(plans: Mapping[int, Plan]) -> pd.DataFrame:
    """Measures of these years; their ids count on from 1."""
    rows = [
        {"fiscal_year": year, "number": number, "title": title}
        for year, plan in plans.items()
        for number, title in enumerate(plan, start=1)
    ]
    linked = [numbers for plan in plans.values() for numbers in plan.values()]
    pairs = [(place, n) for place, numbers in enumerate(linked, start=1) for n in numbers]
    links = children(MEASURE_INDICATORS, *pairs)
    return measure_table(measures(*rows), NO_DIVISIONS, links, NO_STEPS, TODAY)


def told(*rows: tuple[int, int, str, int | None, str]) -> pd.DataFrame:
    """Decisions: year of the plan, measure, decision, earlier measure, reason."""
    moments = (5, pd.Timestamp("2026-01-01"), "สมหญิง")
    full = [(*row, *moments) for row in rows]
    columns = list(MEASURE_LINEAGE.columns)
    return MEASURE_LINEAGE.apply(pd.DataFrame(full, columns=columns, dtype=object))


def lines(plans: Mapping[int, Plan], lineage: pd.DataFrame | None = None) -> list[tuple[Any, ...]]:
    """Of every row of the ledger the decision, the basis, and both titles."""
    found = ledger(table(plans), MEASURE_LINEAGE.empty() if lineage is None else lineage)
    rows = found[["decision", "basis", "earlier_title", "title"]].astype(object)
    return [tuple(row) for row in rows.where(rows.notna(), None).to_numpy()]


GIFTS, RISK, WEBSITE = "นโยบายไม่รับของขวัญ", "จัดทำแผนและประเมินความเสี่ยงการทุจริต", "ปรับปรุงเว็บไซต์"
SITE_RISK = "ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง"


def test_the_same_title_with_the_same_indicators_is_kept_else_changed() -> None:
    assert lines({2567: {GIFTS: (10,)}, 2568: {GIFTS: (10,)}}) == [
        ("kept", "same_title", GIFTS, GIFTS)
    ]
    assert lines({2567: {GIFTS: (10,)}, 2568: {GIFTS: (9, 10)}}) == [
        ("changed", "same_title", GIFTS, GIFTS)
    ]


def test_the_year_in_a_title_makes_no_difference() -> None:
    first, second = "แผนป้องกันการทุจริต ปีงบประมาณ 2567", "แผนป้องกันการทุจริตปี ๒๕๖๘"
    assert lines({2567: {first: (10,)}, 2568: {second: (10,)}})[0][:2] == ("kept", "same_title")


def test_a_title_that_is_less_like_needs_an_indicator_in_common() -> None:
    assert lines({2567: {RISK: (10,)}, 2568: {SITE_RISK: (10,)}}) == [
        ("changed", "maybe", RISK, SITE_RISK)
    ]
    assert lines({2567: {RISK: (10,)}, 2568: {SITE_RISK: (9,)}}) == [
        ("new", "no_match", None, SITE_RISK),
        ("dropped", "no_match", RISK, None),
    ]


def test_what_a_person_told_stands_before_titles() -> None:
    plans = {2567: {GIFTS: (10,), WEBSITE: (9,)}, 2568: {GIFTS: (10,), RISK: (10,)}}
    decided = told(
        (2568, 3, "new", None, "เริ่มใหม่ทั้งหมด"), (2568, 1, "dropped", None, "หมดความจำเป็น")
    )
    assert lines(plans, decided) == [
        ("new", "told", None, GIFTS),
        ("new", "no_match", None, RISK),
        ("dropped", "told", GIFTS, None),
        ("dropped", "no_match", WEBSITE, None),
    ]
    found = ledger(table(plans), decided)
    assert found["reason"].tolist() == ["เริ่มใหม่ทั้งหมด", "", "หมดความจำเป็น", ""]
    assert found["actor"].dropna().tolist() == ["สมหญิง", "สมหญิง"]


def test_a_measure_that_was_told_to_go_on_is_not_dropped_too() -> None:
    plans = {2567: {GIFTS: (10,)}, 2568: {WEBSITE: (9,)}}
    decided = told((2568, 2, "changed", 1, ""), (2568, 1, "dropped", None, ""))
    assert lines(plans, decided) == [("changed", "told", GIFTS, WEBSITE)]


def test_a_decision_about_a_measure_that_is_gone_says_nothing() -> None:
    plans = {2567: {GIFTS: (10,)}, 2568: {GIFTS: (10,)}}
    assert lines(plans, told((2568, 99, "new", None, ""))) == lines(plans)
    assert lines(plans, told((2568, 2, "changed", 99, ""))) == lines(plans)


def test_a_plan_stands_against_the_one_recorded_before_it_and_the_first_against_none() -> None:
    assert ledger_years(table({2567: {GIFTS: ()}})) == []
    plans = {2566: {GIFTS: ()}, 2568: {GIFTS: ()}, 2569: {WEBSITE: ()}}
    assert ledger_years(table(plans)) == [(2568, 2566), (2569, 2568)]
    assert ledger(table({}), MEASURE_LINEAGE.empty()).empty


TITLES = st.lists(st.sampled_from([GIFTS, RISK, SITE_RISK, WEBSITE]), unique=True)
LINKS = st.sets(st.integers(1, 10), max_size=3).map(lambda numbers: tuple(sorted(numbers)))


@settings(max_examples=40)
@given(TITLES, TITLES, LINKS)
def test_every_measure_of_both_plans_stands_in_the_ledger_once(
    before: list[str], after: list[str], linked: tuple[int, ...]
) -> None:
    plans = {2567: dict.fromkeys(before, linked), 2568: dict.fromkeys(after, linked)}
    if not (before and after):
        return
    found = ledger(table(plans), MEASURE_LINEAGE.empty())
    assert sorted(found["earlier_title"].dropna()) == sorted(before)
    assert sorted(found["title"].dropna()) == sorted(after)


def test_the_likest_titles_find_each_other_first() -> None:
    old = [Titled(1, RISK, frozenset({10})), Titled(2, SITE_RISK, frozenset({10}))]
    found = matches(old, [Titled(3, SITE_RISK, frozenset({10}))])
    assert [(match.earlier_id, match.likeness) for match in found] == [(2, 100)]


def test_every_decision_and_basis_has_words() -> None:
    assert set(DECISION_LABELS) == set(Decision)
    assert set(BASIS_LABELS) == set(Basis)
