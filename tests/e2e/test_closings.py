"""A year's half is closed, written on, looked back at and opened again, in a browser."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESK
from tests.e2e.looking import grave_violations, settle, visit
from tests.e2e.server import running_server

NAME = "รอบ 6 เดือน ปีงบประมาณ 2569"


def downloaded(page: Page, url: str, number: str) -> bytes:
    """The CSV of measures as of a change, as the page of measures gives it."""
    visit(page, f"{url}/measures?fy=2569&asof={number}")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").first.click()
    return Path(waiting.value.path()).read_bytes()


def pressable(page: Page) -> set[str]:
    """What the buttons of a page say that neither open nor download something."""
    buttons = page.locator('[data-testid="stMain"] [data-testid="stButton"] button:visible')
    return {each.removeprefix("update").strip() for each in buttons.all_inner_texts()}


def test_close_write_look_back_and_reopen(browser: Browser, store: Path) -> None:
    with running_server(store) as url:
        context = browser.new_context(viewport=DESK, locale="th-TH")
        page = context.new_page()
        visit(page, f"{url}/closings?fy=2569")
        page.get_by_role("button", name="ปิดรอบ…").first.click()
        expect(page.get_by_label("ชื่อรอบที่ปิด")).to_have_value(NAME)
        settle(page)
        assert grave_violations(page) == []
        page.get_by_role("button", name="ปิดรอบ", exact=True).click()
        expect(page.get_by_role("button", name="เปิดรอบอีกครั้ง")).to_be_visible()
        link = page.get_by_role("link", name="ดูข้อมูล ณ รอบนี้")
        asof = re.search(r"asof=(\d+)", link.get_attribute("href") or "")
        assert asof
        first = downloaded(page, url, asof[1])

        visit(page, f"{url}/measures?m=13&view=progress&asof=now")
        page.get_by_label("สรุปผลการดำเนินการตามมาตรการ").fill("เขียนหลังปิดรอบ")
        page.get_by_label("สรุปผลการดำเนินการตามมาตรการ").press("Tab")
        settle(page)
        page.get_by_role("button", name="บันทึก", exact=True).click()
        expect(page.get_by_text("การแก้ไขนี้จะไม่อยู่ในฉบับที่ปิด")).to_be_visible()

        visit(page, f"{url}/closings?fy=2569")
        page.get_by_role("link", name="ดูข้อมูล ณ รอบนี้").click()
        expect(page.get_by_text(f"ฉบับที่ปิด: {NAME}")).to_be_visible()
        settle(page)
        assert grave_violations(page) == []
        assert downloaded(page, url, asof[1]) == first
        for path in ("measures?m=13", "review?fy=2569", "agency?", "plan?view=whatif", "changes?"):
            visit(page, f"{url}/{path}&asof={asof[1]}")
            assert pressable(page) <= {"กลับไปข้อมูลปัจจุบัน", "ก่อนหน้า", "ถัดไป"}
        page.get_by_role("button", name="กลับไปข้อมูลปัจจุบัน").click()
        expect(page.get_by_text("ฉบับที่ปิด:")).to_be_hidden()
        expect(page).not_to_have_url(re.compile("asof"))

        visit(page, f"{url}/closings?fy=2569")
        page.get_by_role("button", name="เปิดรอบอีกครั้ง").click()
        page.get_by_label("เหตุผลที่เปิดรอบอีกครั้ง").fill("ตัวเลขผิด")
        page.get_by_label("เหตุผลที่เปิดรอบอีกครั้ง").press("Tab")
        settle(page)
        page.get_by_role("button", name="เปิดรอบอีกครั้ง").click()
        expect(page.get_by_text("เปิดอีกครั้งแล้ว").first).to_be_visible()
        context.close()
