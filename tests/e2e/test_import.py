"""Importing in a real browser: the real files, a double click, two people, a phone."""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from ita_dash.db.connect import open_database
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.settings import ROOT
from tests.e2e.conftest import DESK
from tests.e2e.looking import grave_violations, pick, settle, sideways_overflow, visit
from tests.e2e.server import running_server

SCORES = ROOT / "tests" / "data" / "scores_real.csv"
REPORT = ROOT / "tests" / "data" / "report_fy2567.txt"
RIGHT_NAME = "องค์การบริหารส่วนตำบลป่าร่อน"
SECONDS = 30_000


@pytest.fixture
def own_url(store: Path) -> Iterator[str]:
    """A server with the sample, for a test that changes it."""
    with running_server(store) as url:
        yield url


def choose_file(page: Page, file: Path | FilePayload) -> None:
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)


def confirm_button(page: Page) -> Locator:
    return page.get_by_role("button", name="ยืนยันนำเข้า")


def table(rows: str, name: str = "own.csv") -> FilePayload:
    return {"name": name, "mimeType": "text/csv", "buffer": f"fiscal_year,total\n{rows}".encode()}


def start_own_workspace(page: Page, url: str) -> None:
    """Leave the sample by a file that names no agency."""
    visit(page, f"{url}/imports")
    choose_file(page, table("2561,50\n"))
    page.get_by_role("textbox", name="ชื่อหน่วยงานของท่าน").fill("องค์การบริหารส่วนตำบลทดสอบ")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="สร้างพื้นที่ทำงานของ").click()
    expect(page.get_by_text("ข้อมูลตัวอย่าง (สมมติขึ้นทั้งหมด)")).to_have_count(0, timeout=SECONDS)


def import_actions(store: Path) -> list[str]:
    """The imports that the own agency's log holds, oldest first; the server must have ended."""
    db = open_database(f"duckdb:///{store.as_posix()}")
    agency = workspace_agency(db)
    assert agency is not None
    log = changes(db, agency.agency_id, newest_change(db, agency.agency_id))
    db.close()
    return [action for action in log["action"].tolist()[::-1] if action.startswith("import")]


def test_the_real_report_and_scores_reach_their_pages(page: Page, own_url: str) -> None:
    visit(page, f"{own_url}/imports?view=report")
    choose_file(page, REPORT)
    expect(page.get_by_text("รายงานสะกดชื่อหน่วยงานต่างกัน 4 แบบ", exact=True)).to_be_visible(
        timeout=SECONDS
    )
    expect(confirm_button(page)).to_be_disabled()
    pick(page.get_by_role("combobox", name="ชื่อที่ถูกต้องของหน่วยงาน"), RIGHT_NAME, exact=True)
    page.get_by_role("button", name=f"สร้างพื้นที่ทำงานของ {RIGHT_NAME}").click()
    expect(confirm_button(page)).to_be_enabled(timeout=SECONDS)
    confirm_button(page).click()
    expect(page.get_by_text("เพิ่ม 5 รายการ")).to_be_visible(timeout=SECONDS)
    page.get_by_role("link", name="ดูมาตรการ").click()
    expect(page.get_by_text("ปรับปรุงหน้าเว็บไซต์")).to_be_visible(timeout=SECONDS)

    visit(page, f"{own_url}/imports")
    choose_file(page, SCORES)
    expect(page.get_by_text(f"ไม่พบ {RIGHT_NAME} ในไฟล์")).to_be_visible(timeout=SECONDS)
    pick(page.get_by_role("combobox", name="หน่วยงานของท่านในไฟล์นี้คือ"), "เมืองพัทยา", exact=True)
    confirm_button(page).click()
    expect(page.get_by_text("เพิ่ม 268 รายการ")).to_be_visible(timeout=SECONDS)
    page.get_by_role("link", name="ดูภาพรวม").click()
    expect(page.get_by_test_id("stMetricValue").first).to_have_text("99.41", timeout=SECONDS)


def test_a_chosen_file_stays_in_no_memory_of_the_server(page: Page, own_url: str) -> None:
    visit(page, f"{own_url}/imports")
    choose_file(page, SCORES)
    expect(page.locator(".st-key-import_counts")).to_be_visible(timeout=SECONDS)
    with urllib.request.urlopen(f"{own_url}/_stcore/metrics", timeout=20) as answer:
        told = answer.read().decode()
    assert "cache_memory_bytes{" in told
    assert "UploadedFileManager" not in told


def test_a_double_click_imports_once(page: Page, store: Path) -> None:
    with running_server(store) as url:
        start_own_workspace(page, url)
        confirm_button(page).dblclick()
        expect(page.get_by_text("เพิ่ม 1 รายการ")).to_be_visible(timeout=SECONDS)
        settle(page)
    assert import_actions(store) == ["import_scores"]


def test_two_people_who_confirm_at_once_import_once(browser: Browser, store: Path) -> None:
    contexts = [browser.new_context(viewport=DESK, locale="th-TH") for _ in range(2)]
    first, second = (context.new_page() for context in contexts)
    with running_server(store) as url:
        start_own_workspace(first, url)
        visit(second, f"{url}/imports")
        choose_file(second, table("2561,50\n"))
        for page in (first, second):
            expect(confirm_button(page)).to_be_enabled(timeout=SECONDS)
        for page in (first, second):
            confirm_button(page).click(no_wait_after=True)
        told = "เพิ่ม 1 รายการ|ไม่มีอะไรต้องบันทึก|ข้อมูลเปลี่ยนไประหว่างที่ท่านตรวจ"
        for page in (first, second):
            answer = page.locator("[data-testid=stMain] p").filter(has_text=re.compile(told)).first
            expect(answer).to_be_visible(timeout=SECONDS)
    assert import_actions(store) == ["import_scores"]
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_uploader_speaks_the_readers_language(page: Page, base_url: str, language: str) -> None:
    visit(page, f"{base_url}/imports?lang={language}")
    box = "[data-testid=stFileUploader]"
    texts = ("เลือกไฟล์", "ไม่เกิน 50") if language == "th" else ("Choose", "up to 50")
    places = ("button p", "[data-testid=stFileUploaderDropzoneInstructions] span")
    for words, place in zip(texts, places, strict=True):
        page.locator(f"{box} {place}").first.wait_for(state="attached")
        # The style that says it may come a moment after the box.
        page.wait_for_function(
            """([place, words]) =>
              getComputedStyle(document.querySelector(place), '::after').content.includes(words)""",
            arg=[f"{box} {place}", words],
        )
    choose_file(page, {"name": "photo.png", "mimeType": "image/png", "buffer": b"\x89PNG"})
    expect(page.get_by_test_id("stFileChip")).to_have_attribute("aria-invalid", "true")
    told = page.evaluate(
        f"() => getComputedStyle(document.querySelector('{box}'), '::after').content"
    )
    assert ("รับไฟล์ที่มีเครื่องหมาย ! ไม่ได้" if language == "th" else "cannot be taken") in told


@pytest.mark.parametrize("view", ["scores", "measures", "report"])
def test_every_kind_fits_a_phone_and_everybody(phone: Page, base_url: str, view: str) -> None:
    visit(phone, f"{base_url}/imports?view={view}")
    if view != "measures":
        choose_file(phone, REPORT if view == "report" else SCORES)
        expect(confirm_button(phone)).to_be_visible(timeout=SECONDS)
        settle(phone)
        folds = phone.locator("[data-testid=stMain] details:not([open]) summary")
        while folds.count():
            folds.first.click()
            settle(phone)
    settle(phone)  # a text that still fades in has too little contrast
    assert sideways_overflow(phone) == 0
    assert grave_violations(phone) == []
