"""The two forms of a measure: what they write, and what they refuse."""

from __future__ import annotations

from dataclasses import replace

import pytest
import streamlit as st

from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.status import MeasureStatus
from tests.pages.conftest import OpenPage
from tests.pages.measure_form import (
    FIELD,
    newest,
    open_form,
    recorded,
    save,
    type_in,
)
from tests.pages.sessions import toasts


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

    def interrupted(_: object) -> None:
        monkeypatch.undo()
        st.stop()

    monkeypatch.setattr("ita_dash.ui.session.held_form.HeldForm.close", interrupted)
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
