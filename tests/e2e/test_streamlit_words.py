"""What Streamlit says by itself is said in the language of the page, whatever one opens."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import DESK, PHONE
from tests.e2e.looking import settle, visit
from tests.e2e.page_faults import streamlits


@pytest.fixture(scope="module")
def windows(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """A desk and a phone whose browsers speak German, which neither we nor Streamlit's texts do."""
    opened = [browser.new_context(viewport=size, locale="de-DE") for size in (DESK, PHONE)]
    desk, phone = (window.new_page() for window in opened)
    yield desk, phone
    for window in opened:
        window.close()


def test_menus_say_nothing_of_streamlits(windows: tuple[Page, Page], base_url: str) -> None:
    desk, phone = windows
    visit(desk, base_url)
    desk.get_by_role("button", name="เมนูการแสดงผล").click()
    menu = desk.get_by_test_id("stMainMenuPopover")
    expect(menu).to_be_visible()
    assert streamlits(desk) == []
    assert re.findall("[A-Za-z]{3,}", menu.inner_text().replace("contrast", "")) in (
        [],
        ["light", "mode", "dark", "mode"],  # the letters that icons are made of
    )
    visit(phone, base_url)
    phone.get_by_role("button", name="เปิดเมนู").click()
    expect(phone.get_by_role("button", name="ปิดเมนู")).to_be_visible()
    assert streamlits(phone) == []


def test_choices_say_nothing_of_streamlits(windows: tuple[Page, Page], base_url: str) -> None:
    desk, _ = windows
    visit(desk, f"{base_url}/measures?m=1&view=edit")
    for place in ("stSelectbox", "stMultiSelect"):
        box = desk.get_by_test_id(place).first.locator("input")
        box.click()
        expect(desk.get_by_role("listbox")).to_be_visible()
        assert streamlits(desk) == []
        desk.keyboard.type("zzz")
        expect(
            desk.get_by_text("ไม่พบรายการ").or_(desk.get_by_text("เพิ่ม: zzz")).first
        ).to_be_visible()
        assert streamlits(desk) == []
        desk.keyboard.press("Escape")
    for place in ("stTextArea", "stNumberInput"):
        field = desk.get_by_test_id(place).first.locator("textarea, input")
        field.click()
        field.fill("1")
        desk.wait_for_timeout(300)
        assert streamlits(desk) == []


def test_what_is_announced_is_announced_in_the_language(
    windows: tuple[Page, Page], base_url: str
) -> None:
    desk, _ = windows
    visit(desk, base_url)
    desk.get_by_test_id("stSelectbox").first.locator("input").click()
    expect(desk.locator("[data-live-announcer]")).to_contain_text(re.compile(r"มี \d+ รายการ"))


def test_refused_files_are_refused_in_the_language(
    windows: tuple[Page, Page], base_url: str
) -> None:
    desk, _ = windows
    visit(desk, f"{base_url}/imports?view=scores")
    upload = desk.get_by_test_id("stFileUploaderDropzoneInput")
    file = {"name": "a.exe", "mimeType": "application/x-msdownload", "buffer": b"MZ"}
    upload.set_input_files(file)  # type: ignore[arg-type]
    refused = desk.get_by_test_id("stFileUploader").get_by_role("alert")
    expect(refused).to_have_text("ผิดพลาด: ไม่รับไฟล์ชนิด application/x-msdownload")
    desk.get_by_test_id("stFileChip").hover()
    expect(desk.get_by_test_id("stTooltipErrorContent")).to_contain_text("ไม่รับไฟล์ชนิด")
    assert streamlits(desk) == []


def test_tables_say_nothing_of_streamlits(windows: tuple[Page, Page], base_url: str) -> None:
    desk, _ = windows
    visit(desk, f"{base_url}/scores")
    table = desk.get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    table.hover()
    tools = desk.get_by_test_id("stElementToolbar").first.get_by_role("button")
    for tool in tools.all():
        tool.hover()
        expect(desk.get_by_test_id("stTooltipContent").first).to_be_visible()
        assert streamlits(desk) == []
    tools.filter(visible=True).nth(0).click()
    expect(desk.get_by_test_id("stDataFrameColumnVisibilityMenu")).to_contain_text("เลือกทั้งหมด")
    assert streamlits(desk) == []
    desk.keyboard.press("Escape")
    table.hover()
    desk.get_by_role("button", name="ค้นหาในตาราง").first.click()
    desk.keyboard.type("8")
    expect(desk.get_by_test_id("search-result-area")).to_contain_text("พบ")
    assert streamlits(desk) == []


def test_a_dialog_says_nothing_of_streamlits(windows: tuple[Page, Page], base_url: str) -> None:
    desk, _ = windows
    visit(desk, base_url)
    desk.get_by_role("button", name="เริ่มใช้กับหน่วยงานของท่าน").click()
    dialog = desk.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="ปิด", exact=True)).to_be_visible()
    assert streamlits(desk) == []


def test_another_language_says_it_anew(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/imports?view=scores")
    button = page.get_by_test_id("stFileUploader").locator("button")
    for language, upload in (
        ("EN", "Choose the file"),
        ("ไทย", "เลือกไฟล์"),
        ("EN", "Choose the file"),
    ):
        page.get_by_text(language, exact=True).click()
        settle(page)
        expect(button).to_contain_text(upload)
        expect(page.locator("html")).to_have_attribute("lang", "en" if language == "EN" else "th")


def test_what_people_wrote_is_not_taken_for_streamlits_words(
    browser: Browser, base_url: str
) -> None:
    """A list holds what people wrote: an option named as Streamlit's button stays as it is."""
    page = browser.new_page()
    visit(page, f"{base_url}/measures?m=1&view=edit")
    box = page.get_by_test_id("stMultiSelect").filter(has_text="ร่วมดำเนินการ").first
    box.locator("input").click()
    page.keyboard.type("Upload")
    page.get_by_text("เพิ่ม: Upload").click()
    page.keyboard.press("Escape")
    settle(page)
    expect(box.get_by_text("Upload", exact=True)).to_be_visible()
    expect(box.get_by_role("button", name="นำ Upload ออก")).to_be_visible()
    page.close()
