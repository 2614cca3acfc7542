"""What a first visit brings over the line, and the letters it is drawn with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Error, Page, expect

from tests.e2e.conftest import DESK
from tests.e2e.looking import sideways_overflow, visit

MOST_BYTES = 1_500_000
OWN_FONTS = ("Sarabun", "ITA Signs", "Material Symbols")


@pytest.fixture
def stranger(browser: Browser) -> Iterator[Page]:
    """A browser that has never been here."""
    context = browser.new_context(viewport=DESK, locale="th-TH")
    yield context.new_page()
    context.close()


def test_a_first_visit_moves_little(stranger: Page, base_url: str) -> None:
    moved: list[float] = []
    asked: list[str] = []
    devtools = stranger.context.new_cdp_session(stranger)
    devtools.on("Network.loadingFinished", lambda event: moved.append(event["encodedDataLength"]))
    devtools.on("Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"]))
    devtools.send("Network.enable")
    visit(stranger, base_url)
    expect(stranger.locator(".vector .chosen")).to_be_visible()
    stranger.wait_for_load_state("networkidle")
    assert not [url for url in asked if "PlotlyChart" in url]
    assert not [url for url in asked if "SourceSans" in url]
    assert sum(moved) <= MOST_BYTES


def nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("children", ()):
        yield from nodes(child)


def foreign_letters(devtools: CDPSession) -> Iterator[str]:
    """Every text on the page that is not wholly drawn in the fonts we ship."""
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]
    for node in nodes(root):
        texts = [c["nodeValue"] for c in node.get("children", ()) if c["nodeType"] == 3]
        if node["nodeType"] != 1 or not "".join(texts).strip():
            continue
        try:
            used = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})["fonts"]
        except Error:  # drawn anew meanwhile
            continue
        families = {font["familyName"] for font in used}
        if any(not family.startswith(OWN_FONTS) for family in families):
            yield f"{families} {''.join(texts)!r}"


@pytest.mark.parametrize("address", ["", "/scores", "/measures", "/divisions", "/summary"])
def test_every_letter_and_sign_comes_from_a_font_we_ship(
    page: Page, base_url: str, address: str
) -> None:
    visit(page, base_url + address)
    page.wait_for_load_state("networkidle")
    assert list(foreign_letters(page.context.new_cdp_session(page))) == []


@pytest.mark.parametrize("width", [390, 1024, 1366])
def test_the_answer_stands_before_the_page_and_gives_way_to_it(
    browser: Browser, base_url: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 768}, locale="th-TH")
    cut_off, whole = context.new_page(), context.new_page()
    cut_off.route_web_socket("**/_stcore/stream", lambda _: None)
    cut_off.goto(base_url)
    answer = cut_off.locator("#ita-answer")
    expect(answer).to_be_visible()
    visit(whole, base_url)
    expect(whole.locator("#ita-answer")).to_have_count(0)
    assert sideways_overflow(whole) == 0
    for own, theirs in (
        (".agency", "[data-testid=stMain] h1"),
        (".score", "[data-testid=stMetricValue]"),
    ):
        early, late = answer.locator(own), whole.locator(theirs).first
        assert early.inner_text() == late.inner_text().strip()
        assert early.bounding_box()["x"] == pytest.approx(late.bounding_box()["x"], abs=1)  # type: ignore[index]
    context.close()


def test_while_only_the_answer_stands_nothing_is_read_aloud_and_no_chart_is_loaded(
    page: Page, base_url: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route_web_socket("**/_stcore/stream", lambda _: None)
    page.goto(base_url)
    expect(page.locator("#ita-answer")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not any("PlotlyChart" in url for url in asked)
    assert "84" not in page.locator("body").aria_snapshot()
