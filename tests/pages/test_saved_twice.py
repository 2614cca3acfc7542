"""A form that is sent twice is written once, and the second answer says under which number."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage
from tests.pages.kept_words import drafts
from tests.pages.measure_form import FIELD, newest, recorded, save, type_in
from tests.pages.sessions import lose_session, toasts

TOKEN = "shown_token_"
OFFICE = "office_field_"


def token_field(app: AppTest) -> str:
    """The key of the hidden field that tells which form the browser shows."""
    (key,) = (str(each.key) for each in app.text_input if str(each.key).startswith(TOKEN))
    return key


def show_the_same(app: AppTest, other: AppTest) -> None:
    """Let a browser whose session was lost show the very form of another one."""
    lose_session(other)
    key = token_field(app)
    other.text_input(key=key)._value = app.text_input(key=key).value


def twice(open_page: OpenPage, **query: str) -> tuple[AppTest, AppTest]:
    """The same form in a session, and as a browser shows it that lost this session."""
    app, other = open_page("measures", **query), open_page("measures", **query)
    words = {"result": "ส่งแล้ว"} if "m" in query else {"title": "เปิดช่องทางร้องเรียน"}
    for each in (app, other):
        type_in(each, words)
    show_the_same(app, other)
    return app, other


@pytest.mark.parametrize("view", ["edit", "progress"])
def test_a_measure_sent_twice_is_saved_once(open_page: OpenPage, view: str) -> None:
    app, other = twice(open_page, m="13", fy="2569", view=view)
    save(app)
    number = newest()
    save(other)
    assert newest() == number
    told = [f"บันทึกมาตรการที่ 2 แล้ว (การเปลี่ยนแปลงที่ {number})"]
    assert toasts(app) == toasts(other) == told
    assert recorded().draft.result == "ส่งแล้ว"


def test_a_new_measure_sent_twice_is_one_measure(open_page: OpenPage) -> None:
    app, other = twice(open_page, fy="2569", view="new")
    save(app)
    number = newest()
    save(other)
    assert newest() == number
    assert toasts(other) == toasts(app)
    assert other.query_params["m"] == app.query_params["m"]


def test_other_words_under_the_same_token_are_not_called_saved(open_page: OpenPage) -> None:
    app, other = twice(open_page, m="13", fy="2569", view="edit")
    save(app)
    other.text_area(key=f"{FIELD}result").set_value("อีกข้อความ")
    told = save(other)
    assert "บันทึกมาตรการนี้ไปก่อนแล้ว" in told
    assert recorded().draft.result == "ส่งแล้ว"
    assert any("อีกข้อความ" in draft.typed for draft in drafts())


def test_particulars_sent_twice_are_saved_once(open_page: OpenPage) -> None:
    app, other = (open_page("agency", view="office") for _ in range(2))
    for each in (app, other):
        each.text_input(key=f"{OFFICE}phone").set_value("077-000000").run()
    show_the_same(app, other)
    for each in (app, other):
        each.button(key="save_office").click().run()
    told = f"บันทึกข้อมูลสำหรับหนังสือราชการแล้ว (การเปลี่ยนแปลงที่ {newest()})"
    assert toasts(app) == toasts(other) == [told]


def test_a_meeting_sent_twice_is_one_meeting(open_page: OpenPage) -> None:
    app, other = (open_page("meetings", view="edit") for _ in range(2))
    for each in (app, other):
        each.text_input(key="meeting_field_title").set_value("คณะทำงาน ITA")
        each.text_input(key="meeting_field_number").set_value("9")
        each.text_input(key="meeting_field_day").set_value("20 ก.พ. 2569").run()
    show_the_same(app, other)
    for each in (app, other):
        each.button(key="save_meeting").click().run()
    assert toasts(app) == toasts(other)
    assert f"(การเปลี่ยนแปลงที่ {newest()})" in toasts(app)[0]
