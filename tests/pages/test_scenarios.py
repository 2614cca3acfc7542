"""The view of trying: the answer follows a move, scenarios are saved, compared, set as targets."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.queries.form_drafts import FormDraft, form_drafts
from ita_dash.queries.scenario_drafts import recorded_scenarios
from ita_dash.queries.scenarios import indicator_targets
from ita_dash.services.scenarios.edits import create_scenario, edit_scenario, remove_scenario
from ita_dash.ui.plan.trying.state import FIELD, SLIDER
from ita_dash.ui.session import app_state
from tests.builders import scenario
from tests.pages.conftest import OpenPage, shown
from tests.pages.importing import agency, last_change
from tests.pages.sessions import toasts
from tests.stored import WORKING_GROUP

THAI = re.compile("[ก-๛]")


def words(app: AppTest) -> str:
    assert not app.exception
    return shown(app).replace("\\", "")


def open_view(open_page: OpenPage, **query: str) -> AppTest:
    return open_page("plan", view="whatif", fy="2568", **query)


def slide(app: AppTest, number: int, score: float) -> AppTest:
    app.slider(key=f"{SLIDER}{number}").set_value(score).run()
    return app


def name_it(app: AppTest, name: str) -> AppTest:
    app.text_input(key=f"{FIELD}name").set_value(name).run()
    return app


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def saved_names() -> list[str]:
    found = recorded_scenarios(app_state.database(), agency().agency_id, 1000)
    return [each.content.name for each in found.values()]


def drafts() -> list[FormDraft]:
    return form_drafts(app_state.database(), agency().agency_id, app_state.current_person())


def someone_saves(name: str = "ของเพื่อน", **scores: float) -> int:
    """A scenario that somebody else saved; gives its change number."""
    numbered = {int(code[1:]): score for code, score in scores.items()}
    place = app_state.database(), WORKING_GROUP, agency().agency_id
    return create_scenario(*place, scenario(numbered, name=name)).change_no


def test_the_answer_begins_with_what_is_known(open_page: OpenPage) -> None:
    app = open_view(open_page)
    assert (app.metric[0].value, app.metric[0].delta) == ("84.74", "0.00")
    assert "ยังเท่ากับคะแนนปี 2568 ทุกตัวชี้วัด" in words(app)
    assert drafts() == []


def test_total_instruments_and_rating_follow_a_move(open_page: OpenPage) -> None:
    app = slide(open_view(open_page), 9, 90.0)
    told = words(app)
    assert (app.metric[0].value, app.metric[0].delta) == ("86.77", "+2.03")
    assert "OIT **82.75** :small[:gray[+5.08]]" in told
    assert "✓ ผ่าน" in told
    assert "เพิ่ม 1 ตัวชี้วัด รวม 10.17 คะแนน คะแนนรวมเปลี่ยน +2.03" in told


def test_a_slider_and_its_field_show_one_score(open_page: OpenPage) -> None:
    app = slide(open_view(open_page), 10, 80.0)
    assert app.number_input(key=f"{FIELD}10").value == 80.0
    app.number_input(key=f"{FIELD}10").set_value(81.25).run()
    assert app.slider(key=f"{SLIDER}10").value == 81.25
    assert "1.15" in app.metric[0].delta


def test_a_scenario_is_saved_and_opened_again(open_page: OpenPage) -> None:
    app = press(name_it(slide(open_view(open_page), 9, 90.0), "ยก OIT"), "save_new_scenario")
    assert toasts(app) == [f"บันทึกแผนทดลอง ยก OIT แล้ว (การเปลี่ยนแปลงที่ {last_change()})"]
    assert (saved_names(), drafts()) == (["ยก OIT"], [])
    again = open_view(open_page, sc="1")
    assert again.number_input(key=f"{FIELD}9").value == 90.0
    assert again.text_input(key=f"{FIELD}name").value == "ยก OIT"
    press(slide(again, 10, 88.0), "save_scenario")
    assert saved_names() == ["ยก OIT"]
    press(name_it(again, "แผนสอง"), "save_new_scenario")
    assert saved_names() == ["ยก OIT", "แผนสอง"]


def test_a_scenario_without_a_name_or_with_a_taken_one_is_refused(open_page: OpenPage) -> None:
    app = press(slide(open_view(open_page), 9, 90.0), "save_new_scenario")
    assert "ต้องตั้งชื่อแผนทดลอง" in words(app)
    someone_saves("แผน ก")
    told = words(press(name_it(app, "แผน  ก"), "save_new_scenario"))
    assert "มีแผนทดลองชื่อ" in told
    assert saved_names() == ["แผน ก"]
    assert app.number_input(key=f"{FIELD}9").value == 90.0
    assert len(drafts()) == 1


def test_what_was_tried_is_kept_as_a_draft_and_offered_again(open_page: OpenPage) -> None:
    app = name_it(slide(open_view(open_page), 9, 91.0), "ยังไม่เสร็จ")
    assert len(drafts()) == 1
    app.switch_page("../pages/scores.py").run()
    assert any("เก็บฉบับร่างของแผนทดลองไว้แล้ว" in toast for toast in toasts(app))
    again = open_view(open_page)
    assert again.number_input(key=f"{FIELD}9").value == 79.83
    assert "แผนทดลอง ยังไม่เสร็จ ปี 2568" in words(again)
    (button,) = [each for each in again.button if str(each.key).startswith("go_on_")]
    button.click().run()
    assert again.number_input(key=f"{FIELD}9").value == 91.0
    assert again.text_input(key=f"{FIELD}name").value == "ยังไม่เสร็จ"
    press(again, "drop_draft")
    assert drafts() == []
    assert again.number_input(key=f"{FIELD}9").value == 79.83


def test_who_was_faster_is_told_and_nothing_is_written_over(open_page: OpenPage) -> None:
    first = someone_saves("แผน ก", n9=90.0)
    app = slide(open_view(open_page, sc="1"), 10, 85.0)
    place = app_state.database(), WORKING_GROUP, agency().agency_id
    edit_scenario(*place, 1, scenario({9: 93.0}, name="แผน ก"), first)
    press(app, "save_scenario")
    told = words(app)
    assert "คณะทำงาน บันทึกแผนทดลองนี้ไปก่อนแล้ว" in told
    assert "ตัวชี้วัดที่ 9: :gray[90.00] → 93.00" in told
    assert app.button(key="save_scenario").disabled
    press(app, "rebase_scenario")
    values = {n: app.number_input(key=f"{FIELD}{n}").value for n in (9, 10)}
    assert values == {9: 93.0, 10: 85.0}
    press(app, "save_scenario")
    (found,) = recorded_scenarios(app_state.database(), agency().agency_id, 1000).values()
    assert (found.content.scores[9], found.content.scores[10]) == (93.0, 85.0)


def test_a_scenario_that_was_deleted_meanwhile_can_be_saved_anew(open_page: OpenPage) -> None:
    change_no = someone_saves("แผน ก")
    app = slide(open_view(open_page, sc="1"), 10, 85.0)
    remove_scenario(app_state.database(), WORKING_GROUP, agency().agency_id, 1, change_no)
    slide(app, 9, 95.0)
    assert "ลบแผนทดลองนี้ไปแล้ว" in words(app)
    press(app, "save_new_scenario")
    assert saved_names() == ["แผน ก"]


def test_scenarios_stand_side_by_side(open_page: OpenPage) -> None:
    someone_saves("แผน ก", n9=95.0)
    someone_saves("แผน ข")
    app = open_view(open_page)
    table = app.table[0].value
    rows = {
        str(row[0]).replace("\\", ""): [str(c).replace("\\", "") for c in row[1:]]
        for row in table.to_numpy().tolist()
    }
    assert [str(column).replace("\\", "") for column in table.columns[1:]] == [
        *("คะแนนปี 2568", "แผน ข", "แผน ก")
    ]
    assert rows["คะแนนรวม"] == ["84.74", "88.00", "89.40"]
    assert rows["ต่างจากปัจจุบัน"] == ["0.00", "+3.26", "+4.66"]
    assert rows["IIT"] == ["89.09", "88.00", "88.00"]
    assert "95.00 (+15.17)" in rows["9 การเปิดเผยข้อมูล"]


def test_a_scenario_becomes_the_targets_and_they_are_taken_back(open_page: OpenPage) -> None:
    someone_saves("แผน ก", n9=95.0)
    app = press(open_view(open_page), "set_targets_1")
    assert "เป้าหมายของหน่วยงานปี 2569: 89.40 (จากแผนทดลอง แผน ก)" in words(app)
    place = app_state.database(), agency().agency_id, 1000
    assert indicator_targets(*place)["fiscal_year"].unique().tolist() == [2569]
    press(app, "remove_targets")
    assert "เป้าหมายของหน่วยงานปี 2569" not in words(app)
    assert indicator_targets(*place).empty


def test_a_deleted_scenario_comes_back(open_page: OpenPage) -> None:
    someone_saves("แผน ก")
    app = press(open_view(open_page), "remove_scenario_1")
    assert saved_names() == []
    press(app, "restore_scenario_1")
    assert saved_names() == ["แผน ก"]


def test_the_cheapest_plan_is_gone_on_with(open_page: OpenPage) -> None:
    app = press(open_page("plan", fy="2568"), "keep_plan")
    assert app.number_input(key=f"{FIELD}10").value == 76.8
    assert app.metric[0].value == "85.00"
    assert len(drafts()) == 1


def test_another_year_has_scenarios_of_its_own(open_page: OpenPage) -> None:
    someone_saves("แผน ก")
    told = words(open_page("plan", view="whatif", fy="2567", sc="1"))
    assert "แผนทดลองที่บันทึกไว้" not in told
    assert "ยังเท่ากับคะแนนปี 2567 ทุกตัวชี้วัด" in told


@pytest.mark.parametrize("asked", ["99", "abc", "-1", "9" * 12])
def test_an_address_of_no_scenario_shows_what_is_known(open_page: OpenPage, asked: str) -> None:
    assert open_view(open_page, sc=asked).metric[0].value == "84.74"


def test_in_english_nothing_is_left_in_thai(open_page: OpenPage) -> None:
    someone_saves("Plan A", n9=95.0)
    app = slide(open_view(open_page, lang="en", sc="1"), 1, 20.0)
    press(app, "set_targets_1")
    told = [line for line in words(app).splitlines() if THAI.search(line)]
    assert [line for line in told if "ตัวอย่าง" not in line and WORKING_GROUP.name not in line] == []
    assert not THAI.search(str(app.table[0].value))
