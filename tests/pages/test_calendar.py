"""The year of the office: the strip on the overview, and its dates with their sources."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from ita_dash.queries.calendar import calendar_entries, each_entry
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import agency_id, newest
from tests.pages.sessions import lose_session, toasts

FIELD = "date_field_"


def read(open_page: OpenPage, **query: str) -> str:
    """What the view of the dates says."""
    app = open_page("agency", view="calendar", **query)
    assert not app.exception
    return shown(app).replace("\\", "")


def test_the_overview_has_the_year_with_the_way_to_its_dates(open_page: OpenPage) -> None:
    app = open_page("overview")
    assert not app.exception
    assert "ปฏิทินปีงบประมาณ 25" in shown(app)
    drawn = "".join(each.proto.body for each in app.get("html"))
    assert 'class="year-strip"' in drawn
    assert "ปิดรอบ 6 เดือน" in drawn
    links = [each.proto.query_string for each in app.get("page_link")]
    assert "view=calendar" in links


def test_a_year_to_come_says_that_it_is_estimated(open_page: OpenPage) -> None:
    told = read(open_page)
    assert "ประมาณการจากปีก่อน" in told
    assert "ปิดรอบ 12 เดือน" in told


def test_a_known_year_says_from_where(open_page: OpenPage) -> None:
    told = read(open_page, fy="2565")
    assert "1 มี.ค. 2565 – 30 เม.ย. 2565" in told
    assert "ts-local.com" in told


def test_an_empty_agency_has_a_calendar_too(open_empty: OpenPage) -> None:
    assert "ตอบแบบตรวจ OIT" in read(open_empty)


def test_in_english(open_page: OpenPage) -> None:
    told = read(open_page, lang="en", fy="2565")
    assert "OIT answers and evidence" in told
    assert "Announced" in told


def told() -> list[tuple[str, str | None]]:
    """The entries of the office that stand."""
    found = each_entry(calendar_entries(app_state.database(), agency_id(), newest()))
    return [(each.code, each.title) for each in found]


def form(open_page: OpenPage, **query: str) -> AppTest:
    """The form of a date of fiscal year 2570."""
    return open_page("agency", view="date", fy="2570", **query)


def test_a_date_is_set_and_goes_before_the_estimate(open_page: OpenPage) -> None:
    app = open_page("agency", view="calendar", fy="2570")
    app.button(key="edit_date_oit").click().run()
    assert app.title[0].value == "กำหนดวันที่"
    app.text_input(key=f"{FIELD}start").set_value("1 เมษายน 2570")
    app.text_input(key=f"{FIELD}end").set_value("15/05/2570")
    app.text_area(key=f"{FIELD}note").set_value("หนังสือ ป.ป.ช. ที่ 12")
    app.button(key="save_date").click().run()
    assert toasts(app) == [f"บันทึกวันที่แล้ว (การเปลี่ยนแปลงที่ {newest()})"]
    assert told() == [("oit", None)]
    said = shown(app).replace("\\", "")
    assert "1 เม.ย. 2570 – 15 พ.ค. 2570" in said
    assert "หนังสือ ป.ป.ช. ที่ 12" in said
    app.button(key="remove_date_oit").click().run()
    assert told() == []
    assert "≈ มี.ค. – เม.ย. 2570" in shown(app).replace("\\", "")


def test_the_office_adds_a_date_of_its_own(open_page: OpenPage) -> None:
    app = form(open_page)
    app.text_input(key=f"{FIELD}title").set_value("อบรม ITA")
    app.text_input(key=f"{FIELD}start").set_value("15 ม.ค. 2570")
    app.button(key="save_date").click().run()
    assert told() == [("own_1", "อบรม ITA")]
    assert "อบรม ITA" in shown(app)


def test_a_day_that_is_none_is_said_and_nothing_is_lost(open_page: OpenPage) -> None:
    app = form(open_page, date="oit")
    app.text_input(key=f"{FIELD}start").set_value("ปลายปี")
    app.button(key="save_date").click().run()
    assert "อ่านวันที่ ปลายปี ไม่ได้" in app.error[0].value
    assert app.text_input(key=f"{FIELD}start").value == "ปลายปี"
    assert told() == []


def test_what_was_typed_is_kept_when_the_form_is_left(open_page: OpenPage) -> None:
    app = form(open_page, date="oit")
    app.text_input(key=f"{FIELD}start").set_value("1 เม.ย. 2570").run()
    app.button(key="cancel_date").click().run()
    assert "มีฉบับร่างที่ยังไม่ได้บันทึก" in shown(app)
    (go_on,) = [each for each in app.button if each.label == "ทำต่อ"]
    go_on.click().run()
    assert app.text_input(key=f"{FIELD}start").value == "1 เม.ย. 2570"


def test_what_was_typed_outlives_a_lost_session(open_page: OpenPage) -> None:
    app = form(open_page, date="oit")
    app.text_input(key=f"{FIELD}start").set_value("1 เม.ย. 2570").run()
    lose_session(app)
    app.text_area(key=f"{FIELD}note").set_value("ประกาศ").run()
    assert app.text_input(key=f"{FIELD}start").value == "1 เม.ย. 2570"


def test_the_form_in_english(open_page: OpenPage) -> None:
    app = form(open_page, date="oit", lang="en")
    assert not app.exception
    assert app.title[0].value == "Set a date"
    assert "OIT answers and evidence" in shown(app)
