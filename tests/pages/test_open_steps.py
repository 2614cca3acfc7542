"""Completed while steps are open: every form asks, ticks nothing by itself and blocks nobody."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.measures.completion import open_steps
from ita_dash.domain.measures.status import MeasureStatus
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import (
    FIELD,
    newest,
    open_form,
    recorded,
    save,
    someone_edits,
    type_in,
)
from tests.pages.sessions import toasts

ASKED = "ยังมี 2 ขั้นตอนที่ไม่ได้ทำเครื่องหมายว่าเสร็จ"


def completed(app: AppTest) -> AppTest:
    """The form with the status set to completed and two steps left open."""
    return app.selectbox(key=f"{FIELD}status").set_value(MeasureStatus.COMPLETED).run()


def has_button(app: AppTest, key: str) -> bool:
    """Whether the page offers this button."""
    return key in [each.key for each in app.button]


@pytest.mark.parametrize("view", ["edit", "progress"])
@pytest.mark.parametrize(("answer", "left"), [("steps_tick", 0), ("steps_keep", 2)])
def test_what_is_answered_is_saved(open_page: OpenPage, view: str, answer: str, left: int) -> None:
    app = completed(open_form(open_page, view))
    before = newest()
    told = save(app)
    assert ASKED in told
    assert "3. ตรวจลิงก์และวันที่ของข้อมูลทุกรายการ" in told
    assert newest() == before
    save(app, answer)
    assert toasts(app) == [f"บันทึกมาตรการที่ 2 แล้ว (การเปลี่ยนแปลงที่ {before + 1})"]
    draft = recorded().draft
    assert (draft.status, draft.progress) == (MeasureStatus.COMPLETED, 100)
    assert len(open_steps(draft)) == left


def test_going_back_leaves_everything_typed_and_nothing_saved(open_page: OpenPage) -> None:
    app = completed(open_form(open_page, "progress"))
    type_in(app, {"result": "ครบแล้ว"})
    before = newest()
    save(app)
    assert ASKED not in save(app, "steps_back")
    assert app.text_area(key=f"{FIELD}result").value == "ครบแล้ว"
    assert has_button(app, "save_measure")
    assert newest() == before


def test_a_question_that_the_fields_answer_goes_away(open_page: OpenPage) -> None:
    app = completed(open_form(open_page, "progress"))
    save(app)
    app.checkbox(key=f"{FIELD}done_3").check().run()
    assert "ยังมี 1 ขั้นตอน" in shown(app)
    app.checkbox(key=f"{FIELD}done_4").check().run()
    assert "ไม่ได้ทำเครื่องหมายว่าเสร็จ" not in shown(app)
    save(app)
    assert not open_steps(recorded().draft)


def test_a_new_measure_is_asked_about_as_well(open_page: OpenPage) -> None:
    app = open_page("measures", view="new")
    type_in(app, {"title": "เปิดช่องทางร้องเรียน", "methods": "1. ประกาศ\n2. เผยแพร่"})
    completed(app)
    assert ASKED in save(app)
    save(app, "steps_tick")
    draft = recorded(int(app.query_params["m"])).draft
    assert [step.is_done for step in draft.steps] == [True, True]


def test_who_was_asked_is_not_asked_again(open_page: OpenPage) -> None:
    app = completed(open_form(open_page, "edit"))
    save(app)
    save(app, "steps_keep")
    app = open_form(open_page, "edit")
    type_in(app, {"result": "แก้คำเดียว"})
    assert "ไม่ได้ทำเครื่องหมายว่าเสร็จ" not in save(app)
    assert recorded().draft.result == "แก้คำเดียว"


def test_a_day_that_cannot_be_read_is_told_before_an_answer_counts(open_page: OpenPage) -> None:
    app = completed(open_form(open_page, "edit"))
    save(app)
    app.text_input(key=f"{FIELD}period_end").set_value("31/02/2570").run()
    before = newest()
    assert "อ่านวันที่ “31/02/2570” ไม่ได้" in save(app, "steps_keep")
    assert newest() == before


def test_an_answer_holds_through_a_collision(open_page: OpenPage) -> None:
    app = completed(open_form(open_page, "edit"))
    someone_edits(title="ชื่อใหม่จากอีกคน")
    save(app)
    assert "บันทึกมาตรการนี้ไปก่อนแล้ว" in save(app, "steps_keep")
    save(app, "save_merged")
    draft = recorded().draft
    assert (draft.title, draft.status) == ("ชื่อใหม่จากอีกคน", MeasureStatus.COMPLETED)


def test_two_edits_that_only_together_leave_a_step_open_are_asked_about(
    open_page: OpenPage,
) -> None:
    app = open_form(open_page, "edit")
    steps = recorded().draft.steps
    type_in(app, {"methods": "\n".join([*(step.description for step in steps), "สรุปต่อผู้บริหาร"])})
    someone_edits(status=MeasureStatus.COMPLETED, progress=100)
    save(app)
    assert "5. สรุปต่อผู้บริหาร" in save(app, "save_merged")
    assert len(recorded().draft.steps) == 4
    save(app, "steps_keep")
    draft = recorded().draft
    assert (draft.status, len(draft.steps)) == (MeasureStatus.COMPLETED, 5)
