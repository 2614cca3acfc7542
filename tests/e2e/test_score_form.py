"""A year's scores typed by hand: saved, seen on the overview, and not lost with the session."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import DESK
from tests.e2e.lines import Server, restartable
from tests.e2e.looking import settle, visit
from tests.e2e.test_lost_session import BACK, FORGETFUL, RETURNED

FORM = "/scores?view=edit&fy=2568"
SOURCE = "ที่มาของคะแนนที่กรอก"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server with the sample that forgets a session a moment after its connection has gone."""
    with restartable(tmp_path / "ita.duckdb", *FORGETFUL) as server:
        yield server


@pytest.fixture
def editor(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESK, locale="th-TH")
    yield context.new_page()
    context.close()


def total(page: Page) -> Locator:
    return page.get_by_label("คะแนนรวมที่ประกาศ")


def save(page: Page) -> None:
    """Save and see the change number."""
    page.get_by_role("button", name="บันทึก", exact=True).click()
    said = page.get_by_text(re.compile(r"บันทึกคะแนนปี 2568 แล้ว \(การเปลี่ยนแปลงที่ \d+\)"))
    expect(said).to_be_visible()
    expect(page.locator("h1").first).to_have_text("คะแนน")


def test_what_is_typed_is_on_the_overview_at_once(editor: Page, server: Server) -> None:
    visit(editor, f"{server.url}/scores?fy=2568")
    editor.get_by_role("button", name="แก้ไขคะแนนปี 2568").click()
    expect(editor.locator("h1").first).to_have_text("กรอกหรือแก้ไขคะแนน")
    total(editor).fill("๘๖,๕๐")
    editor.get_by_label(SOURCE).fill("ประกาศ ป.ป.ช.")
    editor.get_by_label("เหตุผล").click()
    expect(editor.locator(".st-key-score_panel")).to_contain_text("84.74 → 86.50")
    save(editor)
    visit(editor, server.url)
    expect(editor.get_by_test_id("stMain")).to_contain_text("86.50")
    visit(editor, f"{server.url}/changes")
    expect(editor.get_by_test_id("stMain")).to_contain_text("84.74 → 86.50")


def test_the_server_is_killed_while_somebody_types(editor: Page, server: Server) -> None:
    visit(editor, server.url + FORM)
    editor.get_by_label(SOURCE).fill("ประกาศ")
    total(editor).fill("86.50")
    editor.get_by_label("คะแนน OIT").click()
    settle(editor)
    editor.get_by_label("คะแนน OIT").fill("81.25")
    server.kill()
    expect(total(editor)).to_be_disabled()
    server.start()
    expect(total(editor)).to_be_enabled(timeout=BACK)
    expect(editor.get_by_text(RETURNED)).to_be_visible()
    expect(editor.get_by_label("คะแนน OIT")).to_have_value("81.25")
    save(editor)
    visit(editor, server.url + FORM)
    expect(total(editor)).to_have_value("86.50")
    expect(editor.get_by_label("คะแนน OIT")).to_have_value("81.25")
    expect(editor.get_by_text("มีฉบับร่างที่ยังไม่ได้บันทึก")).to_have_count(0)


def test_the_menu_leads_out_of_the_form_and_the_words_are_kept(
    editor: Page, server: Server
) -> None:
    visit(editor, server.url + FORM)
    total(editor).fill("86.50")
    editor.get_by_role("link", name="คะแนน", exact=True).first.click(delay=80)
    expect(editor.locator("h1").first).to_have_text("คะแนน")
    expect(editor.get_by_text("เก็บฉบับร่างของคะแนนปี 2568 ไว้แล้ว")).to_be_visible()
    editor.get_by_role("button", name="ทำต่อ").click()
    settle(editor)
    expect(total(editor)).to_have_value("86.50")
