"""Spreadsheet column letters and their numbers."""

from __future__ import annotations

import re
from functools import cache

_MOST_LETTERS = 3
"""Letters of a column; the last one of a spreadsheet is XFD."""
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,9})")


@cache
def column_number(letters: str) -> int:
    """The number of a spreadsheet column: A is 1, Z 26, AA 27.

    Raises ValueError when the letters name none.
    """
    if not (letters.isascii() and letters.isalpha() and len(letters) <= _MOST_LETTERS):
        raise ValueError("no column")
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """The letters of a spreadsheet column: 1 is A, 26 Z, 27 AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_place(cell: str) -> tuple[int, str]:
    """The row and the letters of a cell such as "E5"; (0, "") where it names none."""
    found = _CELL.fullmatch(cell)
    return (int(found[2]), found[1].upper()) if found else (0, "")
