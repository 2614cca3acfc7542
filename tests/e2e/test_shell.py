"""The launcher and the frame: links on a fresh server, fonts, language."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.looking import choose_page, sideways_overflow, visit
from tests.e2e.server import health, running_server

FISCAL_YEAR = re.compile("ปีงบประมาณ|Fiscal year")


def test_a_deep_link_is_the_first_request_of_a_fresh_server(page: Page, tmp_path: Path) -> None:
    """A page beside the entry script must not run alone: the frame and the language stand."""
    with running_server(tmp_path / "ita.duckdb", ITA_SAMPLE="0") as url:
        page.goto(f"{url}/measures?lang=en")
        expect(page.get_by_test_id("stTopNavLink").first).to_be_visible(timeout=30_000)
        page.get_by_role("button", name="Measures", exact=True).click()
        expect(page.get_by_role("menuitem", name="Measures and scores")).to_be_visible()
        expect(page.get_by_role("radio", name="EN")).to_be_checked()
        assert health(url)["engine"] == "duckdb"


def test_the_thai_font_comes_from_the_server_itself(page: Page, base_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, base_url)
    loaded = page.evaluate(
        "() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )
    assert any("Sarabun" in family for family in loaded)
    assert all(url.startswith((base_url, "data:", "blob:")) for url in asked)


def test_a_choice_survives_the_language_and_other_pages(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/?fy=2566")
    expect(page.get_by_role("combobox", name=FISCAL_YEAR)).to_have_value("2566")
    page.get_by_text("EN", exact=True).click()
    expect(page.get_by_test_id("stTopNavLink").first).to_contain_text("Overview")
    expect(page.get_by_role("combobox", name=FISCAL_YEAR)).to_have_value("2566")
    choose_page(page, "Papers", "Downloads")
    expect(page.locator("h1")).to_have_text("Downloads")
    page.get_by_test_id("stTopNavLink").first.click()
    expect(page.get_by_role("combobox", name=FISCAL_YEAR)).to_have_value("2566")
    expect(page).to_have_url(re.compile(r"/\?(lang=en&fy=2566|fy=2566&lang=en)$"))


def test_the_back_button_brings_the_filter_back(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/?fy=2566")
    page.get_by_role("combobox", name=FISCAL_YEAR).click()
    page.get_by_role("option", name="2567").click()
    expect(page).to_have_url(f"{base_url}/?fy=2567")
    page.go_back()
    expect(page.get_by_role("combobox", name=FISCAL_YEAR)).to_have_value("2566")


def test_text_from_people_is_shown_letter_by_letter(browser: Browser, tmp_path: Path) -> None:
    name = (
        "อบต. **หนา** :red[แดง] $x$ <b>b</b> :smile: :material/home: -> `c` [ล](http://x) www.x.th"
    )
    with running_server(tmp_path / "ita.duckdb", ITA_SAMPLE="0") as url:
        page = browser.new_page(locale="th-TH")
        visit(page, url)
        page.get_by_label("ชื่อหน่วยงาน").fill(name)
        page.get_by_role("button", name="สร้างพื้นที่ทำงาน").click()
        expect(page.locator("h1")).to_contain_text("หนา", timeout=20_000)
        shown = page.locator("h1").inner_text()
        assert shown.replace("\u2060", "") == name
        page.close()


def test_nothing_is_wider_than_a_phone(phone: Page, base_url: str) -> None:
    visit(phone, base_url)
    assert sideways_overflow(phone) == 0
    expect(phone.get_by_role("radio", name="EN")).to_be_visible()
