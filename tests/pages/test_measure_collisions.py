"""Two people edit one measure: what each sees, and that nothing typed is lost."""

from __future__ import annotations

import pytest

from ita_dash.domain.measures.draft import Step
from ita_dash.services.measures.edits import remove_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage
from tests.pages.measure_form import (
    FIELD,
    MEASURE_ID,
    OTHER,
    agency_id,
    open_form,
    recorded,
    save,
    someone_edits,
    type_in,
)


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
