"""The next year is planned from this one, also when the server is killed on the way."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.lines import BACK, Server
from tests.e2e.looking import settle, visit

RETURNED = "เชื่อมต่อใหม่แล้ว สิ่งที่กรอกยังอยู่ครบ แต่ยังไม่ได้บันทึก"
TITLE = "เปลี่ยนปีใน “มาตรการ/แนวทาง”"


def test_the_next_year_is_planned_and_what_was_refused_outlives_a_lost_server(
    page: Page, server: Server
) -> None:
    visit(page, f"{server.url}/measures?fy=2569")
    page.get_by_role("button", name="จัดการ", exact=True).click()
    page.get_by_role("button", name="ยกไปปีถัดไป").click()
    settle(page)
    title = page.get_by_role("checkbox", name=TITLE)
    page.get_by_text(TITLE, exact=True).click()
    settle(page)
    expect(title).not_to_be_checked()
    server.kill()
    expect(title).to_be_disabled()
    server.start()
    expect(title).to_be_enabled(timeout=BACK)
    expect(page.get_by_text(RETURNED)).to_be_visible()
    expect(title).not_to_be_checked()
    settle(page)
    page.get_by_role("button", name="ยกไป 7 มาตรการ").click()
    said = page.get_by_text(re.compile(r"เพิ่ม 7 มาตรการ .*\(การเปลี่ยนแปลงที่ \d+\)"))
    expect(said).to_be_visible()
    settle(page)
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("ประชุมคณะทำงานวิเคราะห์ผลการประเมินปี 2568")
    expect(main).to_contain_text("1 ต.ค. 2569")
