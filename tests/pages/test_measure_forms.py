"""The two forms of a measure: what they write, what they refuse, and what two editors see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.measure_drafts import RecordedMeasure, measure_drafts
from ita_dash.services.measures.edits import create_measure, edit_measure, remove_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.sessions import toasts

MEASURE_ID = 13
"""Measure 2 of fiscal year 2569 in the sample: in progress, two of four steps done."""
FIELD = "measure_field_"
OTHER = Actor("คณะทำงาน", Role.WORKING_GROUP)


def open_form(open_page: OpenPage, view: str) -> AppTest:
    """A form of the measure."""
    return open_page("measures", m=str(MEASURE_ID), fy="2569", view=view)


def recorded(measure_id: int = MEASURE_ID) -> RecordedMeasure:
    """The measure as it stands in the open database."""
    return measure_drafts(app_state.database(), agency_id(), newest())[measure_id]


def agency_id() -> int:
    """The sample agency's id."""
    agency = workspace_agency(app_state.database())
    assert agency is not None
    return agency.agency_id


def newest() -> int:
    """The newest change number."""
    agency = workspace_agency(app_state.database())
    return newest_change(app_state.database(), agency.agency_id if agency else 0)


def someone_edits(**changes: Any) -> None:
    """Somebody else saves the measure meanwhile."""
    standing = recorded()
    draft: MeasureDraft = replace(standing.draft, **changes)
    db = app_state.database()
    edit_measure(db, OTHER, agency_id(), MEASURE_ID, draft, standing.change_no)


def type_in(app: AppTest, texts: Mapping[str, str]) -> None:
    """Fill in text areas by the names of their fields."""
    for name, text in texts.items():
        app.text_area(key=FIELD + name).set_value(text)
    app.run()


def save(app: AppTest, key: str = "save_measure") -> str:
    """Press save; gives what is read afterwards."""
    app.button(key=key).click().run()
    return shown(app).replace("\\", "")


def test_a_report_of_progress_changes_nothing_else(open_page: OpenPage) -> None:
    app = open_form(open_page, "progress")
    before = recorded().draft
    app.number_input(key=f"{FIELD}progress").set_value(80)
    app.checkbox(key=f"{FIELD}done_3").check()
    type_in(app, {"result": "ตรวจแล้ว 12 เดือน"})
    assert "มาตรการที่ 2" in save(app)
    after = recorded().draft
    steps = (*before.steps[:2], replace(before.steps[2], is_done=True), before.steps[3])
    assert after == replace(before, progress=80, result="ตรวจแล้ว 12 เดือน", steps=steps)
    assert app.title[0].value == "มาตรการที่ 2 ปีงบประมาณ 2569"


def test_what_was_saved_is_said_with_its_change_number(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"result": "ตรวจแล้ว"})
    save(app)
    assert toasts(app) == [f"บันทึกมาตรการที่ 2 แล้ว (การเปลี่ยนแปลงที่ {newest()})"]
    assert recorded().draft.result == "ตรวจแล้ว"


@pytest.mark.parametrize("view", ["edit", "progress"])
def test_a_save_that_changes_nothing_says_so(open_page: OpenPage, view: str) -> None:
    app = open_form(open_page, view)
    before = newest()
    save(app)
    assert toasts(app) == ["ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"]
    assert newest() == before


def test_a_second_click_on_save_is_no_second_save(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second click ends the run of the first right after its write."""
    app = open_page("measures", fy="2569", view="new")
    type_in(app, {"title": "เปิดช่องทางร้องเรียน"})
    before = newest()

    def interrupted() -> None:
        monkeypatch.undo()
        st.stop()

    monkeypatch.setattr("ita_dash.ui.measures.form_save.close", interrupted)
    save(app)
    assert newest() == before + 1
    save(app)
    assert newest() == before + 1
    assert toasts(app) == [f"บันทึกมาตรการที่ 1 แล้ว (การเปลี่ยนแปลงที่ {newest()})"]


def test_completed_asks_for_a_hundred_per_cent_by_itself(open_page: OpenPage) -> None:
    app = open_form(open_page, "progress")
    app.selectbox(key=f"{FIELD}status").set_value(MeasureStatus.COMPLETED).run()
    assert app.number_input(key=f"{FIELD}progress").value == 100
    save(app)
    save(app, "steps_keep")
    assert (recorded().draft.status, recorded().draft.progress) == (MeasureStatus.COMPLETED, 100)


def test_the_whole_sheet_can_be_edited(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"title": "เติมข้อมูลสาธารณะ", "methods": "ประชุม\nแต่ละกองส่งข้อมูลของปีปัจจุบัน"})
    assert [box.value for box in app.checkbox] == [False, True]
    app.selectbox(key=f"{FIELD}lead").set_value("กองคลัง")
    app.multiselect(key=f"{FIELD}others").set_value(["กองช่าง"])
    app.multiselect(key=f"{FIELD}indicators").set_value([9, 10])
    app.text_input(key=f"{FIELD}period_text").set_value("ไตรมาส ๑ - ๒ ปีงบประมาณ ๒๕๗๐").run()
    assert app.text_input(key=f"{FIELD}period_end").value == "31/03/2570"
    save(app)
    draft = recorded().draft
    assert draft.steps == (Step("ประชุม"), Step("แต่ละกองส่งข้อมูลของปีปัจจุบัน", is_done=True))
    assert (draft.title, draft.divisions) == ("เติมข้อมูลสาธารณะ", ("กองคลัง", "กองช่าง"))
    assert (draft.indicators, str(draft.period_end)) == ((9, 10), "2027-03-31")


RUNNING = fiscal_year_of(app_state.today())


def new_form(open_page: OpenPage, **query: str) -> AppTest:
    """The form of a new measure, opened from the list that a link with these filters shows."""
    app = open_page("measures", **query)
    app.button(key="new_measure").click().run()
    return app


def proposed(app: AppTest) -> tuple[int, int]:
    """The fiscal year and the number that stand in the form."""
    year, number = app.selectbox(key=f"{FIELD}fiscal_year"), app.number_input(key=f"{FIELD}number")
    return int(year.value or 0), int(number.value or 0)


@pytest.mark.parametrize("query", [{}, {"fy": "2567"}, {"due": "overdue"}, {"fy": "all"}])
def test_a_new_measure_goes_into_the_running_year(
    open_page: OpenPage, query: dict[str, str]
) -> None:
    app = new_form(open_page, **query)
    assert proposed(app) == (RUNNING, 1)
    type_in(app, {"title": "เปิดช่องทางร้องเรียน", "methods": "1. ประกาศ\n2. เผยแพร่"})
    save(app)
    draft = recorded(int(app.query_params["m"])).draft
    assert (draft.fiscal_year, draft.number, len(draft.steps)) == (RUNNING, 1, 2)


def test_who_plans_a_later_year_adds_to_that_one(open_page: OpenPage) -> None:
    app, next_year = open_page("measures"), RUNNING + 1
    draft = replace(recorded().draft, fiscal_year=next_year, number=4)
    create_measure(app_state.database(), OTHER, agency_id(), draft)
    app.selectbox(key="fy").set_value("2568").run()
    app.selectbox(key="fy").set_value(str(next_year)).run()
    app.button(key="new_measure").click().run()
    assert proposed(app) == (next_year, 5)


def test_another_year_proposes_its_own_next_number(open_page: OpenPage) -> None:
    app = new_form(open_page)
    year = app.selectbox(key=f"{FIELD}fiscal_year")
    year.set_value(2569).run()
    assert proposed(app) == (2569, 9)
    app.number_input(key=f"{FIELD}number").set_value(40)
    app.selectbox(key=f"{FIELD}fiscal_year").set_value(2568).run()
    assert proposed(app) == (2568, 40), "a number typed by hand stays"


def test_a_measure_that_stands_keeps_its_number_in_another_year(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    app.selectbox(key=f"{FIELD}fiscal_year").set_value(2568).run()
    assert proposed(app) == (2568, 2)


@pytest.mark.parametrize("search", ["", "ของขวัญ"])
@pytest.mark.parametrize("year", ["", "2567"])
def test_the_list_afterwards_shows_the_new_measure(
    open_page: OpenPage, year: str, search: str
) -> None:
    app = open_page("measures")
    if year:
        app.selectbox(key="fy").set_value(year).run()
    app.text_input(key="q").set_value(search).run()
    app.button(key="new_measure").click().run()
    type_in(app, {"title": "เปิดช่องทางร้องเรียน"})
    save(app)
    back = next(link.proto for link in app.get("page_link") if "รายการ" in link.proto.label)
    app.query_params = dict(parse_qsl(back.query_string))
    app.run()
    assert app.selectbox(key="fy").value == str(RUNNING)
    assert any("เปิดช่องทางร้องเรียน" in link.label for link in app.page_link)
    app.switch_page("../pages/scores.py")
    app.query_params = {}
    app.run()
    assert app.selectbox(key="fy").value == (year or "2568"), "that year is not the user's choice"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("period_end", "31/02/2570", "อ่านวันที่ “31/02/2570” ไม่ได้"),
        ("period_end", "1 ต.ค. 2560", "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่มต้น"),
    ],
)
def test_what_cannot_be_is_refused_and_stays_typed(
    open_page: OpenPage, name: str, text: str, told: str
) -> None:
    app = open_form(open_page, "edit")
    before = newest()
    type_in(app, {"result": "ข้อความที่พิมพ์ไว้"})
    app.text_input(key=FIELD + name).set_value(text)
    assert told in save(app)
    assert app.text_area(key=f"{FIELD}result").value == "ข้อความที่พิมพ์ไว้"
    assert newest() == before


@pytest.mark.parametrize("measure_id", ["999", "abc"])
def test_a_form_of_no_measure_leads_back(open_page: OpenPage, measure_id: str) -> None:
    app = open_page("measures", m=measure_id, view="edit")
    assert app.title[0].value == "มาตรการ"
    assert not app.exception


def test_edits_of_different_fields_are_brought_together(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"outcome": "ประชาชนค้นข้อมูลได้ครบ"})
    someone_edits(title="ชื่อใหม่จากอีกคน", progress=70)
    told = save(app)
    assert "คณะทำงาน บันทึกมาตรการนี้ไปก่อนแล้ว" in told
    assert "ชื่อใหม่จากอีกคน" in told
    save(app, "save_merged")
    draft = recorded().draft
    assert (draft.title, draft.progress) == ("ชื่อใหม่จากอีกคน", 70)
    assert draft.outcome == "ประชาชนค้นข้อมูลได้ครบ"


@pytest.mark.parametrize(
    ("choice", "result"),
    [
        ("mine", "ของฉัน"),
        ("theirs", "ของอีกคน"),
        ("both", "ของอีกคน\nของฉัน"),
    ],
)
def test_a_field_both_edited_is_saved_as_chosen(
    open_page: OpenPage, choice: str, result: str
) -> None:
    app = open_form(open_page, "progress")
    type_in(app, {"result": "ของฉัน"})
    someone_edits(result="ของอีกคน")
    told = save(app)
    assert "ของฉัน" in told
    assert "ของอีกคน" in told
    assert app.button(key="save_merged").disabled
    app.radio[0].set_value(choice).run()
    save(app, "save_merged")
    assert recorded().draft.result == result


def test_a_third_editor_is_told_again_and_loses_nothing(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"result": "ของฉัน"})
    someone_edits(outcome="รอบแรก")
    save(app)
    someone_edits(title="รอบสอง")
    assert "รอบสอง" in save(app, "save_merged")
    save(app, "save_merged")
    draft = recorded().draft
    assert (draft.result, draft.outcome, draft.title) == ("ของฉัน", "รอบแรก", "รอบสอง")


def test_one_may_go_on_editing_what_was_merged(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"result": "ของฉัน"})
    someone_edits(title="ชื่อใหม่จากอีกคน")
    save(app)
    app.button(key="edit_merged").click().run()
    assert app.text_area(key=f"{FIELD}title").value == "ชื่อใหม่จากอีกคน"
    assert app.text_area(key=f"{FIELD}result").value == "ของฉัน"
    type_in(app, {"outcome": "เพิ่มเติม"})
    save(app)
    draft = recorded().draft
    assert (draft.title, draft.result, draft.outcome) == ("ชื่อใหม่จากอีกคน", "ของฉัน", "เพิ่มเติม")


def test_marks_on_steps_survive_an_edit_of_the_steps(open_page: OpenPage) -> None:
    app = open_form(open_page, "progress")
    app.checkbox(key=f"{FIELD}done_3").check()
    app.checkbox(key=f"{FIELD}done_4").check().run()
    steps = recorded().draft.steps
    someone_edits(steps=(Step("จัดทำคำสั่ง"), *steps[:3], Step("รายงานทุกสัปดาห์")))
    told = save(app)
    assert f"โปรดทำเครื่องหมายใหม่: {steps[3].description}" in told
    save(app, "save_merged")
    after = recorded().draft.steps
    assert [step.is_done for step in after] == [False, True, True, True, False]
    assert after[0].description == "จัดทำคำสั่ง"


def test_a_measure_removed_meanwhile_comes_back_with_what_was_typed(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"result": "ของฉัน"})
    remove_measure(app_state.database(), OTHER, agency_id(), MEASURE_ID, recorded().change_no)
    assert "คณะทำงาน ลบมาตรการนี้ไปก่อนแล้ว" in save(app)
    save(app, "save_merged")
    assert recorded().draft.result == "ของฉัน"


def test_giving_up_leaves_what_the_other_saved(open_page: OpenPage) -> None:
    app = open_form(open_page, "edit")
    type_in(app, {"result": "ของฉัน"})
    someone_edits(result="ของอีกคน")
    save(app)
    app.button(key="drop_mine").click().run()
    assert app.title[0].value == "มาตรการที่ 2 ปีงบประมาณ 2569"
    assert recorded().draft.result == "ของอีกคน"
