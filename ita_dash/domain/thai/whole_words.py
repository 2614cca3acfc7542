"""Marks the words of Thai text that a line must not be broken inside.

Typesetting programs find words with a small model that takes compounds apart (ผู้|รับผิดชอบ). Here
they are found with the dictionary of pythainlp, which comes with it and fetches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ita_dash.domain.thai.text import columns

BEGINS, ENDS = "\ufdd0", "\ufdd1"
"""Stand before and behind a word; two codes that no text has (noncharacters of Unicode)."""
_LEAST, _MOST = 2, 10
"""Letters of a word that is kept whole: fewer belong to the word before, a longer word may be
wider than a column."""
_RUN = re.compile("[ก-ฺเ-๎]+")
"""Thai letters without a blank; digits and signs break as they do."""
_LEADING = frozenset(("การ", "ความ", "ผู้", "นัก", "ชาว", "ไม่"))
"""What is not left alone at the end of a line."""
_COMPOUNDS = (
    *("ตัวชี้วัด", "คณะกรรมการ", "โครงการ", "ดำเนินการ", "ดำเนินงาน", "ปฏิบัติการ", "ปฏิบัติงาน", "ชำนาญการ"),
    *("อบต", "อบจ"),
)
"""What the dictionary takes apart, or joins to what does not belong to it."""
_COMPOUND = re.compile(f"({'|'.join(_COMPOUNDS)})")
_TITLE = re.compile("(?:นาย(?!ก(?:องค์|เทศ|สมาคม|$))|นางสาว|นาง|ตำบล|อำเภอ|จังหวัด)(?=[ก-ฺเ-๎])")
"""What stands before a name at the end of a run: of a person, or of a place."""


def with_whole_words(text: str) -> str:
    """The text with BEGINS and ENDS around each word that is to stay on one line.

    Without these two it is the same text again.
    """
    return _RUN.sub(lambda run: "".join(map(_marked, _pieces(run.group()))), text)


def without_marks(text: str) -> str:
    """The text as it was before ``with_whole_words``."""
    return text.replace(BEGINS, "").replace(ENDS, "")


def _marked(piece: str) -> str:
    return f"{BEGINS}{piece}{ENDS}" if len(piece) > 1 and columns(piece) <= _MOST else piece


@lru_cache(maxsize=16384)
def _pieces(run: str) -> tuple[str, ...]:
    """A run of Thai letters in the pieces between which it may be broken."""
    title = _TITLE.search(run)
    if title is not None and columns(run[title.end() :]) <= _MOST:
        return (*_joined(_words(run[: title.end()])), run[title.end() :])
    return tuple(_joined(_words(run)))


def _words(run: str) -> Iterator[str]:
    # Loading the dictionary takes a moment, so only a paper pays for it.
    from pythainlp.tokenize import word_tokenize

    for part in _COMPOUND.split(run):
        if part in _COMPOUNDS:
            yield part
        elif part:
            yield from map(str, word_tokenize(part, engine="newmm"))


def _joined(words: Iterator[str]) -> Iterator[str]:
    """The words, those that may not end or begin a line with their neighbour."""
    held = ""
    for word in words:
        is_tail = columns(word) < _LEAST
        is_held_open = held in _LEADING and columns(held + word) <= _MOST
        if held and not (is_tail or is_held_open):
            yield held
            held = ""
        held += word
    if held:
        yield held
