"""The page on the agency in a browser: a division's menu, its dialogs, and two editors at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import DESK
from tests.e2e.looking import grave_violations, settle, visit
from tests.e2e.server import running_server


@pytest.fixture
def editors(browser: Browser, store: Path) -> Iterator[tuple[Page, Page]]:
    """Two browsers on the page of one agency."""
    with running_server(store) as url:
        windows = [browser.new_context(viewport=DESK, locale="th-TH") for _ in range(2)]
        first, second = (window.new_page() for window in windows)
        for page in (first, second):
            visit(page, f"{url}/agency")
        yield first, second
        for window in windows:
            window.close()


def opened(page: Page, place: int, option: str) -> Locator:
    """The dialog behind an option of the menu of the division in that place."""
    page.get_by_role("button", name="จัดการ").nth(place - 1).click()
    page.get_by_text(option, exact=True).last.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    settle(page)
    return dialog


def rename(page: Page, dialog: Locator, name: str) -> None:
    dialog.get_by_label("ชื่อใหม่").fill(name)
    dialog.get_by_label("ชื่อใหม่").press("Tab")
    settle(page)
    dialog.get_by_role("button", name="เปลี่ยนชื่อ").click()


def test_two_who_rename_one_division_are_told(editors: tuple[Page, Page]) -> None:
    first, second = editors
    mine, theirs = opened(first, 2, "เปลี่ยนชื่อ"), opened(second, 2, "เปลี่ยนชื่อ")
    assert grave_violations(first) == []
    rename(second, theirs, "กองการคลัง")
    expect(second.get_by_text("กองการคลัง", exact=True).first).to_be_visible()
    rename(first, mine, "กองคลังและพัสดุ")
    expect(mine.get_by_text("เปลี่ยนชื่อ กองคลัง เป็น กองการคลัง ไปก่อนแล้ว")).to_be_visible()
    mine.get_by_role("button", name="ดูข้อมูลล่าสุด").click()
    expect(mine.get_by_text("ชื่อปัจจุบัน: กองการคลัง")).to_be_visible()
    expect(mine.get_by_label("ชื่อใหม่")).to_have_value("กองคลังและพัสดุ")
    settle(first)
    mine.get_by_role("button", name="เปลี่ยนชื่อ").click()
    expect(first.get_by_role("dialog")).to_be_hidden()
    expect(first.get_by_text("เดิม กองการคลัง, กองคลัง")).to_be_visible()


def test_a_merge_and_its_undoing(editors: tuple[Page, Page]) -> None:
    page, _ = editors
    dialog = opened(page, 3, "รวมกับส่วนราชการอื่น")
    dialog.get_by_role("combobox").click()
    page.get_by_role("option", name="สำนักปลัด").click()
    expect(dialog.get_by_text("มาตรการที่จะย้าย 13 รายการ")).to_be_visible()
    settle(page)
    assert grave_violations(page) == []
    dialog.get_by_role("button", name="รวม", exact=True).click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.get_by_text("ที่ปิดหรือรวมไปแล้ว 1 ส่วนราชการ").click()
    page.get_by_role("button", name="ยกเลิกการรวม").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("มาตรการที่จะกลับไป 13 รายการ")).to_be_visible()
    settle(page)
    dialog.get_by_role("button", name="ยกเลิกการรวม").click()
    expect(page.get_by_text("ที่ปิดหรือรวมไปแล้ว")).to_be_hidden()


def test_an_order_is_made_in_the_dialog_and_a_dismissed_one_is_forgotten(
    editors: tuple[Page, Page],
) -> None:
    page, _ = editors
    page.get_by_role("button", name="จัดลำดับ").click()
    dialog = page.get_by_role("dialog")
    lines = dialog.get_by_test_id("stMarkdown")
    expect(lines.first).to_contain_text("สำนักปลัด")
    dialog.get_by_role("button", name="ลง", exact=True).first.click()
    expect(lines.first).to_contain_text("กองคลัง")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    settle(page)
    page.get_by_role("button", name="จัดลำดับ").click()
    expect(lines.first).to_contain_text("สำนักปลัด")
