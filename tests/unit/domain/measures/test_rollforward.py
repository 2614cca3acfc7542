"""A measure that is carried forward is planned again: what was reported stays behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.domain.measures.rollforward import replanned, rolled_forward, with_texts
from ita_dash.domain.measures.rollforward_input import RollForwardInput, read_roll_forward
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.rulebook.item_after import item_after
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import draft

BOOKS = load_rulebooks()


def _reported() -> MeasureDraft:
    return draft(
        title="เผยแพร่ข้อมูล ประจำปี ๒๕๖๗",
        steps=(
            Step("ประชุม ต.ค. 66", True, date(2023, 10, 9), "ครบ"),
            Step("ตาม พ.ร.บ. พ.ศ. 2540"),
        ),
        period_end=date(2024, 2, 29),
        status=MeasureStatus.COMPLETED,
        progress=100,
        result="ทำแล้ว",
        outcome="ดีขึ้น",
        obstacles="คนน้อย",
        budget_amount=20000.0,
        output="คู่มือ",
        output_target=2.0,
        output_unit="เล่ม",
        output_reached=2.0,
        weight=10.0,
        oit_items=("o1", "o13", "o36"),
        months=(MeasureMonth(date(2023, 10, 1), 10.0, 100.0, "ทำแล้ว"),),
    )


def test_what_was_planned_stays_and_what_was_reported_is_blank() -> None:
    rolled = rolled_forward(_reported(), 2568, BOOKS).draft
    assert (rolled.fiscal_year, rolled.number) == (2568, 1)
    assert (rolled.period_start, rolled.period_end) == (date(2024, 10, 1), date(2025, 2, 28))
    assert (rolled.status, rolled.progress) == (MeasureStatus.NOT_STARTED, None)
    assert (rolled.result, rolled.outcome, rolled.obstacles) == ("", "", "")
    assert rolled.steps == (Step("ประชุม ต.ค. 66"), Step("ตาม พ.ร.บ. พ.ศ. 2540"))
    assert (rolled.budget_amount, rolled.weight) == (20000.0, 10.0)
    assert (rolled.output, rolled.output_target, rolled.output_reached) == ("คู่มือ", 2.0, None)
    assert rolled.months == (MeasureMonth(date(2024, 10, 1), 10.0),)
    assert rolled.indicators == (9, 10)


def test_each_text_with_a_year_is_proposed_and_can_be_refused() -> None:
    rolled = rolled_forward(_reported(), 2568, BOOKS)
    assert [each.key for each in rolled.proposals] == ["title", "period_text", "step1"]
    taken = with_texts(rolled, ())
    assert taken.title == "เผยแพร่ข้อมูล ประจำปี ๒๕๖๘"
    assert taken.period_text == "ตุลาคม 2567 - กันยายน 2568"
    assert taken.steps[0] == Step("ประชุม ต.ค. 67")
    some = with_texts(rolled, {"title", "step1"})
    assert some.title == "เผยแพร่ข้อมูล ประจำปี ๒๕๖๗"
    assert some.steps == rolled.draft.steps
    assert some.period_text == taken.period_text


def test_items_go_along_under_the_codes_of_the_later_list() -> None:
    rolled = rolled_forward(_reported(), 2568, BOOKS)
    assert item_after("o13", 2567, 2568, BOOKS) == "o10"
    assert "o10" in rolled.draft.oit_items
    assert "o13" not in rolled.draft.oit_items
    said = [str(note) for note in rolled.notes]
    assert any("O13" in note and "O10" in note for note in said)
    assert any("O36" in note for note in said)


def test_no_item_goes_to_a_year_whose_list_is_not_known() -> None:
    planned = replace(_reported(), fiscal_year=2569, oit_items=("o1",))
    rolled = rolled_forward(planned, 2570, BOOKS)
    assert rolled.draft.oit_items == ()
    assert [str(note) for note in rolled.notes] == ["ยังไม่มีรายการข้อ OIT ของปี 2570 จึงไม่ยกข้อ O1 มา"]


def test_a_measure_that_stands_takes_the_plan_and_keeps_its_report() -> None:
    standing = draft(
        fiscal_year=2568,
        number=7,
        steps=(Step("ประชุม ต.ค. 67", True, date(2024, 10, 3)),),
        result="เริ่มแล้ว",
        progress=20,
    )
    planned = with_texts(rolled_forward(_reported(), 2568, BOOKS), ())
    after = replanned(standing, planned)
    assert (after.number, after.result, after.progress) == (7, "เริ่มแล้ว", 20)
    assert (after.title, after.budget_amount) == (planned.title, 20000.0)
    assert after.steps[0] == standing.steps[0]
    assert after.steps[1] == Step("ตาม พ.ร.บ. พ.ศ. 2540")


def test_a_choice_reads_back_and_another_version_of_it_is_none() -> None:
    chosen = RollForwardInput(2567, 2568).with_measure(3, is_chosen=True)
    chosen = chosen.with_text(3, "title", is_taken=False)
    assert read_roll_forward(chosen.as_json()) == chosen
    assert chosen.refused_of(3) == {"title"}
    assert chosen.with_text(3, "title", is_taken=True).refused == frozenset()
    assert chosen.with_measure(3, is_chosen=False).measure_ids == frozenset()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"from_year": "x"}'])
def test_what_is_no_choice_is_none(text: str) -> None:
    assert read_roll_forward(text) is None
