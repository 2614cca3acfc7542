"""The bundle for a website as a visitor opens it: from a folder, without a server or scripts."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.looking import grave_violations, settle, visit

SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture
def site(page: Page, base_url: str, tmp_path: Path) -> Path:
    """The bundle of the sample, downloaded from its page and unpacked."""
    visit(page, f"{base_url}/publication?fy=2568")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="ดาวน์โหลดชุดเผยแพร่ (zip)").click()
    settle(page)
    with zipfile.ZipFile(waiting.value.path()) as archive:
        archive.extractall(tmp_path / "site")
    return tmp_path / "site"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_is_reached_by_links_and_accessible(
    browser: Browser, site: Path, theme: str
) -> None:
    context = browser.new_context(color_scheme="dark" if theme == "dark" else "light")
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    for link in ("ตัวชี้วัด", "มาตรการ", "วิธีคิดคะแนน", "ภาพรวม"):
        page.get_by_role("navigation").get_by_role("link", name=link, exact=True).click()
        expect(page.locator("h1")).to_be_visible()
        assert grave_violations(page) == []
    broken = "[...document.images].filter((each) => !each.naturalWidth).length"
    assert page.evaluate(broken) == 0
    context.close()


def test_without_scripts_on_a_phone_nothing_runs_out(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    for name in ("index", "indicators", "measures", "method"):
        page.goto((site / f"{name}.html").as_uri())
        expect(page.get_by_text("ข้อมูลตัวอย่าง (สมมติขึ้นทั้งหมด)")).to_be_visible()
        assert page.evaluate(SIDEWAYS) <= 0
    context.close()
