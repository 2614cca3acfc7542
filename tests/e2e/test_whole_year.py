"""The year of one measure: set, carried out, proven, checked, closed, and planned again."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESK
from tests.e2e.looking import pick, settle, visit
from tests.e2e.server import running_server

YEAR, TITLE = 2569, "เผยแพร่คู่มือการให้บริการปี 2569"
LINK = "https://www.example.go.th/manual-2569.pdf"


def write(page: Page, field: str, text: str) -> None:
    """Type into a field and leave it."""
    box = page.locator(f".st-key-{field} :is(textarea, input)").first
    box.fill(text)
    box.press("Tab")
    settle(page)


def choose(page: Page, field: str, option: str) -> None:
    """Pick an option of a list and close it: one of several answers stays open."""
    pick(page.locator(f".st-key-{field}").get_by_role("combobox"), option)
    page.keyboard.press("Escape")
    settle(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def saved(page: Page) -> None:
    """A toast says so with the number of the change."""
    expect(page.get_by_test_id("stToast").filter(has_text="(การเปลี่ยนแปลงที่").last).to_be_visible()
    settle(page)


def said(page: Page, text: str) -> None:
    """The page says so."""
    expect(page.get_by_text(text).first).to_be_visible()
    settle(page)


def test_from_a_new_measure_to_the_plan_of_the_next_year(browser: Browser, store: Path) -> None:
    with running_server(store) as url:
        page = browser.new_context(viewport=DESK, locale="th-TH").new_page()
        measure_id = created(page, url)
        reported(page, url, measure_id)
        proven(page, url, measure_id)
        checked(page, url)
        number = closed(page, url)
        looked_back_at(page, url, measure_id, number)
        reopened(page, url)
        planned_again(page, url)
        page.context.close()


def created(page: Page, url: str) -> str:
    visit(page, f"{url}/measures?view=new")
    choose(page, "measure_field_fiscal_year", str(YEAR))
    write(page, "measure_field_title", TITLE)
    write(page, "measure_field_methods", "จัดทำคู่มือ\nเผยแพร่บนเว็บไซต์")
    choose(page, "measure_field_lead", "สำนักปลัด")
    choose(page, "measure_field_indicators", "1. ")
    press(page, "บันทึก")
    saved(page)
    visit(page, f"{url}/measures?fy={YEAR}&q={TITLE}")
    page.locator('[class*="st-key-measure_row_"]').first.click()
    expect(page.locator("h1")).to_contain_text("มาตรการที่")
    settle(page)
    found = re.search(r"[?&]m=(\d+)", page.url)
    assert found
    return found[1]


def reported(page: Page, url: str, measure_id: str) -> None:
    visit(page, f"{url}/measures?m={measure_id}&view=progress")
    choose(page, "measure_field_status", "ดำเนินการแล้วเสร็จ")
    for number in (1, 2):
        page.locator(f".st-key-measure_field_done_{number} label").click()
        settle(page)
    write(page, "measure_field_result", "เผยแพร่คู่มือ 12 เรื่องแล้ว")
    write(page, "measure_field_outcome", "ประชาชนใช้คู่มือ 340 ครั้ง")
    press(page, "บันทึก")
    saved(page)


def proven(page: Page, url: str, measure_id: str) -> None:
    """Its evidence is a link; before, the check before signature misses it."""
    visit(page, f"{url}/review?fy={YEAR}")
    missing = page.locator(f'a[href*="m={measure_id}"]').filter(has_text="ไม่มีหลักฐาน")
    expect(missing).to_have_count(1)
    visit(page, f"{url}/evidence?view=new&m={measure_id}")
    page.get_by_role("radiogroup").get_by_text("ลิงก์").click()
    settle(page)
    write(page, "evidence_field_link", LINK)
    write(page, "evidence_field_title", "คู่มือการให้บริการ")
    write(page, "evidence_field_about", "15/2/2569")
    press(page, "บันทึก")
    saved(page)
    visit(page, f"{url}/review?fy={YEAR}")
    expect(missing).to_have_count(0)


def checked(page: Page, url: str) -> None:
    """A finding is accepted with a reason."""
    visit(page, f"{url}/review?fy={YEAR}")
    press(page, "ยอมรับ")
    write(page, "accept_field_reason", "ตรวจแล้วกับสำนักปลัด")
    press(page, "ยอมรับ")
    said(page, "ยอมรับข้อตรวจทานแล้ว")


def closed(page: Page, url: str) -> str:
    """The whole year is closed; gives the number of the change."""
    visit(page, f"{url}/closings?fy={YEAR}")
    page.get_by_role("button", name="ปิดรอบ…").last.click()
    expect(page.get_by_label("ชื่อรอบที่ปิด")).to_have_value(f"รอบ 12 เดือน ปีงบประมาณ {YEAR}")
    settle(page)
    press(page, "ปิดรอบ")
    expect(page.get_by_role("button", name="เปิดรอบอีกครั้ง")).to_be_visible()
    link = page.get_by_role("link", name="ดูข้อมูล ณ รอบนี้").first.get_attribute("href") or ""
    found = re.search(r"asof=(\d+)", link)
    assert found
    return found[1]


def looked_back_at(page: Page, url: str, measure_id: str, number: str) -> None:
    """What is written afterwards is warned of before, and is not in the closed state."""
    visit(page, f"{url}/measures?m={measure_id}&view=progress")
    said(page, "การแก้ไขนี้จะไม่อยู่ในฉบับที่ปิด")
    write(page, "measure_field_outcome", "ตัวเลขที่แก้ภายหลัง 999 ครั้ง")
    press(page, "บันทึก")
    saved(page)
    visit(page, f"{url}/measures?m={measure_id}&asof={number}")
    expect(page.get_by_text("ประชาชนใช้คู่มือ 340 ครั้ง").first).to_be_visible()
    expect(page.get_by_text("999 ครั้ง")).to_have_count(0)


def reopened(page: Page, url: str) -> None:
    visit(page, f"{url}/closings?fy={YEAR}&asof=now")
    press(page, "เปิดรอบอีกครั้ง")
    write(page, "closing_field_reason", "ตัวเลขผิด")
    press(page, "เปิดรอบอีกครั้ง")
    expect(page.get_by_text("เปิดอีกครั้งแล้ว").first).to_be_visible()


def planned_again(page: Page, url: str) -> None:
    """The next year's measure names the next year, and since when it is carried out."""
    visit(page, f"{url}/measures?fy={YEAR}&view=roll")
    expect(page.get_by_text("คู่มือการให้บริการปี 2570").first).to_be_visible()
    page.get_by_role("button", name=re.compile("^(ยก|บันทึก)")).last.click()
    saved(page)
    visit(page, f"{url}/measures?fy={YEAR + 1}&q=เผยแพร่คู่มือการให้บริการปี 2570")
    page.locator('[class*="st-key-measure_row_"]').first.click()
    expect(page.locator("h1")).to_contain_text(f"ปีงบประมาณ {YEAR + 1}")
    expect(page.get_by_text(f"ตั้งแต่ปี {YEAR}").first).to_be_visible()
