"""Widths beside phone and desk: a laptop at 200 %, a tablet, a small laptop, a large screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.e2e.conftest import DESK
from tests.e2e.looking import settle, sideways_overflow, visit
from tests.e2e.test_every_page import CLIPPED, VIEWS

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


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_or_lies_outside(window: Page, base_url: str, view: str) -> None:
    window.set_viewport_size(DESK)
    visit(window, base_url + VIEWS[view])
    for size in WIDTHS:
        window.set_viewport_size(size)
        settle(window)
        assert sideways_overflow(window) <= 0, size
        assert window.evaluate(CLIPPED) == [], size
