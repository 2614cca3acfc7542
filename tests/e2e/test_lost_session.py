"""The server is killed or the line cut while somebody types: what the screen shows is saved."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.lines import BACK, Line, Server, line_to
from tests.e2e.looking import choose_page, settle, visit
from tests.e2e.test_import import confirm_button, start_own_workspace

RESULT = "สรุปผลการดำเนินการตามมาตรการ"
OUTCOME = "ผลลัพธ์หรือความสำเร็จของการดำเนินการ"
TITLE = "มาตรการ/แนวทาง"
RETURNED = "เชื่อมต่อใหม่แล้ว สิ่งที่กรอกยังอยู่ครบ แต่ยังไม่ได้บันทึก"
FORMS = {
    "edit": "/measures?fy=2569&m=13&view=edit",
    "progress": "/measures?fy=2569&m=13&view=progress",
    "new": "/measures?fy=2569&view=new",
}


@pytest.fixture
def line(server: Server) -> Iterator[Line]:
    with line_to(server) as line:
        yield line


def type_some(page: Page, view: str) -> None:
    """Words that reached the server, and behind them words that did not leave the field."""
    if view == "new":
        page.get_by_label(TITLE).fill("เปิดช่องทางร้องเรียน")
    page.get_by_label(RESULT).fill("ส่งถึงเครื่องแล้ว")
    page.get_by_label(OUTCOME).click()
    settle(page)
    page.get_by_label(OUTCOME).press_sequentially("ยังอยู่ในช่อง")


def stored(page: Page) -> str:
    """What the page of the measure says that is stored."""
    settle(page)
    return page.get_by_test_id("stMain").inner_text()


def wait_for_the_line(page: Page) -> None:
    """Wait until the page takes words again."""
    expect(page.get_by_label(OUTCOME)).to_be_enabled(timeout=BACK)


def save_and_look(page: Page, view: str) -> None:
    """Save and see in a window of its own that everything stands there."""
    page.get_by_role("button", name="บันทึก", exact=True).click()
    said = page.get_by_text(re.compile(r"บันทึกมาตรการที่ \d+ แล้ว \(การเปลี่ยนแปลงที่ \d+\)"))
    expect(said).to_be_visible()
    expect(page.locator("h1").first).to_contain_text("มาตรการที่")
    page.reload()
    text = stored(page)
    for words in ("ส่งถึงเครื่องแล้ว", "ยังอยู่ในช่อง", *(["เปิดช่องทางร้องเรียน"] if view == "new" else [])):
        assert words in text
    assert "ฉบับร่าง" not in text


@pytest.mark.parametrize("view", FORMS)
def test_the_server_is_killed_and_started_again(page: Page, server: Server, view: str) -> None:
    visit(page, server.url + FORMS[view])
    type_some(page, view)
    server.kill()
    expect(page.get_by_label(OUTCOME)).to_be_disabled()
    server.start()
    wait_for_the_line(page)
    expect(page.get_by_text(RETURNED)).to_be_visible()
    expect(page.get_by_label(OUTCOME)).to_have_value("ยังอยู่ในช่อง")
    save_and_look(page, view)


@pytest.mark.parametrize("view", FORMS)
def test_the_line_is_cut_for_longer_than_a_session_is_kept(
    page: Page, line: Line, view: str
) -> None:
    visit(page, line.url + FORMS[view])
    type_some(page, view)
    line.cut()
    expect(page.get_by_label(OUTCOME)).to_be_disabled()
    page.wait_for_timeout(1500)
    line.mend()
    wait_for_the_line(page)
    expect(page.get_by_text(RETURNED)).to_be_visible()
    page.get_by_label(OUTCOME).press_sequentially(" และต่อ")
    save_and_look(page, view)


def test_words_that_only_the_browser_had_are_kept_as_a_draft(page: Page, server: Server) -> None:
    visit(page, server.url + FORMS["edit"])
    type_some(page, "edit")
    server.kill()
    expect(page.get_by_label(OUTCOME)).to_be_disabled()
    server.start()
    expect(page.get_by_text(RETURNED)).to_be_visible(timeout=BACK)
    # What the field holds follows the page by a moment.
    page.wait_for_timeout(1000)
    settle(page)
    page.reload()
    settle(page)
    expect(page.get_by_text("มีฉบับร่างที่ยังไม่ได้บันทึก")).to_be_visible()
    page.get_by_role("button", name="ทำต่อ").click()
    settle(page)
    expect(page.get_by_label(OUTCOME)).to_have_value("ยังอยู่ในช่อง")
    save_and_look(page, "edit")


CLICK_WHEN_ENABLED = """label => {
  const button = [...document.querySelectorAll("[data-testid=stMain] button")]
    .find(one => one.innerText.includes(label));
  let wasDisabled = false;
  const watch = () => {
    wasDisabled ||= button.disabled;
    if (!wasDisabled || button.disabled) return requestAnimationFrame(watch);
    button.click();
    window.wasClicked = true;
  };
  watch();
}"""


def test_words_in_a_field_of_one_line_are_saved_too(page: Page, server: Server) -> None:
    visit(page, server.url + FORMS["edit"])
    period = page.get_by_label("ระยะเวลา", exact=False).first
    period.click()
    period.fill("ตามแผนของกอง")
    server.kill()
    expect(period).to_be_disabled()
    server.start()
    wait_for_the_line(page)
    expect(page.get_by_text("เก็บฉบับร่างไว้แล้วเมื่อ")).to_be_visible()
    page.get_by_role("button", name="บันทึก", exact=True).click()
    expect(page.get_by_text(re.compile(r"บันทึกมาตรการที่ \d+ แล้ว"))).to_be_visible()
    page.reload()
    assert "ตามแผนของกอง" in stored(page)


def test_a_button_of_a_lost_session_works_at_the_first_click(page: Page, server: Server) -> None:
    visit(page, f"{server.url}/measures?fy=2569&m=13")
    page.evaluate(CLICK_WHEN_ENABLED, "แก้ไข")
    server.kill()
    server.start()
    page.wait_for_function("window.wasClicked", timeout=BACK)
    expect(page.locator("h1")).to_have_text("แก้ไขรายละเอียดมาตรการ")


def test_another_page_opened_while_a_word_is_still_in_its_field(page: Page, server: Server) -> None:
    visit(page, server.url + FORMS["edit"])
    page.get_by_label(OUTCOME).click()
    page.get_by_label(OUTCOME).press_sequentially("ยังอยู่ในช่อง")
    with server.busy():
        choose_page(page, "คะแนน", "คะแนน")
        page.wait_for_timeout(500)
    expect(page.locator("h1")).to_have_text("คะแนน")
    expect(page.get_by_text("เก็บฉบับร่างของมาตรการที่ 2 ไว้แล้ว ยังไม่ได้บันทึก")).to_be_visible()
    visit(page, server.url + FORMS["edit"])
    page.get_by_role("button", name="ทำต่อ").click()
    settle(page)
    expect(page.get_by_label(OUTCOME)).to_have_value("ยังอยู่ในช่อง")


IMPORT_RETURNED = "เชื่อมต่อใหม่แล้ว สิ่งที่เลือกและตอบไว้ยังอยู่ครบ แต่ยังไม่ได้นำเข้า"


@pytest.mark.parametrize("loss", ["killed", "cut"])
def test_an_import_goes_on(page: Page, server: Server, line: Line, loss: str) -> None:
    start_own_workspace(page, line.url)
    expect(confirm_button(page)).to_be_enabled()
    settle(page)
    if loss == "killed":
        server.kill()
    else:
        line.cut()
    expect(confirm_button(page)).to_be_disabled()
    if loss == "killed":
        server.start()
    else:
        page.wait_for_timeout(1500)
        line.mend()
    expect(page.get_by_text(IMPORT_RETURNED)).to_be_visible(timeout=BACK)
    expect(confirm_button(page)).to_be_enabled()
    confirm_button(page).click()
    expect(page.get_by_text("เพิ่ม 1 รายการ")).to_be_visible()
    expect(page.get_by_text("การเปลี่ยนแปลงที่", exact=False).first).to_be_visible()


def test_a_form_left_by_the_menu_keeps_its_words(page: Page, server: Server) -> None:
    visit(page, server.url + FORMS["edit"])
    page.get_by_label(OUTCOME).click()
    page.get_by_label(OUTCOME).press_sequentially("ยังอยู่ในช่อง")
    with server.busy():
        choose_page(page, "มาตรการ", "มาตรการ")
        page.wait_for_timeout(500)
    expect(page.get_by_role("heading", name="มาตรการ", level=1, exact=True)).to_be_visible()
    expect(page.get_by_text("เก็บฉบับร่างของมาตรการที่ 2 ไว้แล้ว ยังไม่ได้บันทึก")).to_be_visible()
    expect(page.locator(".st-key-measure_row_13")).to_contain_text("ฉบับร่าง")


def test_words_are_kept_while_somebody_writes_and_never_leaves_the_field(
    page: Page, server: Server
) -> None:
    visit(page, server.url + FORMS["progress"])
    field = page.get_by_label(OUTCOME)
    field.click()
    field.press_sequentially("บรรทัดแรก")
    expect(page.get_by_text("เก็บฉบับร่างไว้แล้วเมื่อ")).to_be_visible()
    expect(field).to_be_focused()
    field.press_sequentially(" และต่อ")
    expect(field).to_have_value("บรรทัดแรก และต่อ")
    server.kill()
    server.start()
    page.reload()
    settle(page)
    page.get_by_role("button", name="ทำต่อ").click()
    settle(page)
    expect(page.get_by_label(OUTCOME)).to_have_value(re.compile("^บรรทัดแรก"))


def test_the_page_stays_where_it_was_when_the_line_comes_back(page: Page, server: Server) -> None:
    visit(page, server.url + FORMS["edit"])
    where = "document.querySelector('[data-testid=stMain]').scrollTop"
    page.evaluate(f"{where} = 300")
    before = page.evaluate(where)
    assert before > 0
    server.kill()
    server.start()
    expect(page.get_by_text(RETURNED)).to_be_visible(timeout=BACK)
    settle(page)
    assert page.evaluate(where) == before
