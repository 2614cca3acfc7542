"""Every page on A4: light also from dark, no controls, nothing cut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from ita_dash.navigation import PAGES
from tests.e2e.conftest import DESK
from tests.e2e.looking import walk

PATHS = {key: f"/{entry.url_path}" for key, entry in PAGES.items()} | {
    "measure": "/measures?m=1",
    "progress form": "/measures?m=13&view=progress",
    "cheapest way": "/plan?goal=95&max=5,9=2&effort=10=3",
    "scores tried": "/plan?view=whatif",
    "library of measures": "/improvement?view=library&ind=9",
    "what came after": "/improvement?view=effects&fy=2568",
    "ledger of plans": "/improvement?view=ledger&fy=2569",
    "lineage form": "/improvement?view=lineage&fy=2569&m=12",
    "items of an indicator": "/scores?fy=2568&ind=10",
    "form of scores": "/scores?view=edit&fy=2568",
    "form of items": "/scores?view=questions&fy=2568&ind=10",
    "two years": "/scores?view=compare",
    "sources": "/scores?view=sources",
    "import of questions": "/imports?view=questions",
    "several measures": "/measures?fy=2569&view=several",
    "nothing chosen": "/measures?fy=2569&view=change",
}
CONTROLS = """() => [...document.querySelectorAll(
    'button, [data-testid=stHeader], [data-testid=stFileUploader], .st-key-language')]
  .filter(e => e.checkVisibility({checkVisibilityCSS: true}) && !e.closest('summary, .modebar'))
  .map(e => e.textContent.trim().slice(0, 40))"""
CUT = """() => [...document.querySelectorAll(
    '[data-testid=stTable], [data-testid=stDataFrame], [data-testid=stMetricValue], h1')]
  .filter(e => e.checkVisibility() && (e.scrollWidth > e.clientWidth + 1
    || e.matches('[data-testid=stDataFrame]')))
  .map(e => e.textContent.slice(0, 60))"""
DARK = """() => [...document.querySelectorAll('[data-testid=stMain] *')]
  .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3
    && n.textContent.trim()))
  .filter(e => { const [r, g, b] = getComputedStyle(e).color.match(/[\\d.]+/g).map(Number);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 150; })
  .map(e => e.textContent.trim().slice(0, 40))"""
GROUND = """() => [...document.querySelectorAll(
    '[data-testid=stAlertContainer], [data-testid=stRadioOption]:not([data-selected]) div,'
    + ' [data-testid=stCheckbox]:not([data-selected]) div, textarea, input, summary,'
    + ' [data-testid=stNumberInputContainer], [data-testid=stExpander] details')]
  .filter(e => e.checkVisibility()).filter(e => {
    const [r, g, b, a] = getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number);
    return a !== 0 && 0.2126 * r + 0.7152 * g + 0.0722 * b < 150; })
  .map(e => e.outerHTML.slice(0, 80))"""
"""Notices, and what is not chosen or not filled in, on a dark ground."""
PAPER: ViewportSize = {"width": 695, "height": 1000}
"""The printed part of an upright A4 in pixels, 96 an inch."""


@pytest.fixture(scope="module", params=["light", "dark"])
def window(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window of a laptop in one theme."""
    theme: Literal["light", "dark"] = request.param
    context = browser.new_context(viewport=DESK, locale="th-TH", color_scheme=theme)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PATHS)
def test_a_page_prints_without_controls_and_in_dark_letters(
    window: Page, base_url: str, name: str
) -> None:
    walk(window, base_url + PATHS[name])
    window.emulate_media(media="print")
    window.set_viewport_size(PAPER)
    window.wait_for_timeout(300)
    assert window.evaluate(CONTROLS) == []
    assert window.evaluate(CUT) == []
    assert window.evaluate(DARK) == []
    assert window.evaluate(GROUND) == []
    window.emulate_media(media="screen")
    window.set_viewport_size(DESK)
