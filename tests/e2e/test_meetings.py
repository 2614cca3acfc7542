"""A meeting is led through by keys, and what it decides is a task that the next one begins with."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESK
from tests.e2e.looking import settle, visit
from tests.e2e.server import running_server

DECIDED = "ให้กองช่างรายงานผลภายในเดือนนี้"
SECTION = "[class*=st-key-meeting_section] h2"


def section(page: Page) -> str:
    """The heading of the section that is shown."""
    settle(page)
    return page.locator(SECTION).first.inner_text()


def press(page: Page, key: str) -> str:
    page.keyboard.press(key)
    return section(page)


def recorded(page: Page, url: str) -> None:
    """A meeting that is to decide."""
    visit(page, f"{url}/meetings?view=edit")
    for field, words in (("title", "คณะทำงาน ITA"), ("number", "1/2569"), ("day", "20/5/2569")):
        box = page.locator(f".st-key-meeting_field_{field} input")
        box.fill(words)
        box.press("Tab")
        settle(page)
    page.locator(".st-key-save_meeting button").click()
    expect(page.get_by_test_id("stToast").last).to_contain_text("(การเปลี่ยนแปลงที่")
    settle(page)


def test_keys_lead_through_the_meeting_and_leave_typing_alone(
    browser: Browser, store: Path
) -> None:
    with running_server(store) as url:
        page = browser.new_context(viewport=DESK, locale="th-TH").new_page()
        visit(page, f"{url}/meetings")
        first = section(page)
        second = press(page, "ArrowRight")
        third = press(page, "PageDown")
        assert len({first, second, third}) == 3
        assert press(page, "ArrowLeft") == second
        assert press(page, "PageUp") == first
        assert press(page, "ArrowLeft") == first
        recorded(page, url)
        visit(page, f"{url}/meetings?sec=asked")
        asked = section(page)
        words = page.locator(".st-key-decision_field_decided textarea")
        words.fill(DECIDED)
        for key in ("ArrowLeft", "ArrowRight", "ArrowLeft"):
            assert press(page, key) == asked
        expect(words).to_have_value(DECIDED)
        page.locator(".st-key-save_decision button").click()
        expect(page.get_by_test_id("stToast").last).to_contain_text("(การเปลี่ยนแปลงที่")
        visit(page, f"{url}/meetings?view=tasks")
        expect(page.get_by_text(DECIDED).first).to_be_visible()
        page.context.close()
