"""Texts inside charts: how they are set, names that wrap, data made safe."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from ita_dash.domain.thai.text import columns

FONT = "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, sans-serif"
TEXT_SIZE = 13
"""Pixels of the letters in every picture."""


def safe(text: str) -> str:
    """Text from data with its markup made harmless; Plotly and SVG read tags in texts."""
    return escape(text, quote=False)


def mark(symbol: str, colour: str, words: str) -> str:
    """A coloured symbol and, in the colour of the text, what it stands for."""
    return f'<b><span style="color:{colour}">{symbol}</span></b> {safe(words)}'


@lru_cache(maxsize=1024)
def wrap(text: str, width: int) -> str:
    """A name from data, made safe, in lines of at most ``width`` letters joined by <br>.

    Thai without spaces is broken between words; a single longer word stays whole.
    """
    if columns(text) <= width:
        return safe(text)
    lines = [""]
    for word in _words(text, width):
        if lines[-1] and columns((lines[-1] + word).rstrip()) > width:
            lines.append("")
        lines[-1] += word if lines[-1] else word.lstrip()
    return "<br>".join(safe(line.rstrip()) for line in lines)


def _words(text: str, width: int) -> list[str]:
    words = [word + " " for word in text.split(" ")]
    if all(columns(word) <= width + 1 for word in words):
        return words
    # Loading the dictionary takes a moment, so only names that need it pay for it.
    from pythainlp.tokenize import word_tokenize

    return [str(word) for word in word_tokenize(text, keep_whitespace=True)]
