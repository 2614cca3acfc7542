"""The measures in a browser: rows to click, ways back, forms that keep what was typed."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESK
from tests.e2e.looking import choose_page, grave_violations, settle, sideways_overflow, visit

ROWS = '[class*="st-key-measure_row_"]'
VIEWS = ("?fy=2569", "?m=13", "?m=13&view=edit", "?m=13&view=progress", "?q=ไม่มีคำนี้")


def scrolled(page: Page) -> int:
    """How far down the page is scrolled, in pixels."""
    return int(page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop"))


def test_a_click_anywhere_in_a_row_opens_its_measure(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/measures?fy=2569&status=late")
    row = page.locator(ROWS).last
    # Not the mouse itself: the row may still move while the fonts arrive.
    row.click(position={"x": row.evaluate("e => e.clientWidth") - 20, "y": 8})
    expect(page.locator("h1")).to_have_text("มาตรการที่ 3 ปีงบประมาณ 2569")
    expect(page).to_have_url(f"{base_url}/measures?fy=2569&status=late&m=14")


def test_the_ways_of_a_measure_and_the_back_button(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/measures?fy=2569&status=late&m=14")
    page.get_by_role("link", name="ก่อนหน้า").click()
    expect(page.locator("h1")).to_have_text("มาตรการที่ 2 ปีงบประมาณ 2569")
    settle(page)
    page.go_back()
    expect(page.locator("h1")).to_have_text("มาตรการที่ 3 ปีงบประมาณ 2569")
    settle(page)
    page.get_by_role("link", name="รายการมาตรการ").click()
    expect(page.locator("h1")).to_have_text("มาตรการ")
    expect(page.locator(ROWS)).to_have_count(2)
    expect(page).to_have_url(f"{base_url}/measures?fy=2569&status=late")


def test_a_measure_opened_from_the_end_of_a_list_begins_at_its_top(
    page: Page, base_url: str
) -> None:
    visit(page, f"{base_url}/measures?fy=all")
    page.locator(ROWS).last.scroll_into_view_if_needed()
    assert scrolled(page) > 0
    page.locator(ROWS).last.click()
    expect(page.locator("h1")).to_contain_text("มาตรการที่")
    settle(page)
    assert scrolled(page) == 0


def test_a_form_keeps_what_was_typed_when_the_language_changes(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/measures?m=13&view=edit")
    page.get_by_label("มาตรการ/แนวทาง").fill("ชื่อที่พิมพ์ไว้")
    page.get_by_text("EN", exact=True).click()
    expect(page.locator("h1")).to_have_text("Edit measure")
    settle(page)
    assert "ชื่อที่พิมพ์ไว้" in [box.input_value() for box in page.locator("textarea").all()]


def test_the_list_shown_is_the_list_downloaded(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/measures?fy=2568&q=ของขวัญ")
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    text = download.value.path().read_text("utf-8-sig")
    assert "ประกาศและถือปฏิบัตินโยบายไม่รับของขวัญ" in text
    assert "จัดซื้อจัดจ้างให้ตรวจสอบได้" not in text
    for part in ("มาตรการ", "2568", "ของขวัญ"):
        assert part in download.value.suggested_filename


def test_on_a_phone_nothing_lies_beside_the_screen(phone: Page, base_url: str) -> None:
    for view in VIEWS:
        visit(phone, f"{base_url}/measures{view}")
        assert sideways_overflow(phone) <= 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_everybody_can_read_it(
    browser: Browser, base_url: str, theme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(viewport=DESK, color_scheme=theme)
    for view in VIEWS:
        visit(page, f"{base_url}/measures{view}")
        assert grave_violations(page) == []
    page.close()


@pytest.mark.parametrize("query", ["?fy=2569&m=13", "?fy=2569&m=13&view=edit", "?view=new"])
def test_the_menu_leads_out_of_what_is_open_on_its_page(
    page: Page, base_url: str, query: str
) -> None:
    visit(page, f"{base_url}/measures{query}")
    choose_page(page, "มาตรการ", "มาตรการ")
    expect(page.locator("h1")).to_have_text("มาตรการ")
    expect(page.locator(ROWS).first).to_be_visible()
    assert "view=" not in page.url
    assert "m=" not in page.url
    settle(page)
    page.go_back()
    expect(page.locator("h1")).not_to_have_text("มาตรการ")


def test_the_menu_of_a_phone_leads_out_as_well(phone: Page, base_url: str) -> None:
    visit(phone, f"{base_url}/measures?fy=2569&m=13")
    phone.get_by_test_id("stExpandSidebarButton").click()
    phone.get_by_test_id("stSidebarNavLink").filter(has_text=re.compile("มาตรการ$")).click()
    expect(phone.locator("h1")).to_have_text("มาตรการ")
