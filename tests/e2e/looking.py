"""What a test asks of a page in the browser."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Locator, Page, expect

GRAVE = ("serious", "critical")
STYLED = "getComputedStyle(document.querySelector('.st-key-language')).position === 'fixed'"
"""On a first visit the browser loads the script that puts the page's styles in after the page."""
WATCH = """() => {
  if (window.itaWatch) return;
  const now = performance.now(), seen = window.itaWatch = { sent: 0, began: now, changed: now };
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (message) {
    seen.sent = performance.now();
    return send.call(this, message);
  };
  new MutationObserver((changes) => {
    seen.changed = performance.now();
    if (changes.some((one) => one.target.dataset?.testScriptState === 'running'))
      seen.began = seen.changed;
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
}"""
"""Notes when the browser last asked the server, when a run began, when the page last changed."""
STILL = """() => {
  const { sent, began, changed } = window.itaWatch, now = performance.now();
  if (!document.querySelector('[data-test-script-state=notRunning]')) return false;
  if (document.querySelector('[data-testid=stSkeleton]')) return false;
  // Not everything that is sent has the page drawn.
  if (began < sent && now - sent < 3000) return false;
  if (now - Math.max(sent, changed) < 120 && now - Math.max(sent, began) < 10000) return false;
  return !document.getAnimations().some((one) => one.playState === 'running'
    && Number.isFinite(one.effect.getComputedTiming().endTime));
}"""
"""The server has answered what was asked, and nothing changes or moves; what turns for ever may."""
BACK_TO = """url => {
  history.pushState(null, '', url);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
}"""
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""A browser has laid out what is known to it; charts follow later."""
PATIENCE = 60_000
ATTEMPTS = 4
"""How often a list is opened that closed again, as a person does."""


def visit(page: Page, url: str) -> None:
    """Go to an address and wait until its page is drawn."""
    page.goto(url)
    settle(page)


def walk(page: Page, url: str) -> None:
    """Go to another address as the back button does, without loading everything again.

    A window that has no page of the server yet loads one.
    """
    if urlsplit(page.url)[:2] != urlsplit(url)[:2]:
        visit(page, url)
        return
    page.evaluate(WATCH)
    page.evaluate(BACK_TO, url)
    settle(page)


def choose_page(page: Page, section: str, title: str) -> None:
    """Go to a page by the menu of a wide window: its section, then its name."""
    page.get_by_role("button", name=section, exact=True).click()
    page.get_by_role("menuitem", name=title, exact=True).click()


def pick(box: Locator, option: str, *, exact: bool = False) -> None:
    """Choose from a list as a user does: go to its field, type, then click.

    The list closes when the page moves, as it does to show a field at the window's edge.
    """
    page = box.page
    wanted = page.get_by_role("option", name=option, exact=exact).first
    for _ in range(ATTEMPTS):
        box.evaluate("box => box.scrollIntoView({block: 'center'})")
        box.focus()
        settle(page)
        box.fill(option)
        page.wait_for_timeout(500)
        if wanted.is_visible():
            break
    wanted.click()
    settle(page)


def settle(page: Page) -> None:
    """Wait until what was done is drawn: the title stands, styles and fonts came, all is still."""
    page.evaluate(WATCH)
    expect(page.locator("[data-testid=stMain] h1").first).to_be_visible(timeout=PATIENCE)
    page.wait_for_function(STYLED, timeout=PATIENCE)
    page.evaluate("document.fonts.ready.then(() => true)")
    # A field gives its words away a moment after it is left.
    page.wait_for_timeout(60)
    page.wait_for_function(STILL, timeout=PATIENCE)


def once_settled(page: Page, faults: Callable[[Page], list[str]]) -> list[str]:
    """The faults of a page laid out anew: those at once, or, if any, those once all is still."""
    page.evaluate(TWO_FRAMES)
    found = faults(page)
    if found:
        settle(page)
        found = faults(page)
    return found


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
