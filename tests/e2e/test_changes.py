"""The page of all changes in a browser: rows lead to what they changed, and back again."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.looking import visit


def test_a_row_leads_to_the_measure_it_changed_and_the_filter_stays(
    page: Page, base_url: str
) -> None:
    visit(page, f"{base_url}/changes?act=record_progress")
    rows = page.locator("[class*='st-key-change_row_']")
    expect(rows).to_have_count(5)
    rows.first.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("มาตรการที่ 2 ปีงบประมาณ 2569")
    page.go_back()
    expect(page.locator("h1")).to_have_text("การเปลี่ยนแปลง")
    expect(rows).to_have_count(5)
    expect(page).to_have_url(re.compile("act=record_progress"))


def test_the_changes_are_taken_away_as_a_file(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/changes?act=record_progress")
    with page.expect_download() as started:
        page.get_by_role("button", name="CSV").click()
    assert started.value.suggested_filename.startswith("การเปลี่ยนแปลง_")
    lines = started.value.path().read_text("utf-8-sig")
    assert lines.count("บันทึกความคืบหน้า") >= 5
    assert "45% → 60%" in lines
    assert "นำเข้าคะแนน" not in lines
