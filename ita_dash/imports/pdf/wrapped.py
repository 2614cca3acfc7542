"""The lines of a cell as the paragraphs they were before its width broke them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pythainlp.tokenize import word_tokenize

from ita_dash.imports.pdf.letters import Line

_ITEM = re.compile(r"(?:[(]?[0-9๐-๙ก-ฮ][0-9๐-๙.]*[).]|[-•–▪☐☑✓])\s*[^\s0-9๐-๙]")
"""How an item of a list begins."""
_OFFICE = re.compile(r"(?:กอง|สำนัก|ฝ่าย|หน่วยตรวจสอบ|ทุก)[ก-๙]")
"""How the name of a division begins: one stands below the other as often as not."""
_THAI = re.compile(r"[ก-๙]")
_SOME_LETTERS = 60


def continued(text: str, following: str) -> str:
    """A cell's text with the part of it that stands on the next page."""
    if not (text and following):
        return text or following
    begins = _ITEM.match(following) or _OFFICE.match(following)
    return text + ("\n" if begins else _between(text, following)) + following


def paragraphs(lines: Sequence[Line], left: float, right: float) -> str:
    """The text of a cell that reaches from ``left`` to ``right``, a line for each paragraph.

    Nothing in a PDF tells a paragraph's end from a line's. A line goes on in the next one when
    the first word of that had no room in it, or when it has not even half a line of room and the
    rest did not fit. What begins as an item of a list or a division's name stands by itself.
    """
    margin = max(min((line.left for line in lines), default=left) - left, 0.0)
    bounds = left + margin, right - margin
    text = lines[0].text if lines else ""
    for place, line in enumerate(lines[1:], start=1):
        if _goes_on(lines[place - 1], lines[place:], *bounds):
            text += _between(text, line.text) + line.text
        else:
            text += "\n" + line.text
    return text


def _goes_on(line: Line, rest: Sequence[Line], left: float, right: float) -> bool:
    following = rest[0]
    if _ITEM.match(following.text) or _OFFICE.match(following.text):
        return False
    letter = (following.right - following.left) / max(1, len(following.text))
    room = right - line.right - letter * (1 + len(_between(line.text, following.text)))
    if letter * len(_first_word("".join(each.text for each in rest))) > room:
        return True
    return following.right - following.left > room and room < (right - left) / 2


def _first_word(text: str) -> str:
    head = text[:_SOME_LETTERS].split(maxsplit=1)[0]
    return str(word_tokenize(head)[0]) if _THAI.match(head) else head


def _between(before: str, after: str) -> str:
    """Thai words stand without a blank between them."""
    return "" if _THAI.match(before[-1:]) and _THAI.match(after[:1]) else " "
