"""Two people edit one measure in two browsers: both are told, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESK
from tests.e2e.looking import settle, visit
from tests.e2e.server import running_server

MEASURE = "/measures?fy=2569&m=13"
RESULT = "สรุปผลการดำเนินการตามมาตรการ"
OUTCOME = "ผลลัพธ์หรือความสำเร็จของการดำเนินการ"
METHODS = "วิธีการดำเนินการ (หนึ่งบรรทัดต่อหนึ่งขั้นตอน)"


@pytest.fixture
def editors(browser: Browser, store: Path) -> Iterator[tuple[Page, Page]]:
    """Two browsers with one measure open: the whole sheet in one, the short report in the other."""
    with running_server(store) as url:
        windows = [browser.new_context(viewport=DESK, locale="th-TH") for _ in range(2)]
        sheet, report = (window.new_page() for window in windows)
        for page, button in ((sheet, "แก้ไข"), (report, "รายงานความคืบหน้า")):
            visit(page, url + MEASURE)
            page.get_by_role("button", name=button).click()
            expect(page.get_by_label(RESULT)).to_be_visible()
            settle(page)
        yield sheet, report
        for window in windows:
            window.close()


def save(page: Page, button: str = "บันทึก") -> None:
    """Press the button that saves and wait for what comes."""
    page.get_by_role("button", name=button, exact=True).click()
    settle(page)


def test_both_edits_stand_in_the_end(editors: tuple[Page, Page]) -> None:
    sheet, report = editors
    steps = sheet.get_by_label(METHODS).input_value()
    sheet.get_by_label(METHODS).fill(f"{steps}\nสรุปผลต่อผู้บริหาร")
    sheet.get_by_label(RESULT).fill("กองคลังส่งข้อมูลแล้ว")
    save(sheet)
    expect(sheet.locator("h1")).to_have_text("มาตรการที่ 2 ปีงบประมาณ 2569")

    report.get_by_text("3. ตรวจลิงก์").click()
    settle(report)
    report.get_by_label(RESULT).fill("ครบทุกกองแล้ว")
    report.get_by_label(OUTCOME).fill("ประชาชนค้นข้อมูลได้ครบ")
    save(report)
    expect(report.get_by_text("บันทึกมาตรการนี้ไปก่อนแล้ว")).to_be_visible()
    for kept in ("กองคลังส่งข้อมูลแล้ว", "ครบทุกกองแล้ว", "ประชาชนค้นข้อมูลได้ครบ"):
        expect(report.get_by_text(kept).first).to_be_visible()
    expect(report.get_by_role("button", name="บันทึกตามที่เลือก")).to_be_disabled()

    report.get_by_text("ใช้ทั้งสองข้อความ").click()
    settle(report)
    save(report, "บันทึกตามที่เลือก")
    expect(report.locator("h1")).to_have_text("มาตรการที่ 2 ปีงบประมาณ 2569")
    main = report.get_by_test_id("stMain")
    for text in ("กองคลังส่งข้อมูลแล้ว\nครบทุกกองแล้ว", "ประชาชนค้นข้อมูลได้ครบ", "สรุปผลต่อผู้บริหาร"):
        assert text in main.inner_text()
    expect(main).to_contain_text("เสร็จแล้ว 3 จาก 5 ขั้นตอน")


def test_a_measure_removed_in_one_window_is_not_lost_in_the_other(
    editors: tuple[Page, Page],
) -> None:
    sheet, report = editors
    sheet.get_by_role("button", name="กลับโดยไม่บันทึก").click()
    sheet.get_by_role("button", name="ลบ", exact=False).click()
    sheet.get_by_role("dialog").get_by_role("button", name="ลบมาตรการนี้").click()
    expect(sheet.locator("h1")).to_have_text("มาตรการ")
    expect(sheet.get_by_text("มาตรการที่ลบแล้ว 1 รายการ")).to_be_visible()

    report.get_by_label(RESULT).fill("ครบทุกกองแล้ว")
    save(report)
    expect(report.get_by_text("ลบมาตรการนี้ไปก่อนแล้ว")).to_be_visible()
    save(report, "นำมาตรการกลับมาและบันทึก")
    expect(report.locator("h1")).to_have_text("มาตรการที่ 2 ปีงบประมาณ 2569")
    expect(report.get_by_test_id("stMain")).to_contain_text("ครบทุกกองแล้ว")
