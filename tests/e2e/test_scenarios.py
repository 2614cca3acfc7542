"""From a slider to the targets of the next year, and to where these are seen."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.e2e.lines import Server
from tests.e2e.looking import settle, visit, walk

VIEW = "/plan?view=whatif&fy=2568"
PANEL = ".st-key-scenario_panel"


def test_a_slider_leads_to_targets_that_the_overview_shows(page: Page, server: Server) -> None:
    visit(page, f"{server.url}{VIEW}")
    slider = page.locator(".st-key-scenario_slider_9").get_by_role("slider")
    slider.focus()
    for _ in range(4):
        slider.press("ArrowRight")
    expect(page.locator(PANEL)).to_contain_text("เพิ่ม 1 ตัวชี้วัด")
    settle(page)
    score = page.locator(".st-key-scenario_field_9 input")
    score.fill("95")
    score.press("Enter")
    expect(page.locator(PANEL)).to_contain_text("87.77")
    page.get_by_label("ชื่อแผนทดลอง").fill("ยก OIT")
    page.get_by_label("ชื่อแผนทดลอง").press("Enter")
    settle(page)
    page.get_by_role("button", name="บันทึกเป็นแผนทดลอง").click()
    expect(page.get_by_text("บันทึกแผนทดลอง ยก OIT แล้ว (การเปลี่ยนแปลงที่")).to_be_visible()
    page.get_by_role("button", name="ตั้งเป็นเป้าหมายปี 2569").click()
    expect(page.locator(".st-key-own_targets")).to_contain_text("87.77 (จากแผนทดลอง ยก OIT)")
    visit(page, server.url)
    expect(page.locator(".indicator-bars .own")).to_contain_text("87.77 (จากแผนทดลอง ยก OIT)")
    take_from_the_library(page, server.url)


def take_from_the_library(page: Page, url: str) -> None:
    """A weak indicator without a measure is given one of the library's, which then stands."""
    walk(page, f"{url}/improvement?fy=2568")
    offer = page.locator("[class*=st-key-offer_5-]").first
    title = offer.inner_text().split("\n")[-1].strip()
    offer.get_by_role("link").click()
    field = page.get_by_label("มาตรการ/แนวทาง").first
    expect(field).to_have_value(title)
    settle(page)
    page.get_by_role("button", name="บันทึก", exact=True).click()
    expect(page.get_by_text("(การเปลี่ยนแปลงที่").first).to_be_visible()
    settle(page)
    walk(page, f"{url}/measures?fy=2570")
    expect(page.get_by_test_id("stMain")).to_contain_text(title)


def test_a_phone_has_fields_and_sees_the_total_while_it_types(phone: Page, base_url: str) -> None:
    visit(phone, f"{base_url}{VIEW}")
    expect(phone.locator(".st-key-scenario_slider_1")).to_be_hidden()
    expect(phone.locator(".st-key-scenario_field_1 input")).to_be_visible()
    expect(phone.locator(".st-key-scenario_bar")).to_be_in_viewport()
