"""Text from files and users, shown letter by letter: never as Markdown, formula or icon."""

from __future__ import annotations

import re

# Punctuation with a meaning in Markdown, LaTeX ($), icons and colours (:), or HTML (<, &).
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")
# What no backslash stops: arrows ("->"), icons (":material/…"), links (https://, www., @). An
# invisible joiner between the signs does.
_JOINTS = re.compile(r"(?<=[-<>=~])(?=[-<>=~])|(?<=:)(?=[\w/])|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
_JOINER = "\u2060"
_BLANKS = re.compile(r"\s+")


def plain(text: object) -> str:
    """The text with every character escaped that Streamlit's Markdown would interpret.

    Line breaks become spaces, so that no line can begin a list, a heading or a quotation.
    For labels and captions; a badge takes ``badges.badge_text``, a whole passage ``st.text``.
    """
    one_line = _BLANKS.sub(" ", str(text)).strip()
    return _SPECIAL.sub(r"\\\1", _JOINTS.sub(_JOINER, one_line))


def small(markdown: str) -> str:
    """A quiet remark as Markdown, to stand under a number in the same element."""
    return f":small[:gray[{markdown}]]"


def numbered(number: int, title: str) -> str:
    """A record by its number and title, as Markdown."""
    return plain(f"{number}. {title}")


def two_lines(first: str, second: str) -> str:
    """Two lines of Markdown, one when the second is empty."""
    return f"{first}  \n{second}" if second else first
