"""How a person says to be told: by mail, and by the address of a calendar that is shown once."""

from __future__ import annotations

import pytest

from ita_dash.domain.notices.preference import Rhythm
from tests.pages.conftest import OpenPage, shown
from tests.pages.sessions import toasts


def test_the_way_leads_from_the_work(open_page: OpenPage) -> None:
    app = open_page("my_work")
    assert not app.exception
    links = [each.proto.label for each in app.get("page_link")]
    assert "แจ้งเตือนทางอีเมลและปฏิทิน" in links


def test_nothing_is_sent_before_it_is_asked_for(open_page: OpenPage) -> None:
    app = open_page("my_work", view="notices")
    assert not app.exception
    assert app.radio(key="notices_rhythm").value is Rhythm.OFF
    told = shown(app)
    assert "วันนี้: เกินกำหนด 2 มาตรการ" in told.replace("\\", "")
    assert "ข้อมูลตัวอย่างไม่ส่งอีเมล" in told


def test_a_choice_is_kept_and_shown_again(open_page: OpenPage) -> None:
    app = open_page("my_work", view="notices")
    app.radio(key="notices_rhythm").set_value(Rhythm.WEEKLY)
    app.radio(key="notices_language").set_value("en")
    app.text_input(key="notices_address").set_value(" somsri@example.go.th ")
    app.button(key="notices_save").click().run()
    assert not app.exception
    assert any("บันทึกการแจ้งเตือนแล้ว" in each for each in toasts(app))
    again = open_page("my_work", view="notices")
    assert again.radio(key="notices_rhythm").value is Rhythm.WEEKLY
    assert again.text_input(key="notices_address").value == "somsri@example.go.th"


def test_an_address_that_cannot_be_is_told_and_kept_in_the_field(open_page: OpenPage) -> None:
    app = open_page("my_work", view="notices")
    app.radio(key="notices_rhythm").set_value(Rhythm.DAILY)
    app.text_input(key="notices_address").set_value("somsri")
    app.button(key="notices_save").click().run()
    assert any("ที่อยู่อีเมลไม่ถูกต้อง" in each.value for each in app.error)
    assert app.text_input(key="notices_address").value == "somsri"
    assert not toasts(app)


def test_an_address_of_a_calendar_is_made_shown_once_and_ended(open_page: OpenPage) -> None:
    app = open_page("my_work", view="notices")
    assert not app.code
    app.button(key="notices_feed_new").click().run()
    (first,) = [each.value for each in app.code]
    assert "/calendar/1-" in first
    assert first.endswith(".ics")
    app.button(key="notices_feed_new").click().run()
    (second,) = [each.value for each in app.code]
    assert second != first
    again = open_page("my_work", view="notices")
    assert not again.code
    assert "จึงแสดงอีกไม่ได้" in shown(again)
    again.button(key="notices_feed_end").click().run()
    assert not again.exception
    assert "notices_feed_end" not in [each.key for each in again.button]


def test_from_the_past_nothing_is_changed(open_page: OpenPage) -> None:
    app = open_page("my_work", view="notices", asof="3")
    assert not app.exception
    assert "notices_save" not in [each.key for each in app.button]


def test_without_measures(open_empty: OpenPage) -> None:
    app = open_empty("my_work", view="notices")
    assert not app.exception
    assert "วันนี้: ไม่มีเรื่องที่ต้องแจ้ง" in shown(app)


@pytest.mark.parametrize("words", ["Notices", "Save notices", "Make an address"])
def test_in_english(open_page: OpenPage, words: str) -> None:
    app = open_page("my_work", view="notices", lang="en")
    assert not app.exception
    said = shown(app) + " ".join(each.label for each in app.button)
    assert words in said
