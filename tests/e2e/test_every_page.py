"""Every page as people meet it: readable, whole, in one language, on a desk and on a phone."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Request, Response, ViewportSize, expect

from ita_dash.domain.thai.months import THAI_MONTHS
from ita_dash.navigation import PAGES
from ita_dash.queries.library import load_library
from ita_dash.queries.paper_texts import standard_texts
from ita_dash.queries.positions import load_positions
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.settings import ROOT
from tests.e2e.conftest import DESK, PHONE
from tests.e2e.looking import grave_violations, once_settled, settle, visit, walk
from tests.e2e.page_faults import cut_off, streamlits, unnamed, unprintable

VIEWS: Mapping[str, str] = {
    **{key: f"/{entry.url_path}" for key, entry in PAGES.items()},
    "two years": "/scores?view=compare",
    "one indicator": "/scores?ind=9",
    "another group and score": "/benchmark?grp=type&code=indicator_9",
    "sources": "/scores?view=sources",
    "next rating": "/plan?fy=2567&goal=next",
    "out of reach": "/plan?goal=95&max=5,9=2&effort=10=3",
    "form of scores": "/scores?view=edit&fy=2568",
    "scores tried": "/plan?view=whatif",
    "items of an indicator": "/scores?fy=2568&ind=10",
    "form of items": "/scores?view=questions&fy=2568&ind=10",
    "import of questions": "/imports?view=questions",
    "one measure": "/measures?m=1",
    "measure form": "/measures?m=1&view=edit",
    "progress form": "/measures?m=13&view=progress",
    "plan and result": "/measures?fy=2569&view=months",
    "form of months": "/measures?m=13&view=monthly",
    "several measures": "/measures?fy=2569&view=several",
    "work of a division": "/my-work?division=2",
    "nothing chosen of the work": "/my-work?view=change",
    "order of measures": "/measures?fy=2569&view=arrange",
    "measures carried forward": "/measures?fy=2569&view=roll",
    "measure split": "/measures?m=1&view=split",
    "nothing chosen": "/measures?fy=2569&view=change",
    "cover of another year": "/improvement?fy=2567",
    "library of measures": "/improvement?view=library&ind=9",
    "measure from the library": "/measures?view=new&from=9-item-owners&result=2568",
    "what came after": "/improvement?view=effects&fy=2568",
    "result awaited": "/improvement?view=effects&fy=2569",
    "ledger of plans": "/improvement?view=ledger&fy=2569",
    "lineage form": "/improvement?view=lineage&fy=2569&m=12",
    "publication of an earlier year": "/publication?fy=2568",
    "findings of an earlier year": "/review?fy=2568",
    "finding to be accepted": "/review?view=accept&fy=2567&rule=outcome_without_figure"
    "&place=1/outcome",
    "one paper": "/papers?fy=2568&paper=memo&digits=arabic",
    "standard paragraphs": "/papers?view=texts",
    "form of a paragraph": "/papers?view=wording&text=memo.background",
    "templates": "/papers?view=templates&paper=memo",
    "form of the office": "/agency?view=office",
    "calendar": "/agency?view=calendar",
    "working group": "/agency?view=group",
    "form of a working group": "/agency?view=members&fy=2569",
    "calendar of a known year": "/agency?view=calendar&fy=2565",
    "form of a date": "/agency?view=date&fy=2570&date=oit",
    "form of a new date": "/agency?view=date&fy=2570",
    "record of meetings": "/meetings?view=record",
    "decisions of meetings": "/meetings?view=tasks",
    "score in the meeting": "/meetings?sec=score",
    "late in the meeting": "/meetings?sec=late",
    "asked of the meeting": "/meetings?sec=asked",
    "form of a meeting": "/meetings?view=edit",
    "form of evidence": "/evidence?view=new&m=1",
    "evidence that is not there": "/evidence?e=999",
    "import of a report": "/imports?view=report",
    "import of a division's form": "/imports?view=progress",
    "form of a closing": "/closings?view=close&fy=2569&per=six",
    "measures as of a change": "/measures?fy=2569&asof=4",
    "changes since a change": "/changes?since=4",
}
SIZES: tuple[ViewportSize, ...] = (
    PHONE,
    {"width": 683, "height": 384},  # a laptop at 200 %
    {"width": 820, "height": 1180},
    {"width": 1024, "height": 768},
    {"width": 1920, "height": 1080},
    DESK,  # from which it is printed
)
LOOKS: tuple[tuple[str, Literal["light", "dark"]], ...] = (("th", "light"), ("en", "dark"))
"""Colours do not depend on the language, nor widths on the theme: two looks cover all four."""

SAID = """() => [document.body.innerText, ...['aria-label', 'title', 'placeholder', 'alt']
  .flatMap(name => [...document.querySelectorAll(`[${name}]`)]
    .filter(e => e.checkVisibility()).map(e => e.getAttribute(name)))]
  .flatMap(text => text.split('\\n'))"""

THAI_ON_PURPOSE = ("ไทย", "ภาษา", "ตัวอย่าง")
"""The language switch and the sample's author."""
PERIOD = re.compile(rf"\d{{0,2}}(?:{'|'.join(THAI_MONTHS)})25\d\d")
"""A day or a month as Thai reports write it."""
YEAR = re.compile(r"25\d\d")
"""Years are proposed to move inside of texts that stay Thai."""


FOCUSED = """() => {
  const e = document.activeElement;
  // A row that is a link as a whole shows the ring around the row, on what lies over it.
  const ring = [null, '::after'].map(part => getComputedStyle(e, part))
    .some(style => style.outlineStyle !== 'none' || style.boxShadow !== 'none');
  return [e.closest('[data-testid]').dataset.testid, ring || e.tagName === 'INPUT'];
}"""
"""What has the focus, and whether that shows; Streamlit colours the frame around an input."""


class Listener:
    """What a window's pages complain about or ask for besides their own server."""

    def __init__(self, page: Page, base_url: str) -> None:
        """Begin to listen; ``base_url`` is the only server that may be asked."""
        self.heard: list[str] = []
        self._allowed = (base_url, base_url.replace("http", "ws"), "data:", "blob:")
        page.on("pageerror", lambda error: self.heard.append(error.message))
        page.on("console", lambda said: self._console(said.type, said.text))
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def _failed(self, request: Request) -> None:
        # A font that is asked for twice, or of a page that is left, is asked for once.
        if not (request.resource_type == "font" and request.failure == "net::ERR_ABORTED"):
            self.heard.append(f"failed: {request.url}")

    def _console(self, kind: str, text: str) -> None:
        # An answer that is missing is judged by its address.
        if kind == "error" and "the server responded with a status of" not in text:
            self.heard.append(text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self._allowed):
            self.heard.append(f"outside: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.heard.append(f"{response.status}: {response.url}")


@cache
def data_texts() -> frozenset[str]:
    """What the sample and the published lists of items say, without blanks: it stays Thai."""
    cells = [
        cell
        for file in (ROOT / "data" / "sample").glob("*.csv")
        for row in csv.reader(file.read_text("utf-8-sig").splitlines(keepends=True))
        for cell in row
    ]
    rulebooks = load_rulebooks()
    items = [
        text
        for year in rulebooks.fiscal_years
        for item in rulebooks.of(year).oit_items
        for text in (item.name, item.source)
    ]
    parts = [
        part
        for text in (*cells, *items, *library_texts(), *position_texts(), *paper_texts())
        for part in re.split(r"(?:^|\n)(?:\d+\. )?|; ", text)
    ]
    return frozenset(re.sub(r"\s", "", part) for part in parts if re.search("[ก-๙]", part))


def library_texts() -> Iterator[str]:
    """What the library of measures says: content for Thai papers, which stays Thai."""
    for entry in load_library():
        yield from (entry.title, entry.background, *entry.steps, *entry.divisions)
        yield from (entry.output, entry.outcome, entry.follow_up, entry.source)


def position_texts() -> Iterator[str]:
    """What signers of Thai papers are called, as the form of the office proposes it."""
    for office in load_positions().values():
        yield from (getattr(office, field) for field in office.known)


def paper_texts() -> Iterator[str]:
    """The standard paragraphs of Thai papers."""
    for paragraphs in standard_texts().paragraphs.values():
        yield from paragraphs


def thai_left(page: Page) -> list[str]:
    """Lines with Thai that is no data, such as a label without a translation."""
    texts = {YEAR.sub("", text) for text in (*data_texts(), *THAI_ON_PURPOSE)}
    known = sorted(texts, key=len, reverse=True)
    is_data = re.compile("|".join(map(re.escape, known)))
    lines: list[str] = page.evaluate(SAID)
    return [line for line in lines if re.search("[ก-๙]", is_data.sub("", _without_years(line)))]


def _without_years(line: str) -> str:
    """The line without blanks, days, months and years of Thai texts."""
    return YEAR.sub("", PERIOD.sub("", re.sub(r"\s", "", line)))


@pytest.fixture(scope="module", params=LOOKS, ids="-".join)
def look(
    request: pytest.FixtureRequest, browser: Browser, base_url: str
) -> Iterator[tuple[str, Page, Listener]]:
    """A language, a window in the theme that goes with it, and what is heard from it."""
    language, theme = request.param
    # A browser that speaks German, which neither we nor the texts of Streamlit do.
    context = browser.new_context(viewport=DESK, locale="de-DE", color_scheme=theme)
    page = context.new_page()
    yield language, page, Listener(page, base_url)
    context.close()


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_is_whole_and_readable(
    look: tuple[str, Page, Listener], base_url: str, view: str
) -> None:
    language, page, listener = look
    listener.heard.clear()
    page.set_viewport_size(DESK)
    walk(page, f"{base_url}{VIEWS[view]}{'&' if '?' in VIEWS[view] else '?'}lang={language}")
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.locator("html")).to_have_attribute("lang", language)
    if language == "en":
        assert thai_left(page) == []
    for size in SIZES:
        page.set_viewport_size(size)
        assert once_settled(page, cut_off) == [], size
        assert once_settled(page, unnamed) == [], size
    # Colours are those of the theme whatever the width, and a theme goes with a language: a wide
    # window is heard in one, a narrow one in the other.
    page.set_viewport_size(DESK if language == "th" else PHONE)
    settle(page)
    assert grave_violations(page) == []
    assert language == "en" or streamlits(page) == []
    assert unprintable(page) == []
    assert listener.heard == []


def test_the_keyboard_reaches_everything_and_shows_where_it_is(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/?fy=2568")
    reached: list[str] = []
    while reached.count("stPageLink-NavLink") < 4 and len(reached) < 30:
        page.keyboard.press("Tab")
        place, is_shown = page.evaluate(FOCUSED)
        # The region that scrolls takes the focus so that the arrow keys move it.
        assert is_shown or place == "stMain", place
        reached.append(place)
    sections = {str(entry.section) for entry in PAGES.values() if entry.section is not None}
    alone = [entry for entry in PAGES.values() if entry.section is None]
    assert reached.count("stTopNavLink") == len(alone)
    assert reached.count("stTopNavSection") == len(sections)
    for place in ("stButtonGroup", "stBaseButton-primary", "stSelectbox", "stPageLink-NavLink"):
        assert place in reached
