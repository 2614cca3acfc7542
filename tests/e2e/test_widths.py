"""Widths beside phone and desk: a laptop at 200 %, a tablet, a small laptop, a large screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.e2e.conftest import DESK
from tests.e2e.looking import settle, sideways_overflow, walk
from tests.e2e.test_every_page import CLIPPED, VIEWS

CUT_TABLES = """() => [...document.querySelectorAll(
    '[data-testid=stTable], [data-testid=stMarkdown]')]
  .filter(e => e.checkVisibility() && e.querySelector('table'))
  .filter(e => e.scrollWidth > e.clientWidth + 1
    || e.querySelector('table').getBoundingClientRect().right
      > e.getBoundingClientRect().right + 1)
  .map(e => e.textContent.slice(0, 60))"""
"""Tables of few columns of which some lie outside the place of the table."""
OVER_OTHERS = """() => [...document.querySelectorAll('.link-cells > span')]
  .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.textContent)"""
"""Words that reach into the column beside theirs."""
WIDTHS: tuple[ViewportSize, ...] = (
    {"width": 683, "height": 384},
    {"width": 820, "height": 1180},
    {"width": 1024, "height": 768},
    {"width": 1920, "height": 1080},
)


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One window for all widths."""
    context = browser.new_context(viewport=DESK, locale="th-TH")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_or_lies_outside(
    window: Page, base_url: str, view: str, language: str
) -> None:
    window.set_viewport_size(DESK)
    walk(window, f"{base_url}{VIEWS[view]}{'&' if '?' in VIEWS[view] else '?'}lang={language}")
    for size in WIDTHS:
        window.set_viewport_size(size)
        settle(window)
        assert sideways_overflow(window) <= 0, size
        assert window.evaluate(CLIPPED) == [], size
        assert window.evaluate(CUT_TABLES) == [], size
        assert window.evaluate(OVER_OTHERS) == [], size
