"""The page of meetings: what a meeting is shown, its record, and decisions that become tasks."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.db.database import Database
from ita_dash.queries.meetings import decisions, meetings
from ita_dash.ui.session import app_state
from tests.pages.conftest import OpenPage, shown
from tests.pages.measure_form import agency_id, newest
from tests.pages.sessions import lose_session, toasts

MEETING, DECISION = "meeting_field_", "decision_field_"
SECTIONS = ("last", "score", "late", "evidence", "asked")


def key() -> tuple[Database, int, int]:
    """What reads of the newest state take."""
    return app_state.database(), agency_id(), newest()


def said(app: AppTest) -> str:
    """What the page says, without the signs that keep it from being markup."""
    assert not app.exception
    return shown(app).replace("\\", "")


def recorded(open_page: OpenPage, day: str = "20 พฤษภาคม 2569", number: str = "1/2569") -> AppTest:
    """The page after a meeting was recorded by its form."""
    app = open_page("meetings", view="edit")
    app.text_input(key=f"{MEETING}title").set_value("คณะทำงาน ITA")
    app.text_input(key=f"{MEETING}number").set_value(number)
    app.text_input(key=f"{MEETING}day").set_value(day)
    app.text_area(key=f"{MEETING}present").set_value("นาย ก, ประธาน\nนาง ข")
    app.text_area(key=f"{MEETING}resolution_4").set_value("เห็นชอบ")
    app.button(key="save_meeting").click().run()
    return app


def decided(open_page: OpenPage) -> AppTest:
    """The page in the section where a decision was just written down."""
    recorded(open_page)
    app = open_page("meetings", sec="asked")
    app.text_area(key=f"{DECISION}decided").set_value("ให้เร่งรัดมาตรการที่เกินกำหนด")
    app.selectbox(key=f"{DECISION}division").set_value("2")
    app.text_input(key=f"{DECISION}due").set_value("30 มิถุนายน 2569")
    app.button(key="save_decision").click().run()
    return app


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_is_drawn(open_page: OpenPage, section: str, language: str) -> None:
    assert said(open_page("meetings", sec=section, lang=language))


@pytest.mark.parametrize("section", SECTIONS)
def test_an_empty_agency_is_told_so(open_empty: OpenPage, section: str) -> None:
    assert said(open_empty("meetings", sec=section))


def test_the_keys_go_from_section_to_section_and_stop_at_the_ends(open_page: OpenPage) -> None:
    app = open_page("meetings")
    assert [each.value for each in app.header] == ["มติครั้งก่อน"]
    app.button(key="mode_Left").click().run()
    assert [each.value for each in app.header] == ["มติครั้งก่อน"]
    for _ in range(6):
        app.button(key="mode_Right").click().run()
    assert [each.value for each in app.header] == ["ข้อพิจารณาและมติ"]
    app.button(key="mode_PageUp").click().run()
    assert [each.value for each in app.header] == ["หลักฐานใกล้หมดอายุ"]
    assert "ส่วนที่ 4 จาก 5" in said(app)


def test_a_meeting_is_recorded_as_typed(open_page: OpenPage) -> None:
    app = recorded(open_page)
    assert toasts(app) == [f"บันทึกการประชุมแล้ว (การเปลี่ยนแปลงที่ {newest()})"]
    [only] = meetings(*key())
    meeting = only.meeting
    assert (meeting.number, meeting.be_year) == (1, 2569)
    assert [(each.name, each.post) for each in meeting.people] == [
        ("นาย ก", "ประธาน"),
        ("นาง ข", ""),
    ]
    assert meeting.point(4).resolution == "เห็นชอบ"
    assert "คณะทำงาน ITA ครั้งที่ 1/2569" in said(app)
    app.button(key="edit_meeting_1").click().run()
    assert app.text_area(key=f"{MEETING}present").value == "นาย ก, ประธาน\nนาง ข"


def test_a_decision_is_a_task_of_its_division_and_stands_in_the_next_meeting(
    open_page: OpenPage,
) -> None:
    app = decided(open_page)
    assert "บันทึกมติแล้ว" in toasts(app)[0]
    assert "ให้เร่งรัดมาตรการที่เกินกำหนด" in said(app)
    assert app.text_area(key=f"{DECISION}decided").value == ""
    assert "ให้เร่งรัดมาตรการที่เกินกำหนด" in said(open_page("my_work", division="2"))
    assert "ให้เร่งรัดมาตรการที่เกินกำหนด" not in said(open_page("my_work", division="3"))
    recorded(open_page, "20 มิถุนายน 2569", "2/2569")
    assert "ให้เร่งรัดมาตรการที่เกินกำหนด" in said(open_page("meetings"))
    assert "ไม่มีมติค้าง" in said(open_page("meetings", mt="1"))


def test_what_became_of_a_decision_is_told(open_page: OpenPage) -> None:
    decided(open_page)
    app = open_page("meetings", view="tasks")
    app.button(key="edit_decision_tasks_1").click().run()
    app.selectbox(key=f"{DECISION}status").set_value("dropped")
    app.button(key="save_decision").click().run()
    assert "ต้องระบุเหตุผล" in app.error[0].value
    app.text_area(key=f"{DECISION}note").set_value("ยุบรวมกับมติอื่น")
    app.button(key="save_decision").click().run()
    assert [each.decision.status.value for each in decisions(*key())] == ["dropped"]
    assert "ไม่ดำเนินการต่อ" in said(app)
    assert "ให้เร่งรัด" not in said(open_page("my_work"))


def test_what_cannot_be_read_is_said_and_nothing_is_lost(open_page: OpenPage) -> None:
    app = open_page("meetings", view="edit")
    app.text_input(key=f"{MEETING}title").set_value("คณะทำงาน")
    app.text_input(key=f"{MEETING}day").set_value("ปลายปี")
    app.button(key="save_meeting").click().run()
    assert "อ่านวันที่ ปลายปี ไม่ได้" in app.error[0].value
    assert app.text_input(key=f"{MEETING}title").value == "คณะทำงาน"
    assert meetings(*key()) == []


def test_what_was_typed_is_kept_when_a_form_is_left(open_page: OpenPage) -> None:
    app = open_page("meetings", view="edit")
    app.text_input(key=f"{MEETING}title").set_value("คณะทำงาน").run()
    app.button(key="cancel_meeting").click().run()
    assert "มีฉบับร่างที่ยังไม่ได้บันทึก" in shown(app)
    (go_on,) = [each for each in app.button if each.label == "ทำต่อ"]
    go_on.click().run()
    assert app.text_input(key=f"{MEETING}title").value == "คณะทำงาน"


def test_a_decision_begun_in_the_meeting_outlives_another_section(open_page: OpenPage) -> None:
    recorded(open_page)
    app = open_page("meetings", sec="asked")
    app.text_area(key=f"{DECISION}decided").set_value("ให้ตรวจ").run()
    app.button(key="mode_Left").click().run()
    app.button(key="mode_Right").click().run()
    kept = open_page("meetings", view="tasks")
    assert "ให้ตรวจ" in said(kept)


def test_what_was_typed_outlives_a_lost_session(open_page: OpenPage) -> None:
    app = open_page("meetings", view="edit")
    app.text_input(key=f"{MEETING}title").set_value("คณะทำงาน").run()
    lose_session(app)
    app.text_input(key=f"{MEETING}number").set_value("3").run()
    assert app.text_input(key=f"{MEETING}title").value == "คณะทำงาน"
