"""What a page says in the margins of its paper, and that dark becomes light there."""

from __future__ import annotations

from dataclasses import asdict

from ita_dash.charts.palette import DARK, LIGHT
from ita_dash.ui.elements.provenance import as_of_text
from ita_dash.ui.session.workspace import Workspace

_DARK = """
@media print {
  .stApp, .stApp * { color-scheme: light !important; }
  body, .stApp, [data-testid="stMain"] { background: #FFFFFF !important; }
  .stApp :is(h1, h2, h3, p, span, li, td, th, div, label, strong, b, a, input, summary) {
    color: #1B2733 !important; border-color: #D5DDE6 !important; }
  .stApp :is(th, td) { background: none !important; }
  [data-testid="stProgressBarTrack"] { background-color: #E6EBF1 !important; }
  [data-testid="stProgressBarTrack"] > div { background-color: #1F5FA8 !important; }
  .js-plotly-plot :is(.layer-below, .layer-between, .shapelayer) path {
    fill-opacity: 0.06 !important; }
  .js-plotly-plot .main-svg { background: none !important; }
  .js-plotly-plot text { fill: #1B2733 !important; }
  .js-plotly-plot .bg { fill: #FFFFFF !important; fill-opacity: 0 !important; }
%s}
"""
"""A page that is dark on the screen is black on white on paper."""


def paper_style(workspace: Workspace, *, is_dark: bool) -> str:
    """The style of this page on paper: its margins say whose it is, how new, and which page.

    Text of the agency becomes a string of CSS by its code points, so that it says nothing else.
    """
    marks = {
        "top-left": css_string(workspace.agency.name),
        "top-right": css_string(as_of_text(workspace)),
        "bottom-right": f"{css_string(workspace.tr('หน้า'))} ' ' counter(page) ' / ' counter(pages)",
    }
    boxes = " ".join(
        f"@{place} {{ content: {text}; font: 9pt Sarabun, sans-serif; color: #4E5A66; }}"
        for place, text in marks.items()
    )
    page = f"@page {{ margin: 16mm 13mm 15mm; {boxes} }}"
    return f"<style>{page}{_DARK % _light_figures() if is_dark else ''}</style>"


def _light_figures() -> str:
    """Every colour that a figure has on a dark ground as its twin for a white one."""
    light = asdict(LIGHT)
    twins = {of: light[name] for name, of in asdict(DARK).items() if isinstance(of, str)}
    return "".join(
        f'  .js-plotly-plot :is([style*="{part}: {_rgb(dark)}"], [style*="{part}:{dark}"],'
        f' [{part}="{_rgb(dark)}"]) {{ {part}: {twin} !important; }}\n'
        for dark, twin in twins.items()
        for part in ("fill", "stroke")
    )


def _rgb(colour: str) -> str:
    """#RRGGBB as browsers write it in a style."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return f"rgb({red}, {green}, {blue})"


def css_string(text: str) -> str:
    """A text as a string of CSS, every character that is no letter or digit by its code point."""
    kept = (c if c.isalnum() and c.isascii() else f"\\{ord(c):x} " for c in text)
    return '"' + "".join(kept) + '"'
