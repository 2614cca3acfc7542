"""Measures are put into another order and split as one change each, which can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.improvement.standing_decision import each_decision
from ita_dash.domain.measures.splitting import Split
from ita_dash.queries.improvement import measure_lineage
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.changes.undo import undo_change
from ita_dash.services.measures.edits import create_measure
from ita_dash.services.measures.plan_shape import order_measures, split_measure
from tests.builders import DRAFT, draft
from tests.stored import WORKING_GROUP
from tests.stored_measures import Books

OFFICER = Actor("เจ้าหน้าที่", Role.OFFICER)


def _numbers(books: Books) -> dict[int, int]:
    drafts = measure_drafts(books.db, books.agency_id, 1000)
    return {key: each.draft.number for key, each in drafts.items()}


def _seen(books: Books) -> dict[int, int]:
    drafts = measure_drafts(books.db, books.agency_id, 1000)
    return {key: each.change_no for key, each in drafts.items()}


def _three(books: Books) -> tuple[int, int, int]:
    others = (
        create_measure(books.db, WORKING_GROUP, books.agency_id, draft(number=n)).measure_id
        for n in (4, 9)
    )
    return books.measure_id, *others  # type: ignore[return-value]


def test_an_order_is_one_change_and_is_taken_back_whole(books: Books) -> None:
    first, second, third = _three(books)
    where = books.db, WORKING_GROUP, books.agency_id
    saved = order_measures(*where, 2567, (third, first, second), _seen(books))
    assert saved.measures == 3
    assert _numbers(books) == {third: 1, first: 2, second: 3}
    assert order_measures(*where, 2567, (third, first, second), _seen(books)).measures == 0
    undo_change(*where, saved.change_no)
    assert _numbers(books) == {first: 1, second: 4, third: 9}


def test_an_order_of_measures_that_changed_meanwhile_is_refused(books: Books) -> None:
    first, second, third = _three(books)
    seen = _seen(books)
    books.edit(draft(title="แก้แล้ว"), seen[first])
    with pytest.raises(EditCollision):
        order_measures(
            *(books.db, WORKING_GROUP, books.agency_id, 2567), (third, first, second), seen
        )
    assert _numbers(books) == {first: 1, second: 4, third: 9}


def test_a_split_is_one_change_keeps_its_origin_and_is_taken_back(books: Books) -> None:
    where = books.db, WORKING_GROUP, books.agency_id
    split = Split("ตรวจเว็บไซต์", frozenset({2}), frozenset({"กองคลัง"}))
    saved = split_measure(*where, books.measure_id, split, books.standing().change_no)
    drafts = measure_drafts(books.db, books.agency_id, 1000)
    first, second = drafts[saved.first_id].draft, drafts[saved.second_id].draft
    assert first == replace(DRAFT, steps=DRAFT.steps[:1], divisions=("สำนักปลัด",))
    assert (second.number, second.title) == (2, "ตรวจเว็บไซต์")
    assert (second.steps, second.lead, second.result) == (DRAFT.steps[1:], "กองคลัง", "")
    assert second.indicators == DRAFT.indicators
    (told,) = each_decision(measure_lineage(books.db, books.agency_id, 1000))
    assert (told.measure_id, told.predecessor_id) == (saved.second_id, None)
    assert told.reason == f"แยกจากมาตรการที่ 1: {DRAFT.title}"
    undo_change(*where, saved.change_no)
    drafts = measure_drafts(books.db, books.agency_id, 1000)
    assert {key: each.draft for key, each in drafts.items()} == {books.measure_id: DRAFT}
    assert not each_decision(measure_lineage(books.db, books.agency_id, 1000))


@pytest.mark.parametrize(
    "split",
    [Split(" ", frozenset({1})), Split("ใหม่"), Split("ใหม่", frozenset({9}))],
    ids=["no title", "nothing", "no such step"],
)
def test_what_cannot_be_split_so_is_refused_and_writes_nothing(books: Books, split: Split) -> None:
    with pytest.raises(InvalidInput):
        split_measure(
            *(books.db, WORKING_GROUP, books.agency_id, books.measure_id),
            split,
            books.standing().change_no,
        )
    assert books.standing().change_no == 2


def test_an_officer_may_do_neither(books: Books) -> None:
    with pytest.raises(NotAllowed):
        order_measures(books.db, OFFICER, books.agency_id, 2567, (1,), {1: 2})
    with pytest.raises(NotAllowed):
        split_measure(books.db, OFFICER, books.agency_id, 1, Split("ใหม่", frozenset({1})), 2)
