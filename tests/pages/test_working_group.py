"""The working group on the page of the agency: nobody yet, typed, kept as a draft, taken out."""

from __future__ import annotations

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from ita_dash.domain.agencies.working_group import StoredGroup
from ita_dash.domain.closings.periods import ClosingPeriod
from ita_dash.queries.working_groups import standing_groups
from ita_dash.services.agencies.working_group import set_group
from ita_dash.services.closings.edits import close_period
from ita_dash.ui.session import app_state
from tests.builders import closing
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import agency_id, newest
from tests.pages.sessions import lose_session, toasts
from tests.stored import ADMIN, GROUP

FIELD = "group_field_"


def told() -> tuple[StoredGroup, ...]:
    """The groups that stand."""
    return standing_groups(app_state.database(), agency_id(), newest())


def form(open_page: OpenPage, **query: str) -> AppTest:
    """The form of the group of fiscal year 2570."""
    app = open_page("agency", view="members", fy="2570", **query)
    assert not app.exception
    return app


def fill(app: AppTest) -> None:
    """Two people and the number of the order."""
    app.text_input(key=f"{FIELD}order_number").set_value("125/2569")
    app.text_input(key=f"{FIELD}ordered_on").set_value("25 กันยายน 2569")
    app.text_input(key=f"{FIELD}name_0").set_value("นายสมชาย ทดสอบ")
    app.text_input(key=f"{FIELD}post_0").set_value("ปลัด")
    app.text_input(key=f"{FIELD}name_5").set_value("นางสมศรี ทดสอบ")


def test_a_year_without_a_group_says_so(open_page: OpenPage, open_empty: OpenPage) -> None:
    for opened in (open_page, open_empty):
        app = opened("agency", view="group", fy="2570")
        assert not app.exception
        assert "ยังไม่ได้ระบุคณะทำงานของปีงบประมาณ 2570" in shown(app)


def test_a_group_is_typed_listed_changed_and_taken_out(open_page: OpenPage) -> None:
    app = form(open_page)
    fill(app)
    app.button(key="save_group").click().run()
    assert toasts(app) == [f"บันทึกคณะทำงานแล้ว (การเปลี่ยนแปลงที่ {newest()})"]
    (group,) = told()
    assert [(each.name, str(each.duty)) for each in group.members] == [
        ("นายสมชาย ทดสอบ", "chair"),
        ("นางสมศรี ทดสอบ", "secretary"),
    ]
    said = shown(app).replace("\\", "")
    assert "125/2569" in said
    assert "คณะทำงานและเลขานุการ" in said
    app.button(key="edit_group").click().run()
    app.button(key="add_members").click().run()
    app.text_input(key=f"{FIELD}name_2").set_value("นางสาวสุดา ทดสอบ")
    app.button(key="save_group").click().run()
    assert len(told()[0].members) == 3
    app.button(key="remove_group").click().run()
    assert told() == ()


def test_what_is_not_sound_is_said_and_nothing_is_lost(open_page: OpenPage) -> None:
    app = form(open_page)
    app.text_input(key=f"{FIELD}ordered_on").set_value("ปลายปี")
    app.button(key="save_group").click().run()
    assert "อ่านวันที่ ปลายปี ไม่ได้" in app.error[0].value
    assert app.text_input(key=f"{FIELD}ordered_on").value == "ปลายปี"
    assert told() == ()


def test_what_was_typed_is_kept_when_the_form_is_left(open_page: OpenPage) -> None:
    app = form(open_page)
    fill(app)
    app.run()
    app.button(key="cancel_group").click().run()
    assert "มีฉบับร่างที่ยังไม่ได้บันทึก" in shown(app)
    (go_on,) = [each for each in app.button if each.label == "ทำต่อ"]
    go_on.click().run()
    assert app.text_input(key=f"{FIELD}name_5").value == "นางสมศรี ทดสอบ"


def test_what_was_typed_outlives_a_lost_session(open_page: OpenPage) -> None:
    app = form(open_page)
    fill(app)
    app.run()
    lose_session(app)
    app.text_input(key=f"{FIELD}post_5").set_value("นิติกร").run()
    assert app.text_input(key=f"{FIELD}name_0").value == "นายสมชาย ทดสอบ"


def test_in_english(open_page: OpenPage) -> None:
    app = form(open_page, lang="en")
    assert app.title[0].value == "Working group, fiscal year 2570"
    fill(app)
    app.button(key="save_group").click().run()
    assert "Chair" in shown(app)


def test_a_closed_year_says_what_it_kept_of_the_group(open_page: OpenPage) -> None:
    open_page("agency")
    place, year = (app_state.database(), ADMIN, agency_id()), 2569
    before = replace(GROUP, fiscal_year=year, ordered_on=None, begins_on=None)
    seen = set_group(*place, before, None)
    wanted = closing(fiscal_year=year, period=ClosingPeriod.TWELVE, day=app_state.today())
    number = close_period(*place, wanted)
    assert "ฉบับที่ปิดเก็บคณะทำงานเดิม" not in shown(open_page("agency", view="group", fy="2569"))
    app = open_page("agency", view="members", fy="2569")
    assert "การแก้ไขนี้จะไม่อยู่ในฉบับที่ปิด" in app.warning[0].value
    app.text_input(key=f"{FIELD}order_number").set_value("200/2569")
    app.button(key="save_group").click().run()
    assert any("จะไม่อยู่ในฉบับที่ปิด" in each for each in toasts(app))
    said = shown(app).replace("\\", "")
    assert "ฉบับที่ปิดเก็บคณะทำงานเดิม 2 คน คำสั่งที่ 125/2566" in said
    [way] = [each.proto for each in app.get("page_link") if "asof" in each.proto.query_string]
    assert f"asof={number}" in way.query_string
    past = open_page("agency", view="group", fy="2569", asof=str(number))
    assert "125/2566" in shown(past).replace("\\", "")
    assert seen is not None


def test_a_group_of_a_closed_year_without_one_is_said_to_be_new(open_page: OpenPage) -> None:
    open_page("agency")
    place, year = (app_state.database(), ADMIN, agency_id()), 2569
    wanted = closing(fiscal_year=year, period=ClosingPeriod.TWELVE, day=app_state.today())
    close_period(*place, wanted)
    set_group(*place, replace(GROUP, fiscal_year=year, ordered_on=None, begins_on=None), None)
    said = shown(open_page("agency", view="group", fy="2569"))
    assert "ฉบับที่ปิดไม่มีคณะทำงาน" in said
