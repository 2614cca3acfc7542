"""Leaves out the note that our own exports write under a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ita_dash.i18n.spellings import every_language
from ita_dash.wording.file_note import NOTE_HEAD, NOTE_LABELS


def has_note(rows: Iterable[list[str]]) -> bool:
    """Whether the note's head stands among the rows, alone in its row."""
    return any(map(_is_head, rows))


def without_note(body: Mapping[int, list[str]]) -> dict[int, list[str]]:
    """The rows by their numbers without the note's head and lines.

    What somebody wrote below the note is kept: only rows that begin with a word of the note,
    behind a row that is its head alone, are the note's.
    """
    kept: dict[int, list[str]] = {}
    is_note = False
    for number, row in body.items():
        is_head = _is_head(row)
        is_note = is_note or is_head
        if not (is_head or (is_note and row[0].strip() in _labels())):
            kept[number] = row
    return kept


def _is_head(row: Sequence[str]) -> bool:
    return bool(row) and row[0].strip() in _heads() and not any(map(str.strip, row[1:]))


@cache
def _heads() -> frozenset[str]:
    return frozenset(every_language(NOTE_HEAD))


@cache
def _labels() -> frozenset[str]:
    return frozenset(word for each in NOTE_LABELS.values() for word in every_language(each))
