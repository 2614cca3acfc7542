"""Save and go on: the same form of the next measure, as the list is ordered and filtered."""

from __future__ import annotations

import pytest

from ita_dash.domain.measures.status import MeasureStatus
from tests.pages.conftest import OpenPage, shown
from tests.pages.kept_words import drafts
from tests.pages.measure_form import FIELD, newest, recorded, save, someone_edits, type_in
from tests.pages.sessions import toasts

NEXT = "save_and_next"
LAST = "มาตรการนี้อยู่ท้ายรายการแล้ว"


@pytest.mark.parametrize(
    ("view", "title"), [("edit", "แก้ไขรายละเอียดมาตรการ"), ("progress", "รายงานความคืบหน้า")]
)
def test_the_same_form_of_the_next_measure_opens(
    open_page: OpenPage, view: str, title: str
) -> None:
    app = open_page("measures", m="13", fy="2569", view=view)
    type_in(app, {"result": "ของมาตรการที่ 2"})
    save(app, NEXT)
    assert toasts(app) == [f"บันทึกมาตรการที่ 2 แล้ว (การเปลี่ยนแปลงที่ {newest()})"]
    assert recorded(13).draft.result == "ของมาตรการที่ 2"
    assert (app.query_params["m"], app.query_params["view"]) == ("14", view)
    assert app.title[0].value == title
    assert app.text_area(key=f"{FIELD}result").value == recorded(14).draft.result
    assert drafts() == []


def test_the_filter_of_the_list_is_kept_to(open_page: OpenPage) -> None:
    """Measure 13 leaves the list by being completed; what follows it there is 14."""
    app = open_page("measures", m="13", fy="2569", status="late", view="progress")
    app.selectbox(key=f"{FIELD}status").set_value(MeasureStatus.COMPLETED).run()
    save(app, NEXT)
    save(app, "steps_tick")
    assert (app.query_params["m"], app.query_params["status"]) == ("14", "late")
    assert app.button(key=NEXT).label == "บันทึกและกลับไปรายการ"
    type_in(app, {"result": "เริ่มแล้ว"})
    save(app, NEXT)
    assert toasts(app) == [f"บันทึกมาตรการที่ 3 แล้ว (การเปลี่ยนแปลงที่ {newest()})  \n{LAST}"]
    assert "m" not in app.query_params
    assert app.title[0].value == "มาตรการ"
    assert app.pills(key="status").value == "late"


def test_going_on_without_a_change_says_that_nothing_was_saved(open_page: OpenPage) -> None:
    app = open_page("measures", m="13", fy="2569", view="progress")
    before = newest()
    save(app, NEXT)
    assert toasts(app) == ["ไม่มีอะไรเปลี่ยน จึงไม่ได้บันทึก"]
    assert app.query_params["m"] == "14"
    assert newest() == before


def test_what_is_refused_goes_nowhere(open_page: OpenPage) -> None:
    app = open_page("measures", m="13", fy="2569", view="edit")
    type_in(app, {"title": " "})
    assert "ต้องระบุชื่อมาตรการ" in save(app, NEXT)
    assert app.query_params["m"] == "13"


def test_after_a_collision_it_goes_on_too(open_page: OpenPage) -> None:
    app = open_page("measures", m="13", fy="2569", view="edit")
    type_in(app, {"result": "ของฉัน"})
    someone_edits(title="ชื่อใหม่จากอีกคน")
    assert "บันทึกมาตรการนี้ไปก่อนแล้ว" in save(app, NEXT)
    save(app, "save_merged")
    assert recorded(13).draft.result == "ของฉัน"
    assert app.query_params["m"] == "14"


def test_a_new_measure_has_no_next(open_page: OpenPage) -> None:
    app = open_page("measures", view="new")
    assert NEXT not in [each.key for each in app.button]
    assert shown(app)
