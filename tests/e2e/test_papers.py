"""A paper from the page: worded, seen before printing, and taken away as PDF and as Word."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.looking import settle, visit
from tests.printed import pdf_text, word_text


def taken(page: Page, button: str) -> bytes:
    """The file that a button hands out."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(waiting.value.path()).read_bytes()


def test_a_paragraph_is_worded_and_stands_in_both_files(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/papers?view=texts")
    page.locator(".st-key-edit_text_memo_closing button").click()
    settle(page)
    page.get_by_label("ข้อความ", exact=True).fill("จึงเรียนมาเพื่อโปรดทราบผลของ{agency}")
    page.get_by_role("button", name="บันทึก", exact=True).click()
    expect(page.get_by_text("บันทึกข้อความแล้ว (การเปลี่ยนแปลงที่")).to_be_visible()
    visit(page, f"{base_url}/papers?fy=2569&paper=memo")
    sheets = page.locator(".st-key-paper_preview img")
    expect(sheets.first).to_be_visible()
    expect(sheets.first).to_have_attribute("alt", "บันทึกข้อความ หน้า 1 จาก 2")
    for kind, text in (("PDF", pdf_text), ("Word", word_text)):
        words = text(taken(page, f"ดาวน์โหลด {kind}"))
        assert "จึงเรียนมาเพื่อโปรดทราบผลขององค์การบริหารส่วนตำบลตัวอย่าง" in words
    visit(page, f"{base_url}/papers?view=texts")
    page.get_by_role("button", name="ใช้ข้อความมาตรฐาน", exact=True).click()
    expect(page.get_by_text("กลับไปใช้ข้อความมาตรฐานแล้ว (การเปลี่ยนแปลงที่")).to_be_visible()
    expect(page.get_by_text("จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ")).to_be_visible()
