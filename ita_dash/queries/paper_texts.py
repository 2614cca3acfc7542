"""The standard paragraphs of papers, read once from their file."""

from __future__ import annotations

import tomllib
from functools import cache

from ita_dash.domain.papers.texts import PaperTexts
from ita_dash.settings import PAPER_TEXTS_FILE


@cache
def standard_texts() -> PaperTexts:
    """The paragraphs as shipped, by paper and name ("memo.closing")."""
    papers = tomllib.loads(PAPER_TEXTS_FILE.read_text(encoding="utf-8"))
    return PaperTexts(
        {
            f"{paper}.{name}": (words,) if isinstance(words, str) else tuple(words)
            for paper, named in papers.items()
            for name, words in named.items()
        }
    )
