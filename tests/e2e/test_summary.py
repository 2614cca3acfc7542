"""The meeting summary prints on one upright A4, whatever the theme, and nothing else with it."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from ita_dash.settings import ROOT
from tests.e2e.conftest import DESK
from tests.e2e.looking import settle, visit
from tests.e2e.server import environment, running_server

A4 = (595, 842)
"""Points, as a PDF counts."""
SEEN = """() => [...document.querySelectorAll('body *')].filter(e =>
  e.checkVisibility() && !e.closest('.paper') && !e.querySelector('.paper')
  && e.innerText && e.innerText.trim()).map(e => e.innerText.trim())"""
GROUNDS = """() => { const grounds = []; let e = document.querySelector('.paper');
  for (; e; e = e.parentElement) grounds.push(getComputedStyle(e).backgroundColor);
  return [...new Set(grounds)].filter(colour => colour !== 'rgba(0, 0, 0, 0)') }"""
LONG = "พัฒนาระบบการเผยแพร่ข้อมูลข่าวสารของราชการและการให้บริการประชาชนผ่านช่องทางอิเล็กทรอนิกส์"


def pages(pdf: bytes) -> list[tuple[int, int]]:
    """The size of every page of a PDF, in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def printed(page: Page) -> bytes:
    """What the browser prints with its own page settings."""
    return page.pdf(prefer_css_page_size=True, print_background=True)


@pytest.fixture
def crowded_url(tmp_path: Path) -> Iterator[str]:
    """A server with an agency of long names, nine late measures, and all that a page can hold."""
    agency = "องค์การบริหารส่วนตำบลที่มีชื่อยาวมากเป็นพิเศษเพื่อการทดสอบสิ่งพิมพ์"
    scores: list[list[object]] = [
        ["ปีงบประมาณ", "หน่วยงาน", *map(str, range(1, 11)), "IIT", "EIT", "OIT"]
    ]
    scores += [[year, agency, *[low] * 10, low, low, low] for year, low in ((2567, 80), (2568, 70))]
    measures: list[list[object]] = [
        ["ปีงบประมาณ", "ลำดับที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "วันสิ้นสุด", "สถานะ"]
    ]
    measures += [
        [
            2569,
            number,
            f"{LONG} {LONG} {number}",
            f"กองการศึกษา ศาสนาและวัฒนธรรม {number};",
            "2026-01-01",
            "อยู่ระหว่างดำเนินการ",
        ]
        for number in range(1, 10)
    ]
    store = tmp_path / "ita.duckdb"
    for kind, rows in (("scores", scores), ("measures", measures)):
        file = tmp_path / f"{kind}.csv"
        with file.open("w", encoding="utf-8", newline="") as opened:
            csv.writer(opened).writerows(rows)
        command = [sys.executable, "-m", "ita_dash", "import", str(file), "--as", kind]
        scale = ["--agency", agency, "--scale", "percent"] if kind == "scores" else []
        subprocess.run([*command, *scale], env=environment(store, {}), cwd=ROOT, check=True)
    with running_server(store) as url:
        yield url


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_prints_alone_on_one_white_a4(
    browser: Browser, base_url: str, theme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport=DESK, locale="th-TH", color_scheme=theme)
    page = context.new_page()
    visit(page, f"{base_url}/summary")
    assert pages(printed(page)) == [A4]
    page.emulate_media(media="print", color_scheme=theme)
    assert page.evaluate(SEEN) == []
    assert set(page.evaluate(GROUNDS)) == {"rgb(255, 255, 255)"}
    expect(page.locator(".paper")).to_contain_text("84.74")
    context.close()


def test_all_that_a_page_can_hold_is_still_one_page(page: Page, crowded_url: str) -> None:
    visit(page, f"{crowded_url}/summary")
    paper = page.locator(".paper")
    expect(paper.locator("tbody tr")).to_have_count(5)
    expect(paper).to_contain_text("และอีก 4 มาตรการ")
    expect(paper.locator(".line")).to_have_count(3)
    assert pages(printed(page)) == [A4]


def test_the_button_prints_as_often_as_it_is_pressed(page: Page, base_url: str) -> None:
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1 }")
    visit(page, f"{base_url}/summary")
    for times in (1, 2):
        page.get_by_role("button", name="พิมพ์").click()
        page.wait_for_function("times => window.printed === times", arg=times)
    settle(page)
    assert page.evaluate("window.printed") == 2


def test_the_downloads_lead_to_it_with_the_same_choice(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/downloads?fy=2567")
    page.get_by_role("link", name="ดูและพิมพ์หนึ่งหน้า A4").click()
    expect(page).to_have_url(re.compile(r"/summary\?.*fy=2567"))
    expect(page.locator(".paper")).to_contain_text("ปีงบประมาณ พ.ศ. 2567")
