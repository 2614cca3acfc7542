"""The page of closings, and every page as of one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.closings.periods import ClosingPeriod, proposed_day
from ita_dash.navigation import PAGES
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.queries.closings import known_closings
from ita_dash.services.agencies.agency import edit_agency
from ita_dash.services.closings.edits import close_period, reopen_period
from ita_dash.services.measures.edits import create_measure
from ita_dash.ui.session import app_state
from tests.builders import closing, draft
from tests.pages.conftest import OpenPage, shown
from tests.pages.test_score_form import someone_edits

SIX, TWELVE = ClosingPeriod.SIX, ClosingPeriod.TWELVE


def served() -> int:
    """The agency that the pages show."""
    agency = workspace_agency(app_state.database())
    assert agency is not None
    return agency.agency_id


def known() -> list[object]:
    number = newest_change(app_state.database(), served())
    return list(known_closings(app_state.database(), served(), number))


def close(fiscal_year: int = 2569, **fields: object) -> int:
    """Close a period of the year, six months unless told otherwise, by its last day."""
    wanted = closing(fiscal_year=fiscal_year, **fields)
    day = proposed_day(fiscal_year, wanted.period, app_state.today())
    return close_period(app_state.database(), LOCAL_USER, served(), replace(wanted, day=day))


def change_name() -> None:
    """Write one more change."""
    agency = workspace_agency(app_state.database())
    assert agency is not None
    profile = replace(agency.profile, name="ชื่อใหม่ของหน่วยงาน")
    edit_agency(app_state.database(), LOCAL_USER, agency.agency_id, profile, seen=agency.profile)


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return app.run()


def test_the_page_proposes_both_periods_and_says_what_would_be_kept(open_page: OpenPage) -> None:
    app = open_page("closings", fy="2569")
    assert not app.exception
    text = shown(app)
    assert "สิ้นรอบ 31 มี\\.ค\\. 2569" in text
    assert "สิ้นรอบ 30 ก\\.ย\\. 2569" in text
    assert "ยังไม่มีผลคะแนนของปี 2569" in text
    assert "ยังไม่เคยปิดรอบ" in text
    assert {"open_closing_six", "open_closing_twelve"} <= {each.key for each in app.button}


def test_closing_writing_looking_back_and_reopening(open_page: OpenPage) -> None:
    app = press(open_page("closings", fy="2569"), "open_closing_six")
    assert app.text_input(key="closing_field_name").value == "รอบ 6 เดือน ปีงบประมาณ 2569"
    assert app.text_input(key="closing_field_day").value == "31 มีนาคม 2569"
    app.text_area(key="closing_field_note").set_value("ส่งผู้บริหาร").run()
    press(app, "save_closing")
    (found,) = known_closings(app_state.database(), served(), 1000)
    assert (found.place, found.note) == ((2569, SIX), "ส่งผู้บริหาร")
    text = shown(open_page("closings", fy="2569"))
    assert "หมายเหตุ\\: ส่งผู้บริหาร" in text
    app = press(open_page("closings", fy="2569"), "open_closing_six")
    app = press(app, "save_closing")
    assert "ต้องระบุเหตุผล" in shown(app)
    app.text_area(key="closing_field_reason").set_value("ตัวเลขผิด").run()
    press(app, "save_closing")
    (found,) = known_closings(app_state.database(), served(), 1000)
    assert not found.stands
    app = press(open_page("closings", fy="2569"), "open_closing_six")
    proposed = app.text_input(key="closing_field_name").value
    assert proposed == "รอบ 6 เดือน ปีงบประมาณ 2569 ฉบับที่ 2"


def test_a_day_that_cannot_be_read_is_said_and_nothing_typed_is_lost(open_page: OpenPage) -> None:
    app = press(open_page("closings", fy="2569"), "open_closing_six")
    app.text_input(key="closing_field_day").set_value("วันไหน").run()
    app = press(app, "save_closing")
    assert "อ่านวันที่ วันไหน ไม่ได้" in shown(app)
    assert not known()
    again = open_page("closings", fy="2569")
    (go_on,) = (each for each in again.button if str(each.key).startswith("go_on_closing_"))
    app = press(again, str(go_on.key))
    assert app.text_input(key="closing_field_day").value == "วันไหน"


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_that_it_shows_the_past(open_page: OpenPage, page: str) -> None:
    open_page("overview")
    number = close()
    change_name()
    app = open_page(page, asof=str(number))
    assert not app.exception
    assert "ฉบับที่ปิด" in shown(app)
    assert "back_to_now" in {each.key for each in app.button}
    assert "1 การเปลี่ยนแปลงหลังจากนี้" in "".join(each.proto.label for each in app.get("page_link"))
    app = press(app, "back_to_now")
    assert "ฉบับที่ปิด" not in shown(app)
    assert "asof" not in app.query_params


def test_the_past_is_shown_until_it_is_left(open_page: OpenPage) -> None:
    open_page("overview")
    number = close()
    change_name()
    app = open_page("measures", asof=str(number))
    app.switch_page("../pages/agency.py")
    app.query_params = {}
    app = app.run()
    assert app.query_params["asof"] == str(number)
    assert "ชื่อใหม่ของหน่วยงาน" not in shown(app)
    assert "ชื่อใหม่ของหน่วยงาน" in shown(open_page("agency", asof="now"))


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("imports", {}),
        ("measures", {"view": "new"}),
        ("my_work", {"view": "change"}),
        ("agency", {"view": "date", "fy": "2570", "date": "oit"}),
        ("measures", {"m": "1", "view": "edit"}),
        ("scores", {"view": "edit", "fy": "2568"}),
        ("improvement", {"entry": "new"}),
        ("closings", {"view": "close", "fy": "2569", "per": "six"}),
    ],
)
def test_no_form_is_shown_of_the_past(
    open_page: OpenPage, page: str, query: dict[str, str]
) -> None:
    app = open_page(page, asof="3", **query)
    assert not app.exception
    assert "กำลังดูข้อมูลย้อนหลัง จึงบันทึกไม่ได้" in shown(app)
    assert not app.text_area
    assert "back_from_form" in {each.key for each in app.button}


def test_who_looks_back_cannot_write(open_page: OpenPage) -> None:
    app = open_page("agency", asof="3")
    before = newest_change(app_state.database(), served())
    app.text_input(key="user_name").set_value("สมหญิง")
    (save,) = (each for each in app.button if each.label == "บันทึกชื่อ")
    save.click()
    app.run()
    assert "กำลังดูข้อมูลย้อนหลัง" in shown(app)
    assert newest_change(app_state.database(), served()) == before


def test_a_number_that_is_no_change_is_said(open_page: OpenPage) -> None:
    for number in ("9999", "x", "0"):
        app = open_page("overview", asof=number)
        assert not app.exception
        assert f"ไม่พบการเปลี่ยนแปลงที่ {number} จึงแสดงข้อมูลปัจจุบัน" in shown(app)


def test_what_changed_since_a_closing_is_one_click(open_page: OpenPage) -> None:
    open_page("overview")
    number = close()
    change_name()
    app = open_page("changes", since=str(number))
    assert not app.exception
    assert "1 การเปลี่ยนแปลง ใหม่สุดก่อน" in shown(app)
    assert "หลัง รอบแรก" in shown(app)
    assert "ไม่พบการเปลี่ยนแปลง" in shown(open_page("changes", since=str(number + 1)))


def test_a_write_into_a_closed_year_says_so(open_page: OpenPage) -> None:
    app = open_page("measures")
    close(period=TWELVE)
    app = app.run()
    create_measure(app_state.database(), LOCAL_USER, served(), draft(fiscal_year=2569, number=99))
    app = app.run()
    toasts = [each.value for each in app.toast]
    assert any("การแก้ไขนี้จะไม่อยู่ในฉบับที่ปิด" in each for each in toasts)
    assert not app.run().toast


def test_a_write_into_an_open_year_says_nothing(open_page: OpenPage) -> None:
    app = open_page("measures")
    number = close(period=TWELVE)
    place = app_state.database(), LOCAL_USER, served()
    reopen_period(*place, (2569, TWELVE), "แก้ไข", seen=number)
    app = app.run()
    create_measure(*place, draft(fiscal_year=2569, number=99))
    assert not app.run().toast


def test_an_empty_workspace_shows_the_first_steps(open_empty: OpenPage) -> None:
    app = open_empty("closings")
    assert not app.exception
    assert "ยังไม่มีข้อมูล" in shown(app)


def test_it_reads_in_english(open_page: OpenPage) -> None:
    open_page("overview")
    close()
    app = open_page("closings", lang="en", fy="2569")
    assert app.title[0].value == "Closings"
    assert "Data as of 31 Mar 2569" in shown(app)


def test_a_closing_holds_the_total_of_its_year_whatever_comes_later(open_page: OpenPage) -> None:
    open_page("overview")
    close(2568, period=TWELVE)
    told = "คะแนนรวมของปี 2568: **84.74**"
    assert told in shown(open_page("closings", fy="2568"))
    someone_edits(total=90.0)
    assert told in shown(open_page("closings", fy="2568"))
    assert "90.00" in shown(open_page("scores", fy="2568"))
