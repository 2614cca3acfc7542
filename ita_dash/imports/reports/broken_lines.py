"""Lines that a narrow cell broke within the name of a month or within a year."""

from __future__ import annotations

import re

from ita_dash.domain.thai.months import THAI_MONTHS, THAI_MONTHS_SHORT
from ita_dash.domain.thai.text import arabic_digits

_WORDS = (*THAI_MONTHS, *THAI_MONTHS_SHORT, "ปีงบประมาณ", "ไตรมาส", "พ.ศ.")


def _broken(word: str) -> str:
    return r"\n?".join(map(re.escape, word))


_NAMES = re.compile("|".join(map(_broken, _WORDS)))
_YEARS = re.compile(r"(?<!\d)2\n?5\n?\d\n?\d(?!\d)")


def joined_dates(text: str) -> str:
    """The text with the months and years in one piece that a line end stands in."""
    named = _NAMES.sub(_whole, text)
    # Thai and Arabic figures are as many letters, so that places in one are places in the other.
    breaks = [
        place
        for year in _YEARS.finditer(arabic_digits(named))
        for place in range(*year.span())
        if named[place] == "\n"
    ]
    return "".join(letter for place, letter in enumerate(named) if place not in breaks)


def _whole(found: re.Match[str]) -> str:
    return found[0].replace("\n", "")
