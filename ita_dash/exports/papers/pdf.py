"""Papers as PDF: the content as data into the typst templates, so that no word is markup."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import typst

from ita_dash.domain.thai.whole_words import with_whole_words
from ita_dash.exports.papers.digits import changed_texts
from ita_dash.settings import PAPER_FONTS_DIR, TEMPLATES_DIR

_FONTS: dict[str, Any] = {"font_paths": [PAPER_FONTS_DIR], "ignore_system_fonts": True}
"""A paper looks the same on every computer: only what is shipped is used."""


def paper_pdf(content: Mapping[str, Any], template: str = "paper.typ") -> bytes:
    """The paper as a PDF; the same content gives the same bytes."""
    made = typst.compile(
        TEMPLATES_DIR / template, format="pdf", sys_inputs=_told(content), **_FONTS
    )
    return bytes(made)


def paper_pages(content: Mapping[str, Any], *, dots_per_inch: int = 110) -> list[bytes]:
    """The pages of the same PDF as PNG pictures, for the screen."""
    pages = typst.compile(
        TEMPLATES_DIR / "paper.typ",
        format="png",
        ppi=dots_per_inch,
        sys_inputs=_told(content),
        **_FONTS,
    )
    return pages if isinstance(pages, list) else [pages]


def _told(content: Mapping[str, Any]) -> dict[str, str]:
    """The content as typst takes it; its title is no text of a page."""
    marked = {**changed_texts(content, with_whole_words), "title": content["title"]}
    return {"content": json.dumps(marked, ensure_ascii=False)}


def picture_png(svg: str, *, dots_per_inch: int = 144) -> bytes:
    """A vector picture as PNG, for programs that cannot draw it themselves."""
    picture = TEMPLATES_DIR / "picture.typ"
    drawn = typst.compile(
        picture, format="png", ppi=dots_per_inch, sys_inputs={"svg": svg}, **_FONTS
    )
    return bytes(drawn)
