"""What a test asks of a page in the browser."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

GRAVE = ("serious", "critical")
STYLED = "getComputedStyle(document.querySelector('.st-key-language')).position === 'fixed'"
"""On a first visit the browser loads the script that puts the page's styles in after the page."""


def visit(page: Page, url: str) -> None:
    """Go to an address and wait until its page is drawn."""
    page.goto(url)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the title stands, the script has ended, and styles and fonts have come."""
    expect(page.locator("[data-testid=stMain] h1").first).to_be_visible(timeout=30_000)
    expect(page.locator("[data-test-script-state=notRunning]").first).to_be_visible(timeout=30_000)
    page.wait_for_function(STYLED)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_timeout(300)


def grave_violations(page: Page) -> list[str]:
    """Axe's serious and critical findings, one line each; Streamlit's own parts are not spared."""
    found = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in found
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


def sideways_overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(
        page.evaluate(
            "() => { const e = document.querySelector('[data-testid=stMain]');"
            " return e.scrollWidth - e.clientWidth }"
        )
    )
