"""No imported text runs, is fetched or becomes a link, on whichever page it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.e2e.looking import settle, visit
from tests.e2e.server import running_server
from tests.e2e.test_every_page import VIEWS
from tests.hostile import OUTSIDE, fill, text

OBEYED = f"""() => [
  ...(window.hit ? ['a script ran'] : []),
  ...[...document.querySelectorAll('a')].map(e => e.getAttribute('href') || '')
    .filter(href => href.startsWith('javascript:') || href.includes('{OUTSIDE}')),
  ...[...document.querySelectorAll('[src], iframe, object, embed')]
    .map(e => e.getAttribute('src') || e.tagName)
    .filter(src => src === 'x' || src.includes('{OUTSIDE}') || src === 'IFRAME'),
  ...[...document.querySelectorAll('.katex, [onerror], [onload]')].map(e => e.outerHTML),
]"""
OPEN_EVERYTHING = """() => document.querySelectorAll('[data-testid=stExpander] summary')
  .forEach(e => e.click())"""


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server whose every text is hostile."""
    database: Path = tmp_path_factory.mktemp("hostile") / "ita.duckdb"
    fill(database)
    with running_server(database) as url:
        yield url


@pytest.fixture(scope="module")
def asked(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A window, and every address its pages ask for."""
    context = browser.new_context(locale="th-TH")
    page, addresses = context.new_page(), list[str]()

    def note(request: Request) -> None:
        addresses.append(request.url)

    page.on("request", note)
    yield page, addresses
    context.close()


@pytest.mark.parametrize("view", VIEWS)
def test_a_text_stays_a_text(hostile_url: str, asked: tuple[Page, list[str]], view: str) -> None:
    page, addresses = asked
    addresses.clear()
    visit(page, hostile_url + VIEWS[view])
    page.evaluate(OPEN_EVERYTHING)
    page.wait_for_timeout(700)
    assert page.evaluate(OBEYED) == []
    allowed = (hostile_url, "data:", "blob:")
    assert [address for address in addresses if not address.startswith(allowed)] == []


def test_texts_of_measures_that_are_changed_together_stay_texts(
    hostile_url: str, asked: tuple[Page, list[str]]
) -> None:
    """The questions and the preview stand on the page only when something is chosen."""
    page, addresses = asked
    addresses.clear()
    visit(page, f"{hostile_url}/measures?fy=2568&view=several")
    for button in ("choose_all", "change_chosen"):
        page.locator(f".st-key-{button} button").click()
        page.wait_for_timeout(700)
        settle(page)
    for label, option in (("ขั้นตอนที่ดำเนินการแล้ว", "เลือกทีละขั้นตอน"), ("สถานะ", "ดำเนินการแล้วเสร็จ")):
        box = page.get_by_role("combobox", name=label)
        box.press("ArrowDown")
        box.press_sequentially(option)
        page.keyboard.press("Enter")
        settle(page)
        assert page.evaluate(OBEYED) == []
    shown = page.locator("[data-testid=stMain]").inner_text().replace("\u2060", "")
    assert "มาตรการ" in shown
    assert text(1).splitlines()[0][:30] in shown
    allowed = (hostile_url, "data:", "blob:")
    assert [address for address in addresses if not address.startswith(allowed)] == []


def test_the_texts_are_on_the_pages_at_all(hostile_url: str, asked: tuple[Page, list[str]]) -> None:
    """Without this the test above could pass on empty pages."""
    page, _ = asked
    for view, number in (("/", 0), ("/measures?fy=2568", 1), ("/measures?m=1", 4)):
        visit(page, hostile_url + view)
        shown = page.locator("[data-testid=stMain]").inner_text().replace("\u2060", "")
        assert text(number).splitlines()[0][:30] in shown
