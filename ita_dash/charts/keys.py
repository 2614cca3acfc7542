"""A chart's key: what each sign in it means, in lines that fit a phone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ita_dash.charts.labels import mark
from ita_dash.domain.thai.text import columns

_LETTERS = 50
"""Letters in one line on a phone."""
_GAP = "   "


class Meaning(NamedTuple):
    """A sign, its colour (of CSS), and what it means."""

    sign: str
    colour: str
    words: str


def key_lines(meanings: Sequence[Meaning]) -> list[str]:
    """The meanings with their signs, as many to a line as fit."""
    lines: list[str] = []
    room = 0
    for meaning in meanings:
        text = f"{meaning.sign} {meaning.words}"
        entry = mark(*meaning)
        room -= columns(text + _GAP)
        if room >= 0:
            lines[-1] += _GAP + entry
        else:
            lines.append(entry)
            room = _LETTERS - columns(text)
    return lines
