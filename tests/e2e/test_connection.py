"""The connection is told in our words: lost, back, unreachable; and an address without a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.looking import settle, visit
from tests.e2e.server import free_port, running_server

TYPED = "คำที่พิมพ์ไว้ก่อนการเชื่อมต่อขาด"
METHODS = "วิธีการดำเนินการ (หนึ่งบรรทัดต่อหนึ่งขั้นตอน)"


def test_a_lost_connection_is_told_until_it_is_back(page: Page, store: Path) -> None:
    port = free_port()
    banner = page.locator("#ita-connection")
    with running_server(store, port=port) as url:
        visit(page, f"{url}/measures?m=1&view=edit")
        expect(banner).to_have_count(0)
        page.get_by_label(METHODS).fill(TYPED)
    expect(banner).to_have_role("alert", timeout=20_000)
    expect(banner).to_contain_text("การเชื่อมต่อกับระบบขาด")
    expect(banner).to_contain_text("สิ่งที่พิมพ์ไว้ยังอยู่ในหน้านี้")
    expect(page.get_by_label(METHODS)).to_have_value(TYPED)
    # Long enough for Streamlit to give up hope and show its own dialog.
    page.wait_for_timeout(8_000)
    assert "Streamlit" not in page.locator("body").inner_text()
    expect(page.get_by_test_id("stConnectionStatus")).not_to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    with running_server(store, port=port):
        expect(banner).to_have_count(0, timeout=40_000)
        expect(page.get_by_role("status").filter(has_text="กลับมาเชื่อมต่อ")).to_have_count(1)
        settle(page)


def test_a_page_that_never_reaches_the_server_says_so(page: Page, base_url: str) -> None:
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
    page.goto(f"{base_url}/?lang=en")
    banner = page.locator("#ita-connection")
    expect(banner).to_contain_text("The app cannot be reached yet", timeout=30_000)
    expect(banner).to_have_attribute("lang", "en")


def test_a_part_that_does_not_load_is_told(page: Page, base_url: str) -> None:
    page.route("**/static/js/Metric.*", lambda route: route.abort())
    page.goto(base_url)
    banner = page.locator("#ita-connection")
    expect(banner).to_contain_text("ส่วนหนึ่งของหน้านี้โหลดไม่สำเร็จ", timeout=30_000)
    page.unroute("**/static/js/Metric.*")
    banner.get_by_role("button", name="โหลดหน้าใหม่").click()
    settle(page)
    expect(banner).to_have_count(0)
    expect(page.get_by_test_id("stMetric").first).to_be_visible()


@pytest.mark.parametrize("path", ["/nonsense", "/measures/13", "/a/b/c"])
def test_an_address_without_a_page_leads_home(page: Page, base_url: str, path: str) -> None:
    visit(page, base_url + path)
    expect(page).to_have_title("ภาพรวม")
    expect(page.locator("h1")).to_have_text("ไม่มีหน้านี้")
    expect(page.get_by_test_id("stMain")).to_contain_text(f"ไม่มีหน้าที่อยู่ {path}")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert "Streamlit" not in page.locator("body").inner_text()
    page.get_by_test_id("stMain").get_by_role("link", name="ภาพรวม").click()
    expect(page.locator("h1")).to_have_text("องค์การบริหารส่วนตำบลตัวอย่าง")
    expect(page).to_have_url(f"{base_url}/")


def test_an_address_is_shown_letter_by_letter(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/%3Cimg src=x onerror=alert(1)%3E **a** :red[b]?lang=en")
    expect(page.locator("h1")).to_have_text("No such page")
    shown = page.get_by_test_id("stMain").inner_text().replace("\u2060", "")
    assert "<img src=x onerror=alert(1)> **a** :red[b]" in shown
    expect(page.locator("img[src=x]")).to_have_count(0)


@pytest.mark.parametrize("path", ["/", "/measures"])
def test_nothing_is_asked_for_early_in_vain(page: Page, base_url: str, path: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    visit(page, base_url + path)
    # The browser complains a few seconds after the page has loaded.
    page.wait_for_timeout(6_000)
    assert [text for text in said if "preload" in text] == []
