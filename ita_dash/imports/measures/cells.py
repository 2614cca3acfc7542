"""Read the cells of a measures table: whole numbers, lists of them and divisions."""

from __future__ import annotations

import re

from ita_dash.domain.agencies.division_names import (
    MOST_LETTERS,
    KnownDivisions,
    recognise_divisions,
)
from ita_dash.domain.measures.fields import INTERNAL_FIELDS
from ita_dash.domain.thai.damage import mended
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.scores.cells import is_missing

_WHOLE_NUMBER = re.compile(r"\(?(\d{1,9})(?:\.0*)?\)?%?")
_LIST_WORDS = re.compile(r"ตัวชี้วัด(?:ที่)?|ขั้นตอน(?:ที่)?|ข้อ(?:ที่)?|indicator_?|และ|[,;\s]+", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})\s?[-–]\s?(\d{1,3})")
_LONGEST_RANGE = 1000
_LONGEST_LIST = 500
"""Letters of a list of numbers; a longer text is something else."""
_PROSE = {
    *("title", "methods", "step_notes", "period", "result", "outcome", "output"),
    *INTERNAL_FIELDS,
}
_WORD = re.compile(r"\w")
_ALL = re.compile("ทุก(?!ข)|ทั้งหมด|เกี่ยวข้อง")  # not ร้องทุกข์, as in a centre for complaints


def cell_words(field: str, text: str) -> str:
    """A cell's words with every line end the same; blank where it says that there is nothing.

    In prose only a dash says so: "ไม่มี" may be a result. Marks of old fonts and marks in the
    wrong order are mended.
    """
    words = mended(text).replace("\r\n", "\n").replace("\r", "\n").strip()
    is_blank = not _WORD.search(words) if field in _PROSE else is_missing(words)
    return "" if is_blank else words


def whole_number_of(text: str) -> int | None:
    """A whole number in Thai or Arabic digits, "1.", "(1)", "50%"; None when blank.

    Raises ValueError when the text is something else.
    """
    key = squeeze(text)
    if not key:
        return None
    found = _WHOLE_NUMBER.fullmatch(key)
    if not found:
        raise ValueError(text)
    return int(found[1])


def numbers_of(text: str) -> tuple[int, ...]:
    """A list of whole numbers, "1, 2, 9" or "1-3 และ 9", each once, in the order written.

    Raises ValueError when something else stands in it.
    """
    if len(text) > _LONGEST_LIST:
        raise ValueError(text)
    spelled_out = _RANGE.sub(_spelled_out, squeeze(text))
    parts = [part for part in _LIST_WORDS.split(spelled_out) if part]
    if not all(part.rstrip(".").isdecimal() for part in parts):
        raise ValueError(text)
    return tuple(dict.fromkeys(int(part.rstrip(".")) for part in parts))


def divisions_of(text: str, known: KnownDivisions) -> tuple[tuple[str, ...], str]:
    """The divisions of a cell, lead first, and what was not recognised.

    Between semicolons stands one division each, as the export writes them: an unknown one is a
    new division by its own words. Without semicolons they are told apart by their names.
    """
    if len(text) > MOST_LETTERS:
        return recognise_divisions(text, known)
    pieces = [squeeze(piece) for piece in text.split(";") if piece.strip()]
    names: list[str] = []
    rest: list[str] = []
    for piece in pieces:
        found, unknown = recognise_divisions(piece, known)
        is_named = bool(found) or _ALL.search(piece)
        names += found if is_named else [piece]
        rest += [unknown] if unknown and is_named else []
    return tuple(dict.fromkeys(names)), ", ".join(rest)


def _spelled_out(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    if not first <= last < first + _LONGEST_RANGE:
        raise ValueError(found[0])
    return " ".join(map(str, range(first, last + 1)))
