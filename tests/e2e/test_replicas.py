"""Two servers on one PostgreSQL: each shows what the other writes, and takes over where it dies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import own_schema
from tests.e2e.conftest import DESK
from tests.e2e.lines import BACK, FORGETFUL, Line, Server
from tests.e2e.looking import settle, visit
from tests.e2e.test_import import choose_file, table
from tests.e2e.test_lost_session import OUTCOME, RESULT, RETURNED

MEASURE = "/measures?fy=2569&m=13"
FORM = f"{MEASURE}&view=edit"
SAVED = re.compile(r"บันทึกมาตรการที่ \d+ แล้ว \(การเปลี่ยนแปลงที่ (\d+)\)")


@pytest.fixture
def replicas(tmp_path: Path, postgres_server: str) -> Iterator[tuple[Server, Server]]:
    """Two servers that share nothing but the database, which the first gives the sample."""
    with own_schema(postgres_server) as url:
        settings = {"ITA_DATABASE_URL": url, "ITA_SAMPLE": "1"}
        servers = [
            Server(tmp_path / f"{name}.duckdb", *FORGETFUL, settings=settings) for name in "ab"
        ]
        yield servers[0], servers[1]
        for server in servers:
            server.kill()


@pytest.fixture
def windows(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """The windows of two people."""
    contexts = [browser.new_context(viewport=DESK, locale="th-TH") for _ in range(2)]
    yield contexts[0].new_page(), contexts[1].new_page()
    for context in contexts:
        context.close()


def save(page: Page) -> None:
    """Press save and wait for what comes."""
    page.get_by_role("button", name="บันทึก", exact=True).click()
    settle(page)


def test_a_change_is_seen_at_the_other_and_two_editors_collide(
    replicas: tuple[Server, Server], windows: tuple[Page, Page]
) -> None:
    here, there = windows
    for page, server in zip(windows, replicas, strict=True):
        visit(page, server.url + FORM)
        page.get_by_label(RESULT).fill("ผลจากเครื่องของตน")
    here.get_by_label(RESULT).fill("กองคลังส่งข้อมูลแล้ว")
    save(here)
    expect(here.get_by_text(SAVED)).to_be_visible()

    save(there)
    expect(there.get_by_text("บันทึกมาตรการนี้ไปก่อนแล้ว")).to_be_visible()
    expect(there.get_by_text("กองคลังส่งข้อมูลแล้ว").first).to_be_visible()
    there.get_by_text("ใช้ทั้งสองข้อความ").click()
    settle(there)
    there.get_by_role("button", name="บันทึกตามที่เลือก").click()
    settle(there)

    # The page that stands here is drawn anew by any click, and shows what came from there.
    here.get_by_role("button", name="แก้ไข").click()
    settle(here)
    expect(here.get_by_label(RESULT)).to_have_value("กองคลังส่งข้อมูลแล้ว\nผลจากเครื่องของตน")


def test_one_takes_over_when_the_other_dies_in_the_middle_of_a_form(
    replicas: tuple[Server, Server], page: Page
) -> None:
    first, second = replicas
    with closing(Line(first.port, second.port)) as proxy:
        visit(page, proxy.url + FORM)
        page.get_by_label(RESULT).fill("ส่งถึงเครื่องแล้ว")
        page.get_by_label(OUTCOME).click()
        settle(page)
        page.get_by_label(OUTCOME).press_sequentially("ยังอยู่ในช่อง")
        first.kill()
        expect(page.get_by_text(RETURNED)).to_be_visible(timeout=BACK)
        expect(page.get_by_label(RESULT)).to_have_value("ส่งถึงเครื่องแล้ว")
        expect(page.get_by_label(OUTCOME)).to_have_value("ยังอยู่ในช่อง")
        save(page)
        expect(page.get_by_text(SAVED)).to_be_visible()
        visit(page, second.url + MEASURE)
        main = page.get_by_test_id("stMain")
        expect(main).to_contain_text("ส่งถึงเครื่องแล้ว")
        expect(main).to_contain_text("ยังอยู่ในช่อง")


def test_a_draft_and_a_chosen_file_are_found_at_the_other(
    replicas: tuple[Server, Server], page: Page
) -> None:
    first, second = replicas
    visit(page, first.url + FORM)
    page.get_by_label(RESULT).fill("ยังไม่ได้บันทึก")
    page.get_by_label(OUTCOME).click()
    settle(page)
    visit(page, f"{first.url}/imports")
    choose_file(page, table("2561,50\n"))
    name = page.get_by_role("textbox", name="ชื่อหน่วยงานของท่าน")
    expect(name).to_be_visible()
    settle(page)
    first.kill()
    visit(page, second.url + MEASURE)
    expect(page.get_by_text("มีฉบับร่างที่ยังไม่ได้บันทึก").first).to_be_visible()
    visit(page, f"{second.url}/imports")
    expect(page.get_by_text("own.csv").first).to_be_visible()
    page.get_by_role("button", name="ทำต่อ").first.click()
    expect(name).to_be_visible()
