"""The first HTML of a visit: Streamlit's own page, with what is ours in its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_FONTS = tuple(
    f"app/static/fonts/sarabun-{face}-normal.woff2"
    for face in ("thai-400", "thai-600", "latin-400", "latin-600")
)
_LANDMARKS = {
    "language": r'<html lang="en">',
    "title": r"<title>Streamlit</title>",
    "icon": r'<link rel="shortcut icon" href="\./favicon\.png" />',
    "font": r'<link\s+rel="preload"\s+href="\./static/media/SourceSans[^"]+"[^>]*/>',
    "scripts": r'(?=<script type="module")',
    "description": r'<!--\s+Machine-readable(?:(?!-->).)*-->\s*<link rel="service-desc"[^>]*/>',
    "end of head": r"(?=</head>)",
    "no script": r"<noscript>.*?</noscript>",
    "root": r'(?=<div id="root"></div>)',
}
"""What must stand in Streamlit's page, each once; else it is left as it is."""


@dataclass(frozen=True)
class FirstHtml:
    """What the first HTML says before any script has run."""

    language: str
    title: str
    no_script: str
    """A sentence for who has switched scripts off."""
    style: str
    script: str
    """The path of the own script; all paths are below the server's root."""
    answer: str
    """What the page will say, to be read until it stands; an element, or empty."""
    soon: Sequence[str]
    """Scripts that the page needs for its numbers, asked for at once."""
    later: Sequence[str]
    """Scripts that it needs for its charts; the own script asks for them once the numbers stand, as
    a browser that is given them before is busy with them first."""


def has_landmarks(index: str) -> bool:
    """Whether Streamlit's page is the one that is known here."""
    return all(len(re.findall(mark, index, re.DOTALL)) == 1 for mark in _LANDMARKS.values())


def first_html(index: str, ours: FirstHtml, base: str = "/") -> str:
    """Streamlit's page with ours in it; ``base`` is the path of the server's root.

    ``index`` must have the landmarks.
    """
    html = index
    for landmark, text in _replacements(ours, base).items():
        before, _, after = re.split(f"({_LANDMARKS[landmark]})", html, maxsplit=1, flags=re.DOTALL)
        html = before + text + after
    # From the root, as the page is also sent for addresses with several parts.
    return re.sub(r'(href|src)="\./', rf'\1="{base}', html)


def _replacements(ours: FirstHtml, base: str) -> dict[str, str]:
    fonts = (_link(base + font, 'rel="preload" as="font" type="font/woff2"') for font in _FONTS)
    soon = (_link(base + path, 'rel="modulepreload"') for path in ours.soon)
    later = " ".join(base + path for path in ours.later)
    return {
        "language": f'<html lang="{ours.language}">',
        "title": f"<title>{escape(ours.title)}</title>",
        "icon": f'<link rel="shortcut icon" href="{base}app/static/icon.svg" />',
        "font": "".join(fonts),
        "description": "",
        "scripts": f'<script defer src="{base}{ours.script}"></script>\n',
        "end of head": "".join(soon) + f'<meta name="ita-later" content="{later}">\n',
        "no script": f"<noscript><p>{escape(ours.no_script)}</p></noscript>",
        # Styles of the body come after Streamlit's own in the head, and so before them in force.
        "root": f"{ours.style}\n{ours.answer}",
    }


def _link(path: str, what: str) -> str:
    return f'<link {what} href="{path}" crossorigin>\n'
