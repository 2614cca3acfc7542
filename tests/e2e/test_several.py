"""Several measures at once in a browser: by the keyboard alone, on a phone, over a lost session."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import DESK, PHONE
from tests.e2e.lines import BACK, Server
from tests.e2e.looking import grave_violations, settle, sideways_overflow, visit
from tests.e2e.page_faults import CLIPPED

LIST = "/measures?fy=2569"
CHOICE = "/measures?fy=2569&view=several"
SAVED = re.compile(r"บันทึก 2 มาตรการแล้ว \(การเปลี่ยนแปลงที่ \d+\)")
RESULT = "สรุปผลการดำเนินการตามมาตรการ"


def press(page: Page, name: str, key: str = "Enter") -> None:
    """Do with the keyboard what a click on the button would."""
    page.get_by_role("button", name=name, exact=True).press(key)
    settle(page)


def tab_to(page: Page, label: str) -> None:
    """Go on with the Tab key until the check box of this label has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('label')?.innerText ?? ''") == label:
            return
    raise AssertionError(label)


def choose(page: Page, label: str, wanted: str) -> None:
    """Choose an option of a select box with the keyboard."""
    box = page.get_by_role("combobox", name=label)
    box.press("ArrowDown")
    box.press_sequentially(wanted)
    page.keyboard.press("Enter")
    settle(page)


def look_at(page: Page) -> None:
    """Readable, whole and nothing beside the screen, on a desk and on a phone."""
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        settle(page)
        assert sideways_overflow(page) <= 0
        assert page.evaluate(CLIPPED) == []
        assert grave_violations(page) == []


def test_two_measures_are_completed_by_the_keyboard_alone(page: Page, server: Server) -> None:
    visit(page, server.url + LIST)
    press(page, "จัดการ")
    press(page, "เลือกหลายมาตรการ")
    expect(page.locator("h1")).to_have_text("เลือกหลายมาตรการ")
    page.get_by_placeholder("ค้นหาคำในมาตรการ").focus()
    for label in (
        "2. ตรวจสอบและเติมข้อมูลสาธารณะบนเว็บไซต์ให้ครบทุกรายการ",
        "3. ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง",
    ):
        tab_to(page, label)
        page.keyboard.press("Space")
        settle(page)
    expect(page.get_by_text("เลือกแล้ว 2 มาตรการ")).to_be_visible()
    look_at(page)
    press(page, "แก้ไขที่เลือก")
    choose(page, "สถานะ", "ดำเนินการแล้วเสร็จ")
    expect(page.get_by_role("button", name="บันทึก", exact=True)).to_be_disabled()
    look_at(page)
    press(page, "ทำเครื่องหมายว่าเสร็จทุกขั้นตอน", "Space")
    look_at(page)
    press(page, "บันทึก 2 มาตรการ")
    expect(page.get_by_text(SAVED)).to_be_visible()
    row = page.locator(".st-key-measure_row_14")
    expect(row.get_by_text("ดำเนินการแล้วเสร็จ")).to_be_visible()
    expect(row.get_by_text("100%")).to_be_visible()


def test_a_click_anywhere_in_a_row_chooses_its_measure(page: Page, base_url: str) -> None:
    visit(page, base_url + CHOICE)
    row = page.locator(".st-key-measure_row_14")
    row.click(position={"x": 900, "y": 20})
    expect(row.get_by_role("checkbox")).to_be_checked()
    expect(page.get_by_text("เลือกแล้ว 1 มาตรการ")).to_be_visible()
    expect(page).to_have_url(re.compile("view=several$"))


def test_what_was_chosen_is_there_after_the_server_was_killed(page: Page, server: Server) -> None:
    visit(page, server.url + CHOICE)
    for measure_id in (13, 14):
        page.locator(f".st-key-measure_row_{measure_id}").click(position={"x": 300, "y": 20})
        settle(page)
    press(page, "แก้ไขที่เลือก")
    choose(page, "สถานะ", "ยกเลิก")
    save = page.get_by_role("button", name="บันทึก 2 มาตรการ")
    expect(save).to_be_enabled()
    server.kill()
    expect(save).to_be_disabled(timeout=BACK)
    server.start()
    expect(page.get_by_text("สิ่งที่เลือกยังอยู่ครบ แต่ยังไม่ได้บันทึก")).to_be_visible(timeout=BACK)
    expect(save).to_be_enabled()
    settle(page)
    save.click()
    expect(page.get_by_text(SAVED)).to_be_visible()


def test_the_next_form_shows_the_next_measure_and_no_word_of_the_last(
    page: Page, server: Server
) -> None:
    visit(page, f"{server.url}/measures?fy=2569&m=13&view=progress")
    choose(page, "สถานะ", "ดำเนินการแล้วเสร็จ")
    page.get_by_label(RESULT).fill("ครบทุกกองแล้ว")
    page.get_by_role("button", name="บันทึกและไปมาตรการถัดไป").click()
    expect(page.get_by_text("ยังมี 2 ขั้นตอนที่ไม่ได้ทำเครื่องหมายว่าเสร็จ")).to_be_visible()
    settle(page)
    look_at(page)
    press(page, "ทำเครื่องหมายว่าเสร็จทุกขั้นตอนแล้วบันทึก")
    expect(page.get_by_text(re.compile("บันทึกมาตรการที่ 2 แล้ว"))).to_be_visible()
    expect(page.get_by_text("3. ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง")).to_be_visible()
    settle(page)
    expect(page.get_by_label(RESULT)).to_have_value("")
    assert page.get_by_role("checkbox").first.is_checked() is False
    expect(page).to_have_url(re.compile("m=14&view=progress"))
