"""The overview as it is seen: one screen, nothing cut, readable for everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from ita_dash.db.connect import open_database
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.services.measures.edits import create_measure
from ita_dash.services.sample import load_sample
from ita_dash.ui.session.app_state import today
from tests.builders import draft
from tests.e2e.conftest import DESK
from tests.e2e.looking import grave_violations, settle, sideways_overflow, visit
from tests.e2e.server import running_server
from tests.stored import ADMIN

CUT = """() => [...document.querySelectorAll('[data-testid=stMain] p, [data-testid=stMain] label')]
  .filter(e => e.offsetParent && e.scrollHeight > e.clientHeight + 1
               && getComputedStyle(e).overflowY !== 'visible')
  .map(e => e.textContent)"""


def bottom(element: Locator) -> float:
    """How far down the window an element ends, in pixels."""
    return box(element)["y"] + box(element)["height"]


@pytest.mark.parametrize("language", ["th", "en"])
def test_one_laptop_screen_holds_the_answer(page: Page, base_url: str, language: str) -> None:
    visit(page, f"{base_url}/?lang={language}")
    for part in (
        page.get_by_test_id("stMetric").first,
        page.locator(".st-key-instruments"),
        page.locator(".st-key-trend"),
        page.locator(".indicator-bars"),
        page.locator(".st-key-missing_result a"),
        page.locator(".st-key-page_title p"),
        page.locator(".st-key-late_list a").nth(1),
        page.get_by_text("สำนักปลัด").first,
        page.locator(".st-key-plans"),
        page.locator(".st-key-attention summary"),
    ):
        assert bottom(part) <= DESK["height"]


def test_what_is_late_and_both_plans_fit_the_screen_when_there_is_most_to_say(
    page: Page, tmp_path: Path
) -> None:
    file = tmp_path / "ita.duckdb"
    db = open_database(f"duckdb:///{file.as_posix()}")
    load_sample(db, today())
    yesterday = today() - timedelta(days=1)
    for number in (1, 2):
        late = draft(fiscal_year=fiscal_year_of(today()), number=number, period_end=yesterday)
        create_measure(db, ADMIN, 1, replace(late, title="ปรับปรุงการเปิดเผยข้อมูลสาธารณะ" * 6))
    db.close()
    with running_server(file) as url:
        visit(page, url)
        expect(page.locator(".st-key-late_list a")).to_have_count(3)
        for link in page.locator(".st-key-late_list p").all():
            assert (link.bounding_box() or {"height": 99.0})["height"] < 50, "two lines at most"
        expect(page.locator(".st-key-plans").get_by_role("progressbar")).to_have_count(2)
        assert bottom(page.locator(".st-key-plans")) <= DESK["height"]


@pytest.mark.parametrize("key", ["Enter", "click"])
def test_a_row_leads_on_wherever_it_is_clicked_and_by_the_keyboard(
    page: Page, base_url: str, key: str
) -> None:
    visit(page, base_url)
    row = page.locator("[class*=st-key-link_row_division_]").nth(1)
    if key == "click":
        row.locator(".link-cells span").last.click(force=True)
    else:
        row.get_by_role("link").focus()
        page.keyboard.press(key)
    expect(page).to_have_url(f"{base_url}/measures?fy=2569&div=2")
    expect(page.get_by_text("กำลังกรอง")).to_be_visible()
    page.go_back()
    settle(page)
    page.locator("[class*=st-key-link_row_late_]").first.get_by_text("หน่วยตรวจสอบภายใน").click(
        force=True
    )
    expect(page.locator("h1")).to_have_text("มาตรการที่ 3 ปีงบประมาณ 2569")


@pytest.mark.parametrize("width", [390, 683, 820, 1024])
def test_no_number_is_cut_in_a_narrow_window(page: Page, base_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    visit(page, base_url)
    assert (
        page.evaluate(
            """() => [...document.querySelectorAll('[data-testid=stMetricValue] *,'
                                               + '[data-testid=stMetricLabel] *')]
             .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth)
             .map(e => e.textContent)"""
        )
        == []
    )
    assert sideways_overflow(page) <= 0


def test_a_phone_shows_the_total_first_and_the_instruments_in_one_row(
    phone: Page, base_url: str
) -> None:
    visit(phone, base_url)
    metrics = phone.get_by_test_id("stMetric")
    assert bottom(metrics.first) <= 844
    tops = {(metrics.nth(i).bounding_box() or {"y": -1.0})["y"] for i in (1, 2, 3)}
    assert len(tops) == 1


def test_no_vowel_or_tone_mark_is_cut(page: Page, phone: Page, base_url: str) -> None:
    for window in (page, phone):
        visit(window, base_url)
        assert window.evaluate(CUT) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_everybody_can_read_it(
    browser: Browser, base_url: str, theme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(viewport=DESK, color_scheme=theme)
    visit(page, base_url)
    expect(page.locator(".vector .chosen")).to_be_visible()
    assert grave_violations(page) == []
    page.close()


def choose_year(page: Page, fiscal_year: str) -> None:
    """Choose a fiscal year as a person does."""
    page.get_by_test_id("stSelectbox").locator("input").click()
    page.get_by_role("option", name=fiscal_year).click()
    settle(page)


def box(element: Locator) -> FloatRect:
    """The rectangle of an element in the window, in pixels."""
    found = element.bounding_box()
    assert found is not None
    return found


def middle(element: Locator) -> float:
    """How far from the left of the window the middle of an element is, in pixels."""
    return box(element)["x"] + box(element)["width"] / 2


@pytest.mark.parametrize("width", [1366, 820, 683, 390])
def test_the_chosen_year_is_framed_on_the_trend(
    browser: Browser, base_url: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, locale="th-TH")
    visit(page, f"{base_url}/?fy=2566")
    trend = page.locator(".vector > svg")
    for year in ("2566", "2564"):
        if year != "2566":
            choose_year(page, year)
        expect(trend.locator(".chosen text")).to_have_text(year)
        [point] = trend.locator(".year", has_text=f"ปีงบประมาณ {year}").all()
        for mark in (trend.locator(".frame"), point.locator("circle, polygon")):
            assert abs(middle(mark) - middle(trend.locator(".chosen text"))) < 1.5
    page.close()


@pytest.mark.parametrize("width", [1366, 820, 683, 390])
def test_nothing_of_the_trend_leaves_its_card_or_runs_into_another_text(
    browser: Browser, base_url: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, locale="th-TH")
    visit(page, base_url)
    card = box(page.locator(".st-key-trend"))
    written = [box(text) for text in page.locator(".vector text, .picture-key li").all()]
    for n, one in enumerate(written):
        assert card["x"] <= one["x"]
        assert one["x"] + one["width"] <= card["x"] + card["width"]
        for other in written[n + 1 :]:
            across = min(one["x"] + one["width"], other["x"] + other["width"])
            down = min(one["y"] + one["height"], other["y"] + other["height"])
            # Lines of text may touch; their letters do not fill them.
            assert across <= max(one["x"], other["x"]) or down <= max(one["y"], other["y"]) + 4
    page.close()


def test_the_trend_follows_the_theme_without_being_drawn_again(page: Page, base_url: str) -> None:
    visit(page, base_url)
    line = page.locator(".vector > svg > line").last
    line.evaluate("e => e.id = 'kept'")
    colour = "e => getComputedStyle(e).stroke"
    assert line.evaluate(colour) == "rgb(31, 95, 168)"
    page.locator("[data-testid=stApp]").evaluate("e => e.style.colorScheme = 'dark'")
    assert page.locator("#kept").evaluate(colour) == "rgb(127, 178, 234)"


def test_another_year_shows_what_was_written_meanwhile(browser: Browser, store: Path) -> None:
    with running_server(store) as url:
        reader, writer = (browser.new_page(viewport=DESK, locale="th-TH") for _ in range(2))
        visit(reader, url)
        expect(reader.get_by_text("แล้วเสร็จ 2 จาก 8 มาตรการ")).to_be_visible()

        visit(writer, f"{url}/measures?fy=2569&m=13")
        writer.get_by_role("button", name="ลบ", exact=False).click()
        writer.get_by_role("dialog").get_by_role("button", name="ลบมาตรการนี้").click()
        expect(writer.locator("h1")).to_have_text("มาตรการ")

        choose_year(reader, "2567")
        expect(reader.get_by_text("แผนปี 2568 ตอบผลปี 2567")).to_be_visible()
        expect(reader).to_have_url(f"{url}/?fy=2567")
        choose_year(reader, "2568")
        expect(reader.get_by_text("แล้วเสร็จ 2 จาก 7 มาตรการ")).to_be_visible()
        reader.go_back()
        settle(reader)
        expect(reader.get_by_text("แผนปี 2568 ตอบผลปี 2567")).to_be_visible()
        for page in (reader, writer):
            page.close()


def test_the_sample_gives_way_to_an_own_agency(browser: Browser, tmp_path: Path) -> None:
    with running_server(tmp_path / "ita.duckdb", ITA_SAMPLE="1") as url:
        page = browser.new_page(viewport=DESK, locale="th-TH")
        visit(page, url)
        page.get_by_role("button", name="เริ่มใช้กับหน่วยงานของท่าน").click()
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("ยังเก็บอยู่ในประวัติ")
        dialog.get_by_label("ชื่อหน่วยงาน").fill("เทศบาลตำบลของเรา")
        dialog.get_by_role("button", name="สร้างพื้นที่ทำงาน").click()
        expect(page.locator("h1")).to_have_text("เทศบาลตำบลของเรา", timeout=20_000)
        settle(page)
        expect(page.get_by_text("สมมติขึ้นทั้งหมด")).to_have_count(0)
        expect(page.get_by_test_id("stPageLink")).to_have_count(3)
        page.close()
