"""Several measures at once: chosen, previewed, saved as one change, and never anything else.

12 to 19 are the measures 1 to 8 of fiscal year 2569 in the sample; 2 and 3 are late with open
steps, 1 and 4 are completed.
"""

from __future__ import annotations

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from ita_dash.domain.measures.completion import open_steps
from ita_dash.domain.measures.several_orders import IndicatorOrder, OpenStepAnswer, StepOrder
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.queries.changes import changes
from ita_dash.services.measures.edits import remove_measure
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import OTHER, agency_id, newest, recorded, someone_edits
from tests.pages.sessions import toasts

FIELD = "several_"
SAVE = "save_several"


def choosing(open_page: OpenPage, *measure_ids: int, **query: str) -> AppTest:
    """The list with check boxes, and these ticked."""
    app = open_page("measures", **{"fy": "2569", "view": "several", **query})
    for measure_id in measure_ids:
        app.checkbox(key=f"{FIELD}{measure_id}").check()
    return app.run()


def changing(open_page: OpenPage, *measure_ids: int) -> AppTest:
    """The page on which these are changed."""
    return press(choosing(open_page, *measure_ids), "change_chosen")


def press(app: AppTest, key: str) -> AppTest:
    """Click a button."""
    return app.button(key=key).click().run()


def read(app: AppTest) -> str:
    """What the page says, as a reader sees it."""
    return shown(app).replace("\\", "")


def order(app: AppTest, name: str, value: object) -> AppTest:
    """Say what is to become of the measures."""
    return app.selectbox(key=FIELD + name).set_value(value).run()


def answer(app: AppTest, measure_id: int, value: OpenStepAnswer) -> AppTest:
    """Say what becomes of the open steps of one measure."""
    return app.radio(key=f"{FIELD}answer_{measure_id}").set_value(value).run()


def last_action() -> str:
    """What the newest change is."""
    log = changes(app_state.database(), agency_id(), newest())
    return str(log["action"].iloc[0])


def test_the_list_leads_to_a_choice_and_the_choice_back(open_page: OpenPage) -> None:
    app = press(open_page("measures", fy="2569", status="late"), "choose_several")
    assert [box.label.replace("\\", "")[:2] for box in app.checkbox] == ["2.", "3."]
    assert "เลือกแล้ว 0 มาตรการ" in read(app)
    assert app.button(key="change_chosen").disabled
    press(app, "leave_several")
    assert not app.checkbox
    assert (app.query_params["status"], "view" in app.query_params) == ("late", False)
    assert toasts(app) == []


def test_all_that_is_shown_can_be_chosen_and_none(open_page: OpenPage) -> None:
    app = press(choosing(open_page), "choose_all")
    assert "เลือกแล้ว 8 มาตรการ" in read(app)
    assert all(box.value for box in app.checkbox)
    app.checkbox(key=f"{FIELD}12").uncheck().run()
    assert "เลือกแล้ว 7 มาตรการ" in read(app)
    press(app, "choose_none")
    assert not any(box.value for box in app.checkbox)
    assert "เลือกแล้ว 0 มาตรการ" in read(app)


def test_a_filter_keeps_what_is_chosen_and_names_what_it_hides(open_page: OpenPage) -> None:
    app = choosing(open_page, 13, 15)
    app.pills(key="status").set_value("late").run()
    told = read(app)
    assert "เลือกแล้ว 2 มาตรการ" in told
    assert "1 มาตรการไม่อยู่ในรายการตามตัวกรอง" in told
    assert f"4/2569 {recorded(15).draft.title}" in told
    press(app, "choose_all")
    assert "เลือกแล้ว 3 มาตรการ" in read(app)
    app.pills(key="status").set_value("").run()
    ticked = [box.key for box in app.checkbox if box.value]
    assert ticked == [f"{FIELD}{n}" for n in (13, 14, 15)]
    app.pills(key="status").set_value("late").run()
    press(app, "choose_shown_only")
    assert "เลือกแล้ว 2 มาตรการ" in read(app)
    assert "ไม่อยู่ในรายการ" not in read(app)


def test_everything_is_saved_as_one_change_and_said_with_its_number(open_page: OpenPage) -> None:
    app = changing(open_page, 13, 14, 15)
    before = newest()
    order(app, "status", "in_progress")
    order(app, "indicator_order", IndicatorOrder.ADD)
    app.multiselect(key=f"{FIELD}indicators").set_value([1]).run()
    told = read(app)
    assert "จะเปลี่ยน 3 มาตรการ" in told
    assert "ยังไม่ดำเนินการ] → อยู่ระหว่างดำเนินการ" in told
    assert newest() == before
    press(app, SAVE)
    assert newest() == before + 1
    assert toasts(app) == [f"บันทึก 3 มาตรการแล้ว (การเปลี่ยนแปลงที่ {before + 1})"]
    assert last_action() == "edit_measures"
    assert {recorded(n).draft.status for n in (13, 14, 15)} == {MeasureStatus.IN_PROGRESS}
    assert all(1 in recorded(n).draft.indicators for n in (13, 14, 15))
    assert app.title[0].value == "มาตรการ"


def test_what_stays_is_named_and_nothing_to_save_says_so(open_page: OpenPage) -> None:
    app = changing(open_page, 12, 15)
    assert app.button(key=SAVE).disabled
    order(app, "status", "completed")
    told = read(app)
    assert "คงเดิม 2 มาตรการ" in told
    assert recorded(12).draft.title in told
    assert "ไม่มีมาตรการใดเปลี่ยน" in told
    assert app.button(key=SAVE).disabled


def test_completed_with_open_steps_is_asked_for_each(open_page: OpenPage) -> None:
    app = order(changing(open_page, 13, 14, 15), "status", "completed")
    assert "2 มาตรการจะแล้วเสร็จทั้งที่ยังมีขั้นตอนไม่เสร็จ" in read(app)
    assert app.button(key=SAVE).disabled
    answer(app, 13, OpenStepAnswer.TICK)
    assert "โปรดตอบอีก 1 มาตรการก่อนบันทึก" in read(app)
    answer(app, 14, OpenStepAnswer.LEAVE_OUT)
    assert "ไม่รวม 1 มาตรการ" in read(app)
    before = recorded(14)
    press(app, SAVE)
    assert recorded(13).draft.status is MeasureStatus.COMPLETED
    assert not open_steps(recorded(13).draft)
    assert recorded(14) == before


def test_one_answer_may_hold_for_all(open_page: OpenPage) -> None:
    app = order(changing(open_page, 13, 14), "status", "completed")
    press(app, "all_keep")
    assert [radio.value for radio in app.radio] == [OpenStepAnswer.KEEP] * 2
    press(app, SAVE)
    assert [len(open_steps(recorded(n).draft)) for n in (13, 14)] == [2, 3]
    assert recorded(14).draft.progress == 100


@pytest.mark.parametrize(("steps", "left"), [(StepOrder.ALL, 0), (StepOrder.NONE, 4)])
def test_steps_are_marked_all_or_none(open_page: OpenPage, steps: StepOrder, left: int) -> None:
    press(order(changing(open_page, 13), "steps", steps), SAVE)
    assert len(open_steps(recorded(13).draft)) == left


def test_steps_are_marked_one_by_one(open_page: OpenPage) -> None:
    app = order(changing(open_page, 13, 14), "steps", StepOrder.OWN)
    revision = recorded(13).change_no
    app.checkbox(key=f"{FIELD}step_13_{revision}_3").check().run()
    assert "ขั้นตอนที่ 3 เสร็จแล้ว" in read(app)
    assert "คงเดิม 1 มาตรการ" in read(app)
    press(app, SAVE)
    assert [step.is_done for step in recorded(13).draft.steps] == [True, True, True, False]


def test_what_others_saved_meanwhile_is_named_and_kept(open_page: OpenPage) -> None:
    app = order(changing(open_page, 13, 14), "steps", StepOrder.ALL)
    someone_edits(title="ชื่อใหม่จากอีกคน")
    before = newest()
    press(app, SAVE)
    told = read(app)
    assert newest() == before
    assert "จึงยังไม่ได้บันทึก" in told
    assert "คณะทำงาน บันทึกมาตรการนี้ระหว่างที่ท่านเลือก" in told
    assert "→ ชื่อใหม่จากอีกคน" in told
    press(app, SAVE)
    assert newest() == before + 1
    assert recorded(13).draft.title == "ชื่อใหม่จากอีกคน"
    assert not open_steps(recorded(13).draft)


def test_marks_of_two_people_stand_together(open_page: OpenPage) -> None:
    app = order(changing(open_page, 13), "steps", StepOrder.OWN)
    steps = recorded(13).draft.steps
    app.checkbox(key=f"{FIELD}step_13_{recorded(13).change_no}_3").check().run()
    done = [*steps[:3], type(steps[3])(steps[3].description, is_done=True)]
    someone_edits(steps=tuple(done))
    press(app, SAVE)
    press(app, SAVE)
    assert not open_steps(recorded(13).draft)


def test_what_was_removed_meanwhile_is_left_out_and_named(open_page: OpenPage) -> None:
    app = order(changing(open_page, 13, 14), "steps", StepOrder.ALL)
    remove_measure(app_state.database(), OTHER, agency_id(), 13, recorded(13).change_no)
    press(app, SAVE)
    assert "ถูกลบไปแล้ว จึงไม่รวม 1 มาตรการ" in read(app)
    press(app, SAVE)
    assert not open_steps(recorded(14).draft)


def test_a_change_of_several_is_undone_from_the_list(open_page: OpenPage) -> None:
    before = recorded(13).draft
    app = press(order(changing(open_page, 13, 14), "steps", StepOrder.ALL), SAVE)
    app.selectbox(key="undo_choice").set_value(newest()).run()
    press(app, "confirm_undo")
    assert recorded(13).draft == before
    assert last_action() == "undo_change"


def test_the_page_of_changes_tells_it(open_page: OpenPage) -> None:
    app = press(order(changing(open_page, 13, 14), "steps", StepOrder.ALL), SAVE)
    app.switch_page("../pages/changes.py")
    app.query_params = {}
    app.run()
    assert any("แก้ไขหลายมาตรการพร้อมกัน · 2 มาตรการ" in link.label for link in app.page_link)


def test_it_speaks_english(open_page: OpenPage) -> None:
    app = choosing(open_page, 13, lang="en")
    assert "1 measure chosen" in read(app)
    app = order(press(app, "change_chosen"), "status", "completed")
    assert "1 measure would be completed with steps not done" in read(app)


def test_no_measures_no_choice(open_empty: OpenPage) -> None:
    assert "ยังไม่มีมาตรการ" in shown(open_empty("measures", view="several"))
    assert "ยังไม่ได้เลือกมาตรการ" in shown(open_empty("measures", view="change"))


def test_a_second_click_on_save_is_no_second_save(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second click ends the run of the first right after its write."""
    app = order(changing(open_page, 13), "steps", StepOrder.ALL)
    before = newest()

    def interrupted(*_: object) -> None:
        monkeypatch.undo()
        st.stop()

    monkeypatch.setattr("ita_dash.ui.measures.several.form.drop_several", interrupted)
    press(app, SAVE)
    assert newest() == before + 1
    press(app, SAVE)
    assert newest() == before + 1
    assert toasts(app) == [f"บันทึก 1 มาตรการแล้ว (การเปลี่ยนแปลงที่ {newest()})"]
