"""Lists of many measures and long names: clamped, under heads that stay, walked by arrow keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from ita_dash.db.connect import open_database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.measures.edits import create_measure
from ita_dash.ui.session.app_state import today
from tests.builders import draft
from tests.e2e.looking import settle, sideways_overflow, visit
from tests.e2e.server import running_server

MANY = 45
DIVISIONS = 9
TITLE = ("ผู้ที่ปฏิบัติหน้าที่ให้ข้อมูลกู้ยืมญี่ปุ่นอยู่ทุกสิ้นปี" * 20)[:600]
LATE = MANY - 1
"""The number of the only measure that is late; it would be cut off by number."""


@pytest.fixture(scope="module")
def long_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with many measures of one year, the first with a very long name."""
    database: Path = tmp_path_factory.mktemp("long") / "ita.duckdb"
    db = open_database(f"duckdb:///{database.as_posix()}")
    profile = AgencyProfile("องค์การบริหารส่วนตำบลทดสอบ", "อบต.", None, None)
    agency = create_agency(db, LOCAL_USER, profile).agency_id
    for number in range(1, MANY + 1):
        days = -5 if number == LATE else 200
        one = draft(
            fiscal_year=2570,
            number=number,
            title=TITLE if number in (1, LATE) else f"มาตรการ {number}",
            divisions=(f"กองสาธารณสุขและสิ่งแวดล้อม {number % DIVISIONS}", "สำนักปลัด"),
            period_end=today() + timedelta(days=days),
        )
        create_measure(db, LOCAL_USER, agency, one)
    db.close()
    with running_server(database, ITA_SAMPLE="0") as url:
        yield url


def link(page: Page, number: int) -> Locator:
    """The link of the measure's row, on whichever page it stands."""
    return page.get_by_test_id("stPageLink").locator("a").filter(has_text=f"{number}. ").first


def lines(text: Locator) -> float:
    """How many lines high a text stands."""
    return float(text.evaluate("e => e.clientHeight / parseFloat(getComputedStyle(e).lineHeight)"))


@pytest.mark.parametrize("width", [390, 683, 1366])
def test_a_long_name_takes_two_lines_and_its_page_has_the_whole(
    page: Page, long_url: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    for path in ("/measures?fy=2570", "/divisions?fy=2570"):
        visit(page, long_url + path)
        name = page.get_by_test_id("stPageLink").locator("p").filter(has_text=TITLE[:40]).first
        assert round(lines(name)) == 2
        assert TITLE in name.inner_text().replace("\u2060", "")  # read aloud whole
        assert sideways_overflow(page) <= 0
    name.hover()
    told = name.locator("xpath=ancestor::a").get_attribute("title") or ""
    assert TITLE in told.replace("\u2060", "")
    name.click()
    settle(page)
    whole = page.get_by_test_id("stMain").locator("h2").filter(has_text=TITLE)
    expect(whole).to_be_visible()
    assert whole.evaluate("e => e.scrollHeight <= e.clientHeight + 1")


def test_what_is_late_stands_first_in_a_list_that_is_cut(page: Page, long_url: str) -> None:
    visit(page, f"{long_url}/measures?fy=2570")
    rows = page.locator('[class*="st-key-measure_row_"]')
    expect(rows).to_have_count(40)
    expect(rows.first).to_contain_text(f"{LATE}. ", timeout=30_000)  # links are drawn last
    expect(page.get_by_role("combobox", name="เรียงตาม")).to_have_value("เรียงเกินกำหนดก่อน")


@pytest.mark.parametrize(
    ("path", "head"),
    [("/measures?fy=2570", "measure_head"), ("/divisions?fy=2570", "link_heads_measures")],
)
def test_the_heads_stay_while_their_rows_move(
    page: Page, long_url: str, path: str, head: str
) -> None:
    visit(page, long_url + path)
    link(page, 30).scroll_into_view_if_needed()
    link(page, 30).evaluate("e => e.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(300)
    box = page.locator(f".st-key-{head}").bounding_box()
    assert box is not None
    assert 40 <= box["y"] <= 80  # right below the menu
    is_on_top = "([x, y, name]) => !!document.elementFromPoint(x, y).closest(`.st-key-${name}`)"
    assert page.evaluate(is_on_top, [box["x"] + 20, box["y"] + box["height"] / 2, head])


@pytest.mark.parametrize("path", ["/measures?fy=2570&sort=number", "/divisions?fy=2570"])
def test_the_arrow_keys_walk_the_rows(page: Page, long_url: str, path: str) -> None:
    visit(page, long_url + path)
    link(page, 1).focus()
    for _ in range(30):
        page.keyboard.press("ArrowDown")
    expect(link(page, 31)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(link(page, 30)).to_be_focused()
    page.keyboard.press("Home")
    expect(link(page, 1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(link(page, 1)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    settle(page)
    expect(page.locator("h1")).to_contain_text("มาตรการที่ 2")
