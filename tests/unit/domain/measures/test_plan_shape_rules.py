"""Nothing is lost when measures are put into another order or split."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.renumbering import moved, renumbered
from ita_dash.domain.measures.splitting import Split, split_faults, split_measure_in_two
from tests.builders import draft

NUMBERS = st.lists(st.integers(1, 99), min_size=1, max_size=8, unique=True)
DIVISIONS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา")


@given(NUMBERS, st.data())
def test_numbers_run_from_1_without_a_gap_and_nothing_else_changes(
    numbers: list[int], data: st.DataObject
) -> None:
    plan = {key: draft(number=n, title=f"มาตรการ {n}") for key, n in enumerate(numbers)}
    order = data.draw(st.permutations(list(plan)))
    changed = renumbered(plan, order)
    after = {**plan, **changed}
    assert [after[key].number for key in order] == list(range(1, len(plan) + 1))
    assert {key: replace(each, number=0) for key, each in after.items()} == {
        key: replace(each, number=0) for key, each in plan.items()
    }
    assert all(changed[key].number != plan[key].number for key in changed)


@given(st.lists(st.integers(), min_size=1, unique=True), st.data())
def test_a_moved_measure_stands_elsewhere_and_the_others_keep_their_order(
    order: list[int], data: st.DataObject
) -> None:
    chosen, by = data.draw(st.sampled_from(order)), data.draw(st.integers(-9, 9))
    after = moved(order, chosen, by)
    assert [each for each in after if each != chosen] == [each for each in order if each != chosen]
    assert after.index(chosen) == min(max(order.index(chosen) + by, 0), len(order) - 1)


def test_an_order_that_misses_a_measure_is_none() -> None:
    with pytest.raises(ValueError, match="no order"):
        renumbered({1: draft(), 2: draft(number=2)}, [1])


@given(st.integers(0, 6), st.integers(0, 4), st.booleans(), st.data())
def test_every_step_and_division_of_a_split_measure_is_in_one_of_the_two(
    steps: int, divisions: int, is_open: bool, data: st.DataObject
) -> None:
    whole = draft(
        steps=tuple(Step(f"ขั้น {n}", n % 2 == 0, None, f"บันทึก {n}") for n in range(steps)),
        divisions=DIVISIONS[:divisions],
        is_lead_open=is_open and divisions > 1,
        budget_amount=20000.0,
    )
    split = Split(
        "ใหม่",
        data.draw(st.frozensets(st.integers(1, max(steps, 1)), max_size=steps)),
        data.draw(st.frozensets(st.sampled_from(whole.divisions or ("",)), max_size=divisions)),
    )
    if any(split_faults(whole, split)):
        return
    first, second = split_measure_in_two(whole, split, 7)
    assert sorted(each.description for each in (*first.steps, *second.steps)) == sorted(
        each.description for each in whole.steps
    )
    assert {*first.steps, *second.steps} == set(whole.steps)
    assert {*first.divisions, *second.divisions} == set(whole.divisions)
    kept = ("result", "outcome", "budget_amount", "number", "title", "status", "progress")
    assert all(getattr(first, name) == getattr(whole, name) for name in kept)
    assert (second.number, second.indicators) == (7, whole.indicators)
