"""A year's scores typed by hand: saved, seen on the overview, and not lost with the session."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.lines import BACK, Server
from tests.e2e.looking import choose_page, settle, visit
from tests.e2e.test_lost_session import RETURNED

FORM = "/scores?view=edit&fy=2568"
SOURCE = "ที่มาของคะแนนที่กรอก"


def total(page: Page) -> Locator:
    return page.get_by_label("คะแนนรวมที่ประกาศ")


def save(page: Page) -> None:
    """Save and see the change number."""
    page.get_by_role("button", name="บันทึก", exact=True).click()
    said = page.get_by_text(re.compile(r"บันทึกคะแนนปี 2568 แล้ว \(การเปลี่ยนแปลงที่ \d+\)"))
    expect(said).to_be_visible()
    expect(page.locator("h1").first).to_have_text("คะแนน")


def test_what_is_typed_is_on_the_overview_at_once(page: Page, server: Server) -> None:
    visit(page, f"{server.url}/scores?fy=2568")
    page.get_by_role("button", name="แก้ไขคะแนนปี 2568").click()
    expect(page.locator("h1").first).to_have_text("กรอกหรือแก้ไขคะแนน")
    total(page).fill("๘๖,๕๐")
    page.get_by_label(SOURCE).fill("ประกาศ ป.ป.ช.")
    page.get_by_label("เหตุผล").click()
    expect(page.locator(".st-key-score_panel")).to_contain_text("84.74 → 86.50")
    save(page)
    visit(page, server.url)
    expect(page.get_by_test_id("stMain")).to_contain_text("86.50")
    visit(page, f"{server.url}/changes")
    expect(page.get_by_test_id("stMain")).to_contain_text("84.74 → 86.50")


def test_the_server_is_killed_while_somebody_types(page: Page, server: Server) -> None:
    visit(page, server.url + FORM)
    page.get_by_label(SOURCE).fill("ประกาศ")
    total(page).fill("86.50")
    page.get_by_label("คะแนน OIT").click()
    settle(page)
    page.get_by_label("คะแนน OIT").fill("81.25")
    server.kill()
    expect(total(page)).to_be_disabled()
    server.start()
    expect(total(page)).to_be_enabled(timeout=BACK)
    expect(page.get_by_text(RETURNED)).to_be_visible()
    expect(page.get_by_label("คะแนน OIT")).to_have_value("81.25")
    save(page)
    visit(page, server.url + FORM)
    expect(total(page)).to_have_value("86.50")
    expect(page.get_by_label("คะแนน OIT")).to_have_value("81.25")
    expect(page.get_by_text("มีฉบับร่างที่ยังไม่ได้บันทึก")).to_have_count(0)


def test_the_menu_leads_out_of_the_form_and_the_words_are_kept(page: Page, server: Server) -> None:
    visit(page, server.url + FORM)
    total(page).fill("86.50")
    choose_page(page, "คะแนน", "คะแนน")
    expect(page.locator("h1").first).to_have_text("คะแนน")
    expect(page.get_by_text("เก็บฉบับร่างของคะแนนปี 2568 ไว้แล้ว")).to_be_visible()
    page.get_by_role("button", name="ทำต่อ").click()
    settle(page)
    expect(total(page)).to_have_value("86.50")
