"""A scenario is what it was saved as, and says what is wrong with it."""

from __future__ import annotations

from typing import Any

import pytest

from ita_dash.domain.targets.scenario import as_json, check_scenario, read_scenario, tidied
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import scenario

BOOK = load_rulebooks().of(2568)


def told(**fields: Any) -> str:
    return " · ".join(map(str, check_scenario(tidied(scenario(**fields)), BOOK)))


def test_a_sound_scenario_breaks_nothing() -> None:
    assert told() == ""
    assert told(scores={1: 0.0, 2: 100.0}) == ""


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "  "}, "ต้องตั้งชื่อแผนทดลอง"),
        ({"name": "ก" * 81}, "ยาวเกิน 80 ตัวอักษร"),
        ({"note": "ก" * 501}, "หมายเหตุยาวเกิน 500 ตัวอักษร"),
        ({"scores": {9: 100.01}}, "ตัวชี้วัดที่ 9: คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
        ({"scores": {9: -1.0}}, "ตัวชี้วัดที่ 9: คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
        ({"scores": {9: float("nan")}}, "ตัวชี้วัดที่ 9: คะแนนต้องอยู่ระหว่าง 0 ถึง 100"),
        ({"scores": {11: 90.0}}, "ตัวชี้วัดที่ 11: ไม่รู้จักตัวชี้วัดนี้"),
    ],
)
def test_what_is_wrong_is_said(fields: dict[str, object], words: str) -> None:
    assert words in told(**fields)


def test_names_are_the_same_however_they_are_spaced() -> None:
    assert scenario(name="แผน ก").key == scenario(name="แผนก").key
    assert scenario(fiscal_year=2567).key != scenario().key


def test_what_is_stored_has_two_decimals_and_no_stray_spaces() -> None:
    stored = tidied(scenario(name="  แผน \n ก ", note=" เหตุผล \n", scores={9: 88.125}))
    assert (stored.name, stored.note, stored.scores[9]) == ("แผน ก", "เหตุผล", 88.13)


def test_a_draft_comes_back_as_it_was_typed() -> None:
    typed = scenario(name=" ยังไม่เสร็จ", scores={10: 91.25})
    assert read_scenario(as_json(typed)) == typed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"name": "แผน"}',
        '{"fiscal_year": "x", "name": "", "note": "", "scores": {}}',
        '{"fiscal_year": 2568, "name": "", "note": "", "scores": {"1": 200}}',
        '{"fiscal_year": 2568, "name": "", "note": "", "scores": {"one": 20}}',
    ],
)
def test_a_text_of_another_version_is_no_draft(text: str) -> None:
    assert read_scenario(text) is None
