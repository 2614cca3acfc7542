"""The letters of a page with their places, and the lines they stand in.

PDFium is asked and not the library that finds the tables: programs that shape Thai say which
letters a shape stands for (``ActualText``), which that one passes over, so that "ข้อง" becomes
"ขูอง" without a word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points, from the upper left corner of the page."""
_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
_MARKS = "".join(map(chr, (0xE31, *range(0xE33, 0xE3B), *range(0xE47, 0xE4F))))
"""Thai vowels and marks that stand above or below a letter, and "ำ", which begins above it."""
_NO_LETTER = "\x00\x02\ufffe\r\n"
"""What PDFium gives for nothing, for a hyphen at the end of a line, and where it takes one to end.

Where a line ends is told better by the places: it ends one too where only the font changes.
"""


@dataclass(frozen=True)
class Letter:
    """A letter of a page; ``box`` is empty (all 0) for one that PDFium put in between."""

    text: str
    box: Box

    @property
    def follows(self) -> bool:
        """Whether it belongs to the letter before it, wherever it is drawn.

        So do a vowel or tone mark above or below, and what is not drawn at all.
        """
        return self.box == _NOWHERE or unicodedata.combining(self.text) > 0 or self.text in _MARKS


_FAR = float("inf")
_BLANK = Letter(" ", _NOWHERE)
_GAP = 0.4
"""Of a letter's height; letters of one word stand nearer."""


@dataclass(frozen=True)
class Line:
    """A line of text with its place."""

    text: str
    left: float
    right: float
    top: float


def page_letters(page: pypdfium2.PdfPage) -> list[Letter]:
    """The letters of a page in the order in which they are read."""
    height = page.get_height()
    textpage = page.get_textpage()
    letters = [
        Letter(text, _box(textpage, number, height))
        for number in range(textpage.count_chars())
        if (text := chr(raw.FPDFText_GetUnicode(textpage, number))) not in _NO_LETTER
    ]
    # "ำ" is drawn so far from what follows that PDFium takes the room for a blank.
    return [
        letter
        for before, letter in pairwise([Letter("", _NOWHERE), *letters])
        if not (before.text == "ำ" and letter == _BLANK)
    ]


def _box(textpage: pypdfium2.PdfTextPage, number: int, height: float) -> Box:
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    if raw.FPDFText_IsGenerated(textpage, number) == 1 or not raw.FPDFText_GetCharBox(
        textpage, number, left, right, bottom, top
    ):
        return _NOWHERE
    return left.value, height - top.value, right.value, height - bottom.value


def by_place(letters: Iterable[Letter], places: Sequence[Box]) -> dict[Box | None, list[Letter]]:
    """The letters whose middle lies in each of these places; under None those that lie in none.

    What follows a letter goes with it, wherever it is drawn.
    """
    parts: dict[Box | None, list[Letter]] = {None: [], **{place: [] for place in places}}
    here: Box | None = None
    for letter in letters:
        if not letter.follows and not (here and _inside(letter, here)):
            here = next((place for place in places if _inside(letter, place)), None)
        parts[here].append(letter)
    return parts


def _inside(letter: Letter, place: Box) -> bool:
    left, top, right, bottom = letter.box
    x, y = (left + right) / 2, (top + bottom) / 2
    return place[0] <= x <= place[2] and place[1] <= y <= place[3]


def lines_of(letters: Iterable[Letter]) -> list[Line]:
    """The letters as lines; a letter whose middle stands below or above a line begins another."""
    return [_line(part) for part in _parts(letters) if any(_is_drawn(one) for one in part)]


def _is_drawn(letter: Letter) -> bool:
    return not letter.follows and bool(letter.text.strip())


def _parts(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    part: list[Letter] = []
    head, foot, right = _FAR, 0.0, 0.0
    for letter in letters:
        middle = (letter.box[1] + letter.box[3]) / 2
        if part and _is_drawn(letter) and foot and not head <= middle <= foot:
            yield part
            part, head, foot, right = [], _FAR, 0.0, 0.0
        if part and _is_apart(part[-1], letter, right):
            part.append(_BLANK)
        right = max(right, letter.box[2])
        part.append(letter)
        if _is_drawn(letter):
            head, foot = min(head, letter.box[1]), max(foot, letter.box[3])
    yield part


def _is_apart(before: Letter, letter: Letter, right: float) -> bool:
    """Whether a blank is seen where the file says none; "ำ" is wider than its place tells."""
    height = max(one.box[3] - one.box[1] for one in (before, letter))
    is_gap = _is_drawn(letter) and letter.box[0] - right > _GAP * height
    return is_gap and bool(before.text.strip()) and before.text != "ำ"


def _line(part: list[Letter]) -> Line:
    lefts, tops, rights, _ = zip(*(one.box for one in part if _is_drawn(one)), strict=True)
    text = "".join(one.text for one in part).strip()
    return Line(text, min(lefts), max(rights), min(tops))
