"""What may be wrong with a page that is drawn: a list of where, empty as it should be."""

from __future__ import annotations

import re
from functools import cache

from playwright.sync_api import Page, ViewportSize

from ita_dash.ui.server import front_end
from tests.e2e.looking import TWO_FRAMES, sideways_overflow

CLIPPED = """() => [...document.querySelectorAll('[data-testid=stApp] *')].filter(e => {
  // Streamlit's navigation keeps an invisible bold copy below each label, so that none moves.
  if (e.closest('svg, [data-testid=stTopNavLink]') || !e.checkVisibility()) return false;
  const hasText = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  const style = getComputedStyle(e), cuts = s => s === 'hidden' || s === 'clip';
  const isCutShort = style.textOverflow === 'ellipsis' && e.textContent.trim();
  // One pixel is how text is kept for screen readers alone.
  // A name cut to lines of its row is said whole on demand.
  if (style.webkitLineClamp !== 'none') return false;
  if (e.clientWidth <= 1 || !(hasText || isCutShort || e.tagName === 'INPUT')) return false;
  return cuts(style.overflowY) && e.scrollHeight > e.clientHeight + 1
    || (e.tagName === 'INPUT' || cuts(style.overflowX)) && e.scrollWidth > e.clientWidth + 1;
}).map(e => e.value || e.textContent)"""
NAMELESS = """() => [...document.querySelectorAll(
    '[data-testid=stPlotlyChart], [data-testid=stDataFrame], [data-testid=stTable], .vector')]
  .filter(e => e.checkVisibility())
  .filter(e => ![e, ...e.querySelectorAll('[aria-label], [aria-labelledby], [alt]')].some(named =>
    (named.ariaLabel || named.getAttribute('alt') || '').trim().length > 5))
  .map(e => e.dataset.testid || e.className)"""
SPELLED = """() => [...document.querySelectorAll('[aria-label*="\\\\\\\\"]')]
  .map(e => e.getAttribute('aria-label'))"""
"""What a screen reader would read with a backslash before every sign."""
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
TEXTS = """() => {
  // Not cells, which hold data, nor the letters that the icons are made of.
  const SKIPPED = 'script, style, svg, [translate=no], [role=gridcell], td, noscript';
  const found = new Set(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    // One pixel is how text is kept for screen readers alone, who do not hear what is hidden.
    const unheard = parent.clientWidth <= 1 && parent.closest('[aria-hidden=true]');
    if (!parent.closest(SKIPPED) && !unheard && parent.checkVisibility())
      found.add(walk.currentNode.data.trim());
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription'])
    for (const e of document.querySelectorAll(`[${name}]`))
      if (!e.closest('[aria-hidden=true], [role=gridcell], td') && e.checkVisibility())
        found.add(e.getAttribute(name).trim());
  return [...found];
}"""
"""Every text and label that is seen or read aloud."""
OWN = {"EN", "CSV", "PDF", "Excel", "Word", "PageUp", "PageDown"}
"""Words that stand so in every language: names of files, and of keys as the keyboard has them."""
PAPER: ViewportSize = {"width": 695, "height": 1000}
"""The printed part of an upright A4 in pixels, 96 an inch."""


def cut_off(page: Page) -> list[str]:
    """Texts that are cut or lie outside of their place, at the present width of the window."""
    width = sideways_overflow(page)
    wider = [f"the page is {width} px wider than the window"] if width > 0 else []
    return wider + [
        text for probe in (CLIPPED, CUT_TABLES, OVER_OTHERS) for text in _all(page, probe)
    ]


def unnamed(page: Page) -> list[str]:
    """Pictures and tables without a name, and names that spell out their signs."""
    return [*_all(page, NAMELESS), *_all(page, SPELLED)]


FIELDS = """() => [...document.querySelectorAll(
    '[class*="_field_"]:not([class*="scenario_field_"]) :is([data-testid=stTextInput], textarea)')]
  .filter(e => e.checkVisibility()).map(e => e.closest('[class*="_field_"]').className)"""
"""The fields of a form; the name under which a plan is tried is asked for the screen alone."""


def unprintable(page: Page) -> list[str]:
    """What does not belong on white paper, in the window's own theme; the window stays as wide."""
    fields = _all(page, FIELDS)
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    page.evaluate(TWO_FRAMES)
    faults = _on_paper(page, fields)
    if faults:
        page.wait_for_timeout(300)
        faults = _on_paper(page, fields)
    page.emulate_media(media="screen")
    return faults


def _on_paper(page: Page, fields: list[str]) -> list[str]:
    probes = {"control": CONTROLS, "cut": CUT, "light letters": DARK, "dark ground": GROUND}
    faults = [f"{name}: {text}" for name, probe in probes.items() for text in _all(page, probe)]
    return faults + [f"lost field: {each}" for each in set(fields) - set(_all(page, FIELDS))]


@cache
def front_end_texts() -> frozenset[str]:
    """Every text that stands in the scripts of Streamlit's front end."""
    scripts = (front_end.FOLDER / "static" / "js").glob("*.js")
    written = (path.read_text("utf-8", errors="replace") for path in scripts)
    return frozenset(text for script in written for text in re.findall(r"`([^`]+)", script))


def streamlits(page: Page) -> list[str]:
    """Texts on the page that stand as they are in Streamlit's scripts, or are built of them."""
    built = re.compile(
        r"^(Remove|Press|Search:|Add:|Select|Show/hide|Download as|Fullscreen|Clear|Help)\b|"
        r" (options?|per file|results?|icon|files are not allowed\.?|available\.|matches)$"
    )
    return [
        text
        for text in _all(page, TEXTS)
        if text not in OWN
        and re.search("[A-Za-z]{3}", text)
        and (built.search(text) or text in front_end_texts())
    ]


def _all(page: Page, probe: str) -> list[str]:
    found: list[str] = page.evaluate(probe)
    return found
