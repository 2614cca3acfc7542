"""The real report in a browser: what it leaves open is asked, may wait, and is answered later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ita_dash.db.connect import open_database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.agencies.agency import create_agency
from ita_dash.settings import ROOT
from tests.e2e.looking import pick, settle, visit
from tests.e2e.server import running_server
from tests.e2e.test_import import SECONDS, choose_file, confirm_button

REPORT = ROOT / "tests" / "data" / "report_fy2567.txt"
RIGHT_NAME = "องค์การบริหารส่วนตำบลป่าร่อน"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A database with the report's agency and nothing else."""
    file = tmp_path / "ita.duckdb"
    db = open_database(f"duckdb:///{file.as_posix()}")
    create_agency(db, LOCAL_USER, AgencyProfile(RIGHT_NAME, "อบต.", None, None))
    db.close()
    return file


@pytest.fixture
def pages(page: Page, store: Path) -> Iterator[str]:
    """The address of the app over that database."""
    with running_server(store) as url:
        yield url


def test_what_the_report_leaves_open_is_asked_and_answered(
    page: Page, store: Path, pages: str
) -> None:
    visit(page, f"{pages}/imports?view=report")
    choose_file(page, REPORT)
    expect(page.get_by_text("เสนอให้เป็น “ดำเนินการแล้วเสร็จ”")).to_be_visible(timeout=SECONDS)
    status = page.get_by_role("combobox", name="สถานะของมาตรการเหล่านี้")
    pick(status, "ยังไม่ยืนยัน ตอบภายหลังได้", exact=True)
    lead = page.get_by_role("combobox", name="หน่วยหลักของมาตรการเหล่านี้")
    pick(lead, "ส่วนราชการที่ระบุชื่อก่อนเป็นหน่วยหลักทุกมาตรการ", exact=True)
    page.get_by_text("มาตรการที่ 2: สรุปผลการดำเนินการตามมาตรการ").click()
    settle(page)
    confirm_button(page).click()
    expect(page.get_by_text("แก้ชื่อหน่วยงาน 3 แห่ง")).to_be_visible(timeout=SECONDS)

    visit(page, f"{pages}/")
    asked = page.get_by_role("link", name="สถานะยังไม่ได้ยืนยัน 5 มาตรการ")
    expect(asked).to_be_visible(timeout=SECONDS)
    expect(page.get_by_text("ไม่มีมาตรการที่เกินกำหนด")).to_have_count(0)
    asked.click()
    page.get_by_role("link", name="5. ปรับปรุงหน้าเว็บไซต์").click()
    page.get_by_role("button", name="ดำเนินการแล้วเสร็จ ทุกขั้นตอน").click()
    expect(page.get_by_text("ยืนยันสถานะของมาตรการที่ 5 แล้ว")).to_be_visible(timeout=SECONDS)

    visit(page, f"{pages}/imports?view=report")
    choose_file(page, REPORT)
    page.get_by_text("ปรับปรุง", exact=True).click(timeout=SECONDS)
    confirm_button(page).click()
    expect(page.get_by_text("ปรับปรุง 4 รายการ")).to_be_visible(timeout=SECONDS)
    visit(page, f"{pages}/")
    expect(page.get_by_text("แล้วเสร็จ 5 จาก 5 มาตรการ")).to_be_visible(timeout=SECONDS)
    expect(page.get_by_text("ไม่มีมาตรการที่เกินกำหนด")).to_be_visible()


def test_the_store_holds_what_was_answered(page: Page, store: Path) -> None:
    with running_server(store) as url:
        visit(page, f"{url}/imports?view=report")
        choose_file(page, REPORT)
        expect(confirm_button(page)).to_be_enabled(timeout=SECONDS)
        confirm_button(page).click()
        expect(page.get_by_text("เพิ่ม 5 รายการ")).to_be_visible(timeout=SECONDS)
    db = open_database(f"duckdb:///{store.as_posix()}")
    written = [each.draft for each in measure_drafts(db, 1, 1000).values()]
    db.close()
    assert {(each.status.value, each.is_status_assumed) for each in written} == {
        ("completed", False)
    }
    assert {each.lead for each in written} == {None}
    assert not any("ปาร์อน" in str(each) or "ป่าร้อน" in str(each) for each in written)
